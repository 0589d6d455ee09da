import type { Network } from '../../lib/model/network';
import { KINDS, kindsOf } from '../../lib/recognise/signs/sign-net';
import type { Drawing } from '../../lib/strokes/drawing';
import { chance, oneOf, type Random, seededRandom } from '../augment/random';
import { writeFile } from '../cli/write-file';
import { beliefIn } from '../data/look-alikes';
import { seenPeople, unseenPeople } from '../detector/people';
import { byWriter, drawnNumber, NUMBER_KINDS } from '../synthetic/numbers/drawn-numbers';
import { PATTERNS } from '../synthetic/numbers/patterns';
import { signedNumberMaker } from '../synthetic/numbers/signed-numbers';
import type { Drawings } from '../synthetic/photographs/writing/hand';
import { type SignCase, signCases } from './sign-cases';
import { signNetSource } from './stored-sign-net';
import { trainSignNet } from './train-sign-net';

/** Numbers that it learns from, and that it is measured with. */
const LEARNT = 10000;
const MEASURED = 800;
const SEED = 500;
/** Ratio of numbers with a letter in them, which is no sign. */
const LETTERED = 0.1;
/** Ratio of numbers without any sign, some of which touch and overlap. */
const PLAIN = 0.3;
/** How far signs and digits are slanted either way, and stretched. */
const SLANT = 0.15;
const STRETCH = 0.15;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter(
  (letter) => beliefIn(letter).length === 1,
);
const FILE = 'lib/recognise/signs/sign-weights.ts';

/** Trains the network that tells signs from digits, writes it, and says how well it does with other people's. */
export function fitSigns(network: Network): string {
  const net = trainSignNet(casesOf(seenPeople(), LEARNT, SEED, network), SEED);
  writeFile(FILE, signNetSource(net));
  const others = casesOf(unseenPeople(), MEASURED, SEED + 1, network);
  const kindOf = ({ features }: SignCase): number => {
    const kinds = kindsOf(net, features);
    return kinds.indexOf(Math.max(...kinds));
  };
  const lines = KINDS.map((name, kind) => {
    const own = others.filter((one) => one.kind === kind);
    return `  ${name.padEnd(6)} ${own.filter((one) => kindOf(one) === kind).length} of ${own.length}`;
  });
  return [`${FILE}: ${others.length} candidates of unseen people, told rightly`, ...lines].join('\n');
}

function casesOf({ digits, signs }: Drawings, count: number, seed: number, network: Network): SignCase[] {
  const write = signedNumberMaker(digits, signs, vary);
  const hands = byWriter(digits);
  return Array.from({ length: count }, (_, i) => {
    const random = seededRandom(seed, i);
    if (!chance(random, PLAIN)) return signCases(write(patternOf(signs, random), random), network);
    const lengths = [1 + random.below(5)];
    const { label, digits: drawn } = drawnNumber(oneOf(hands, random), oneOf(NUMBER_KINDS, random), lengths, random);
    const members = drawn.map((drawing, at) => ({ text: label[at] as string, drawing }));
    return signCases({ written: label, members }, network);
  }).flat();
}

/** As another hand might lean and stretch it. */
function vary(drawing: Drawing, random: Random): Drawing {
  const [slant, stretch] = [random.between(-SLANT, SLANT), random.between(1 - STRETCH, 1 + STRETCH)];
  return drawing.map((stroke) => stroke.map((point) => ({ ...point, x: stretch * point.x + slant * point.y })));
}

function patternOf(signs: Drawings['signs'], random: Random): string {
  const pattern = oneOf(PATTERNS, random);
  const drawn = LETTERS.filter((letter) => signs.some(({ sign }) => sign === letter));
  return chance(random, LETTERED) && drawn.length > 0 ? pattern.replace('0', oneOf(drawn, random)) : pattern;
}
