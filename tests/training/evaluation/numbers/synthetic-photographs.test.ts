import { beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../../../lib/photo/detect/seen-signs';
import { seededRandom } from '../../../../training/augment/random';
import { openFinding, openModel } from '../../../../training/cli/open-model';
import { photographsRow, photographsSum } from '../../../../training/evaluate/photographs';
import { measureSyntheticPhotographs } from '../../../../training/evaluation/numbers/synthetic-photographs';
import type { Condition } from '../../../../training/synthetic/photographs/condition';
import { syntheticPhotograph } from '../../../../training/synthetic/photographs/synthetic-photograph';
import { BARE } from '../../synthetic/photographs/bare';
import { tinyDrawings } from '../../tiny';

/** Takes all that is found for a 7 and is sure of it. */
let sevens: Finding;

beforeAll(async () => {
  const { lookFor, lookForSigns } = await openFinding(await openModel('digit-net'));
  sevens = {
    ...{ lookFor, lookForSigns },
    look: (pictures) => pictures.map(() => Array.from({ length: 11 }, (_, digit) => (digit === 7 ? 9 : 0))),
    weights: { digit: 1, none: 1, found: 0, other: 0, bias: 0 },
    calibration: { temperature: 1, rejectBelow: 0 },
  };
});

const blank = async () => (await syntheticPhotograph([], BARE, seededRandom(1))).picture;
const twoDigits: Condition['write'] = (hand, random) => [[hand.digit(random), hand.digit(random)]];
const plan = {
  conditions: [{ id: 'bare', title: 'Bare', write: twoDigits, settings: () => BARE }],
  noDigits: [{ id: 'blank', title: 'Blank', make: blank }],
  count: 3,
};
const drawings = (label: number) => tinyDrawings().filter((drawing) => drawing.label === label);

async function measured(label: number) {
  const rows = [];
  for await (const row of measureSyntheticPhotographs({ digits: drawings(label), signs: [] }, sevens, plan))
    rows.push(row);
  return rows;
}

test('numbers read right count as such, digit by digit and as a whole; others do not', async () => {
  const [right] = await measured(7);
  expect(right).toMatchObject({ id: 'bare', title: 'Bare', count: 3, right: 3 });
  if (right === undefined || !('digits' in right)) throw new Error('No digits were measured.');
  expect(right.digits).toBe(3 * 2);
  expect(right.found).toBe(3 * 2);
  expect(right.extra).toBe(0);
  const [wrong] = await measured(3);
  expect(wrong).toMatchObject({ count: 3, right: 0, found: 0 });
});

test('the same seed makes the same photographs, and what shows no digit is counted apart', async () => {
  const rows = await measured(7);
  expect(await measured(7)).toEqual(rows);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toEqual({ id: 'blank', title: 'Blank', count: 3, refused: 3 });
});

test('the table has a line for each kind and one for all with digits', () => {
  const plain = { id: 'a', title: 'Plain', count: 4, right: 3, digits: 10, found: 9, extra: 2 };
  const thin = { id: 'b', title: 'Thin', count: 4, right: 1, digits: 10, found: 6, extra: 0 };
  const blank = { id: 'c', title: 'Blank', count: 4, refused: 1 };
  expect(photographsRow(plain)).toMatch(/^Plain +4 +75\.00 % +90\.00 % +2$/);
  expect(photographsRow(blank)).toMatch(/^Blank +4 +said to show no digits: 25\.00 %$/);
  expect(photographsSum([plain, thin, blank])).toMatch(/^All with digits +8 +50\.00 % +75\.00 % +2$/);
});
