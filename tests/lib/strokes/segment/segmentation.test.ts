import { describe, expect, test } from 'vitest';
import { NOT_A_DIGIT, SEVERAL_DIGITS } from '../../../../lib/reading/probabilities';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { type Candidate, candidatesOf } from '../../../../lib/strokes/segment/candidates';
import { isNumber, numberEvidence } from '../../../../lib/strokes/segment/is-number';
import { layoutOf } from '../../../../lib/strokes/segment/layout';
import { likeliestSegmentation, type ScoredCandidate } from '../../../../lib/strokes/segment/segmentation';
import { digitAt, setSideBySide } from './set-drawings';

const OUTPUTS = 12;
const SURE = 12;
const picture = { width: 28, height: 28, data: new Uint8Array(28 * 28) };
const card = { temperature: 1, rejectBelow: 0.5 };

/** What a network says that is sure of a digit, or sure that it is none. */
const logits = (label = NOT_A_DIGIT): number[] => Array.from({ length: OUTPUTS }, (_, i) => (i === label ? SURE : 0));

/** The candidates of a drawing with the word of a network that knows which strokes are which digit. */
function scored(drawing: Drawing, digits: Readonly<Record<string, number>>) {
  const layout = layoutOf(drawing);
  const candidates = candidatesOf(layout).map(
    (one): ScoredCandidate => ({ ...one, picture, logits: logits(digits[one.strokes.join()]) }),
  );
  return { layout, candidates };
}

const strokesOf = (candidates: readonly Candidate[]) => candidates.map(({ strokes }) => strokes);

describe('candidates', () => {
  test('are each group alone, and neighbours that stand near enough to be one digit', () => {
    const near = strokesOf(candidatesOf(layoutOf(setSideBySide('11', 0.05))));
    expect(near).toEqual([[0], [0, 1], [1]]);
    expect(strokesOf(candidatesOf(layoutOf(setSideBySide('11', 0.6))))).toEqual([[0], [1]]);
  });

  test('are no wider than a digit is', () => {
    for (const { strokes } of candidatesOf(layoutOf(setSideBySide('222222', 0.02)))) {
      expect(strokes.length).toBeLessThanOrEqual(2);
    }
  });

  test('say where they are too small to be a digit beside the others', () => {
    const dot = [
      { x: 150, y: 95, t: 0 },
      { x: 152, y: 100, t: 1 },
    ];
    const [digit, ...others] = candidatesOf(layoutOf([...digitAt('2', 0, 0), dot]));
    expect(digit?.isSpeck).toBe(false);
    expect(others.at(-1)).toMatchObject({ strokes: [1], isSpeck: true });
  });
});

describe('the likeliest segmentation', () => {
  const drawing = setSideBySide('11', 0.08);

  test('follows the network where place leaves it open', () => {
    const apart = scored(drawing, { '0': 1, '1': 1 });
    const joined = scored(drawing, { '0,1': 4 });
    const of = ({ layout, candidates }: typeof apart) => likeliestSegmentation(layout, candidates, 1);
    expect(strokesOf(of(apart))).toEqual([[0], [1]]);
    expect(strokesOf(of(joined))).toEqual([[0, 1]]);
  });

  test('takes every stroke once', () => {
    const { layout, candidates } = scored(setSideBySide('21312', 0.1), {});
    const chosen = likeliestSegmentation(layout, candidates, 1);
    expect(chosen.flatMap(({ strokes }) => strokes).sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('whether it is a number', () => {
  const drawing = setSideBySide('2358', 0.3);
  const sure = { '0': 2, '1': 3, '2,3': 5, '4': 8 };
  /** `whole` is what the network says of all ink together. */
  const judge = (digits: Readonly<Record<string, number>>, whole: readonly number[], drawn = drawing) => {
    const { layout, candidates } = scored(drawn, digits);
    const evidence = numberEvidence(layout, likeliestSegmentation(layout, candidates, 1), whole, card);
    return evidence !== undefined && isNumber(evidence);
  };

  test('it is where the network is sure of each digit, and of several', () => {
    expect(judge(sure, logits(SEVERAL_DIGITS))).toBe(true);
  });

  test('it is not where all ink is surely one sign, whether a digit or none', () => {
    const near = setSideBySide('11', 0.05);
    for (const whole of [4, NOT_A_DIGIT]) expect(judge({ '0': 1, '1': 1 }, logits(whole), near)).toBe(false);
    expect(judge({ '0': 1, '1': 1 }, logits(SEVERAL_DIGITS), near)).toBe(true);
  });

  test('it is not where no candidate is a digit', () => {
    expect(judge({}, logits(SEVERAL_DIGITS))).toBe(false);
  });

  test('a network without an output for several digits leaves it to the candidates and their places', () => {
    const whole = logits().slice(0, NOT_A_DIGIT + 1);
    expect(judge(sure, whole, setSideBySide('2358', 0.6))).toBe(true);
    expect(judge({ '0': 2 }, whole)).toBe(false);
  });
});
