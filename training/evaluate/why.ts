import { oneOf, seededRandom } from '../augment/random';
import { unseenPeoplesDigits } from '../data/split';
import { measureWhy, SEEN, SMALL, TAKEN } from '../evaluation/why';
import { askedOf } from './options';

const COUNT = 500;
const SEED = 919;

/** `evaluate -- why`: asks why of drawings by unseen people, and tries what is answered. */
export async function evaluateWhy(args: readonly string[]): Promise<void> {
  const { model, json } = askedOf(args);
  const people = unseenPeoplesDigits();
  const random = seededRandom(SEED);
  const drawings = Array.from({ length: COUNT }, () => oneOf(people, random).drawing);
  const figures = measureWhy(drawings, await model.open(), random);
  const { drawings: asked, shown, turned, small, fallsPainted, fallsRandom, milliseconds } = figures;
  const times = [...milliseconds].sort((a, b) => a - b);
  const at = (ratio: number): number => times[Math.floor(ratio * (times.length - 1))] ?? Number.NaN;
  const { median, p95 } = { median: at(0.5), p95: at(0.95) };
  const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;
  console.log(
    json
      ? JSON.stringify({ ...figures, milliseconds: undefined, median, p95 })
      : [
          `Of ${COUNT} drawings ${asked} are read as one digit. A change is shown for ${percent(shown, asked)}.`,
          `The reading turns as shown: ${percent(turned, shown)}. By at most ${100 * SMALL} % of the ink: ${percent(small, asked)} of all.`,
          `Without ${100 * TAKEN} % of the ink, what is painted most, the probability falls by ${100 * SEEN} % or more for ` +
            `${percent(fallsPainted, asked)}, without as much at random for ${percent(fallsRandom, asked)}: ${(fallsPainted / fallsRandom).toFixed(1)} times as often.`,
          `An answer takes ${median.toFixed(0)} ms, and at most ${p95.toFixed(0)} ms for 95 % of them.`,
        ].join('\n'),
  );
}
