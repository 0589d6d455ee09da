import { readDrawing } from '../../lib/recognise/read-drawing';
import { boundsOf } from '../../lib/strokes/bounds';
import type { Drawing } from '../../lib/strokes/drawing';
import { transformDrawing } from '../../lib/strokes/transform-drawing';
import { chance, oneOf, type Random, seededRandom } from '../augment/random';
import { unseenPeople } from '../detector/people';
import { unseenStrokes } from '../evaluation/unseen-strokes';
import { syntheticNotDigit } from '../synthetic/not-digit';
import { byWriter, drawnNumber, NUMBER_KINDS } from '../synthetic/numbers/drawn-numbers';
import { askedOf } from './options';

const COUNT = 2000;
const SEED = 31;

/** `evaluate -- foreign`: numbers by unseen people with a letter, a sign or a scribble beside them. Is any ink left out in silence? */
export async function evaluateForeign(args: readonly string[]): Promise<void> {
  const { model, json } = askedOf(args);
  const { network, card } = await model.open();
  const { digits, signs } = unseenPeople();
  const hands = byWriter(digits);
  const sums = { count: COUNT, asNumber: 0, marked: 0, inSilence: 0 };
  for (let i = 0; i < COUNT; i++) {
    const random = seededRandom(SEED, i);
    const number = drawnNumber(oneOf(hands, random), oneOf(NUMBER_KINDS, random), [1 + random.below(4)], random);
    const foreign = chance(random, 0.5) ? oneOf(signs, random).drawing : syntheticNotDigit(random, digits);
    const drawing = withForeign(number.digits.flat(), foreign, random);
    const answer = readDrawing(drawing, network, card);
    if (answer.reading.kind === 'digits') sums.asNumber++;
    if (answer.unread) sums.marked++;
    if (unseenStrokes(drawing, answer).length > 0) sums.inSilence++;
  }
  const { asNumber, marked, inSilence } = sums;
  console.log(
    json
      ? JSON.stringify(sums)
      : `Of ${COUNT} numbers with foreign ink ${asNumber} are read as numbers, ${marked} of them with a mark for what was ` +
          `not read. Ink left out without a mark: ${inSilence}.`,
  );
}

/** Beside the number, smaller or a little larger than it, higher or lower. */
function withForeign(number: Drawing, foreign: Drawing, random: Random): Drawing {
  const [own, other] = [boundsOf(number), boundsOf(foreign)];
  if (!own || !other) return number;
  const scale = (random.between(0.2, 1.2) * own.height) / Math.max(other.width, other.height, Number.MIN_VALUE);
  const left = own.x + own.width + random.between(0.1, 0.6) * own.height;
  const top = own.y + random.between(-0.2, 0.6) * own.height;
  return [...number, ...transformDrawing(foreign, scale, left - other.x * scale, top - other.y * scale)];
}
