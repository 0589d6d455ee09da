import { expect, test } from 'vitest';
import { seededRandom } from '../../../training/augment/random';
import { pickByWriter } from '../../../training/loop/by-writer';

const drawing = (writer: string) => ({ label: 1, writer, drawing: [] });
const drawings = [...Array.from({ length: 100 }, () => drawing('of many')), drawing('of one')];

test('a writer of a hundred drawings comes ten times as often as a writer of one', () => {
  const [pick, random] = [pickByWriter(drawings), seededRandom(4)];
  const writers = Array.from({ length: 11_000 }, () => pick(random).writer);
  // Four standard deviations around one in eleven.
  expect(Math.abs(writers.filter((writer) => writer === 'of one').length - 1000)).toBeLessThan(121);
});

test('each drawing of a writer comes alike often', () => {
  const own = Array.from({ length: 4 }, (_, label) => ({ label, writer: 'a', drawing: [] }));
  const [pick, random] = [pickByWriter(own), seededRandom(5)];
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 4000; i++) counts[pick(random).label] = (counts[pick(random).label] ?? 0) + 1;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
