import type { Network } from '../../lib/model/network';
import { KINDS, kindsOf } from '../../lib/recognise/signs/sign-net';
import type { Drawing } from '../../lib/strokes/drawing';
import { chance, oneOf, type Random, seededRandom } from '../augment/random';
import { writeFile } from '../cli/write-file';
import { beliefIn } from '../data/look-alikes';
import type { WrittenDrawing } from '../data/pen-digits';
import { isWhole } from '../data/signs';
import { seenPeople, unseenPeople } from '../detector/people';
import { byWriter, drawnNumber, NUMBER_KINDS } from '../synthetic/numbers/drawn-numbers';
import { PATTERNS } from '../synthetic/numbers/patterns';
import { type SignedNumber, signedNumberMaker } from '../synthetic/numbers/signed-numbers';
import type { Drawings } from '../synthetic/photographs/writing/hand';
import { type SignCase, signCases } from './sign-cases';
import { signNetSource } from './stored-sign-net';
import { trainSignNet } from './train-sign-net';

/** Numbers that it learns from, and that it is measured with. */
const LEARNT = 12000;
const MEASURED = 800;
const SEED = 500;
/** Ratio of numbers with a letter in them, which is no sign. */
const LETTERED = 0.1;
/** Ratio of numbers without any sign, some of which touch and overlap, and of those whose digits are by several people. */
const PLAIN = 0.45;
const MIXED = 0.3;
/** How far all that a hand writes is slanted either way, and how far each sign and digit is besides, and stretched. */
const HAND_SLANT = 0.2;
const SLANT = 0.1;
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
  const whole = signs.filter(isWhole);
  const write = signedNumberMaker(digits, whole, vary);
  const hands = byWriter(digits);
  // The pen writers' digits are as large as they were written, all others of one size.
  const mixed = [true, false].map((isPen) => digits.filter(({ writer }) => (typeof writer === 'number') === isPen));
  return Array.from({ length: count }, (_, i) => {
    const random = seededRandom(seed, i);
    const slant = random.between(-HAND_SLANT, HAND_SLANT);
    const number = chance(random, PLAIN)
      ? plainNumber(oneOf(chance(random, MIXED) ? mixed : hands, random), random)
      : write(patternOf(whole, random), random);
    const members = number.members.map(({ text, drawing }) => ({ text, drawing: leaning(drawing, slant, 1) }));
    return signCases({ ...number, members }, network);
  }).flat();
}

function plainNumber(hand: readonly WrittenDrawing[], random: Random): SignedNumber {
  const lengths = [1 + random.below(5)];
  const { label, digits } = drawnNumber(hand, oneOf(NUMBER_KINDS, random), lengths, random);
  return { written: label, members: digits.map((drawing, at) => ({ text: label[at] as string, drawing })) };
}

/** As another hand might lean and stretch it. */
const vary = (drawing: Drawing, random: Random): Drawing =>
  leaning(drawing, random.between(-SLANT, SLANT), random.between(1 - STRETCH, 1 + STRETCH));

const leaning = (drawing: Drawing, slant: number, stretch: number): Drawing =>
  drawing.map((stroke) => stroke.map((point) => ({ ...point, x: stretch * point.x - slant * point.y })));

function patternOf(signs: Drawings['signs'], random: Random): string {
  const pattern = oneOf(PATTERNS, random);
  const drawn = LETTERS.filter((letter) => signs.some(({ sign }) => sign === letter));
  return chance(random, LETTERED) && drawn.length > 0 ? pattern.replace('0', oneOf(drawn, random)) : pattern;
}
