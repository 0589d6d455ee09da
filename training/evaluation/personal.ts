import type { AdjustableNetwork, Network } from '../../lib/model/network';
import type { Calibration } from '../../lib/reading/card';
import type { HandExample } from '../../lib/reading/labelled-digits';
import { learnHand } from '../../lib/recognise/hand/learn-hand';
import { seededRandom, shuffled } from '../augment/random';
import { judgeLogits } from './judge';

/** The digits of one person. */
export interface Hand {
  readonly writer: string;
  readonly examples: readonly HandExample[];
}

/** Errors on what was not corrected, before and after learning, summed over people and rounds. */
export interface PersonalFigures {
  readonly corrections: number;
  readonly people: number;
  readonly count: number;
  readonly before: number;
  readonly after: number;
  /** Read right before and wrong after. */
  readonly lost: number;
  /** Of all people's digits: by how much the ratio of errors grows, on average and in the worst case. */
  readonly others: { readonly mean: number; readonly worst: number };
}

/** Which drawings are corrected is drawn by lot this often: few people have many errors. */
const ROUNDS = 4;
const SEED = 20_261_127;

/**
 * Lets each person correct some of their misread digits, and reads their others before and after. People without errors have
 * nothing to correct. `everybody` are the digits on which a hand that was learnt must not lose.
 */
export function measurePersonal(
  hands: readonly Hand[],
  corrections: number,
  everybody: readonly HandExample[],
  { network, card }: { readonly network: AdjustableNetwork; readonly card: Calibration },
): PersonalFigures {
  const wrongIn = (reader: Network, examples: readonly HandExample[]): boolean[] => areWrong(reader, card, examples);
  const wrongBefore = countTrue(wrongIn(network, everybody));
  const sums = { people: 0, count: 0, before: 0, after: 0, lost: 0 };
  const growths: number[] = [];
  hands.forEach(({ examples }, h) => {
    const before = wrongIn(network, examples);
    const wrong = examples.flatMap((_, i) => (before[i] ? [i] : []));
    if (wrong.length === 0) return;
    sums.people++;
    for (let round = 0; round < ROUNDS; round++) {
      const corrected = Array.from(
        shuffled(wrong.length, seededRandom(SEED, h, round)),
        (at) => wrong[at] as number,
      ).slice(0, corrections);
      const learnt = learnHand(
        network,
        corrected.map((i) => examples[i] as HandExample),
      );
      const rest = examples.map((_, i) => i).filter((i) => !corrected.includes(i));
      const after = wrongIn(
        learnt,
        rest.map((i) => examples[i] as HandExample),
      );
      sums.count += rest.length;
      sums.before += rest.filter((i) => before[i]).length;
      sums.after += countTrue(after);
      sums.lost += rest.filter((i, at) => !before[i] && after[at]).length;
      if (round === 0) growths.push((countTrue(wrongIn(learnt, everybody)) - wrongBefore) / everybody.length);
      learnt.dispose();
    }
  });
  const mean = growths.reduce((sum, growth) => sum + growth, 0) / Math.max(1, growths.length);
  return { corrections, ...sums, others: { mean, worst: Math.max(0, ...growths) } };
}

function areWrong(network: Network, card: Calibration, examples: readonly HandExample[]): boolean[] {
  const logits = network.logitsOf(examples.map(({ picture }) => picture));
  const judged = judgeLogits(
    logits,
    examples.map(({ digit }) => digit),
    card,
  );
  return judged.map(({ label, reading }) => reading.text !== label);
}

const countTrue = (values: readonly boolean[]): number => values.filter(Boolean).length;
