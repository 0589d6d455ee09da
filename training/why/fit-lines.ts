import type { Network } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { DIGITS } from '../../lib/reading/probabilities';
import { createDrawingReader } from '../../lib/recognise/read-drawing';
import { LINES, lineOf } from '../../lib/recognise/why/likely-lines';
import { otherDigit, picturesOf } from '../../lib/recognise/why/turns';
import { SHARE } from '../../lib/recognise/why/why-of';
import { changed } from '../../lib/strokes/change/ink-change';
import { cleanDrawing } from '../../lib/strokes/clean-drawing';
import type { Drawing } from '../../lib/strokes/drawing';
import { oneOf, seededRandom } from '../augment/random';
import { writeFile } from '../cli/write-file';
import { seenPeoplesDigits } from '../data/split';

const FILE = 'lib/recognise/why/likely-lines-data.ts';
const SEED = 404;
const HEAD = `/**
 * Written by \`npm run fit -- --lines\`: for each digit, the lines that most often turned it into another one, by their numbers
 * in likely-lines.ts.
 */
export const LIKELY_LINES: readonly (readonly number[])[] = [`;
/** Lines of each digit. Each takes a reading whenever somebody asks why. */
const CHOSEN = 24;

/**
 * Tries all lines on `count` drawings of each digit by people of the training data, and writes those that turn most of them into
 * another digit. A drawing that one line has turned counts half as much for the next one.
 */
export function fitLines(network: Network, card: ModelCard, count: number): string {
  const people = seenPeoplesDigits();
  const sums = { drawings: 0, byAny: 0, byChosen: 0 };
  const lines = Array.from({ length: DIGITS }, (_, digit) => {
    const own = people.filter(({ label }) => label === digit);
    const random = seededRandom(SEED, digit);
    const turned = Array.from({ length: count }, () => turning(oneOf(own, random).drawing, digit, network, card));
    const chosen = mostTurning(turned);
    sums.drawings += count;
    sums.byAny += turned.filter(({ size }) => size > 0).length;
    sums.byChosen += turned.filter((set) => chosen.some((line) => set.has(line))).length;
    return chosen;
  });
  writeFile(FILE, `${HEAD}\n${lines.map((own) => `  [${own.join(', ')}],`).join('\n')}\n];\n`);
  return `Of ${sums.drawings} drawings ${sums.byAny} are turned by one of ${LINES} lines, ${sums.byChosen} by one of ${CHOSEN}.`;
}

/** The lines that turn a drawing. */
function turning(drawing: Drawing, digit: number, network: Network, card: ModelCard): Set<number> {
  const read = createDrawingReader(network, card);
  const clean = cleanDrawing(drawing);
  const all = Array.from({ length: LINES }, (_, line) => changed(clean, lineOf(clean, line, SHARE)));
  const logits = network.logitsOf(picturesOf(all));
  return new Set(
    all.flatMap((one, line) => {
      const own = logits[line] ?? [];
      const isAhead = Math.max(...own.slice(0, DIGITS)) > (own[digit] ?? 0);
      return isAhead && otherDigit(read(one).reading, digit) !== undefined ? [line] : [];
    }),
  );
}

function mostTurning(turned: readonly ReadonlySet<number>[]): number[] {
  const weights = turned.map(() => 1);
  const chosen: number[] = [];
  while (chosen.length < CHOSEN) {
    const sums = new Float64Array(LINES);
    turned.forEach((lines, i) => {
      for (const line of lines) sums[line] = (sums[line] as number) + (weights[i] as number);
    });
    for (const line of chosen) sums[line] = -1;
    const best = sums.indexOf(Math.max(...sums));
    turned.forEach((lines, i) => {
      if (lines.has(best)) weights[i] = (weights[i] as number) / 2;
    });
    chosen.push(best);
  }
  return chosen;
}
