import { expect, test } from 'vitest';
import { boundsOf } from '../../../../lib/strokes/bounds';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { seededRandom } from '../../../../training/augment/random';
import type { SignDrawing } from '../../../../training/data/signs';
import { signedNumberMaker } from '../../../../training/synthetic/numbers/signed-numbers';
import { tinyDrawings } from '../../tiny';

const line = (...spots: readonly (readonly [number, number])[]): Drawing => [spots.map(([x, y]) => ({ x, y, t: 0 }))];
const sign = (text: string, drawing: Drawing): SignDrawing => ({ sign: text, drawing, label: 10, writer: 'a/1' });

const write = signedNumberMaker(tinyDrawings(), [
  sign('-', line([0, 0], [40, 2])),
  sign('/', line([50, 0], [0, 120])),
  sign('.', line([7, 7])),
]);
const some = ['-00', '0/00', '00.00', '00 000'].flatMap((pattern, p) =>
  Array.from({ length: 8 }, (_, i) => ({ pattern, ...write(pattern, seededRandom(p, i)) })),
);

test('a number is written as its pattern says, a digit for each 0', () => {
  for (const { pattern, written, members } of some) {
    expect(written.replace(/\d/g, '0')).toBe(pattern);
    expect(members.map(({ text }) => text).join('')).toBe(written.replace(' ', ''));
  }
});

test('members stand from left to right, and the pen draws them in that order', () => {
  for (const { members } of some) {
    const middles = members.map(({ drawing }) => {
      const { x = 0, width = 0 } = boundsOf(drawing) ?? {};
      return x + width / 2;
    });
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
    const times = members.flatMap(({ drawing }) => drawing[0]?.[0]?.t ?? []);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});

test('a minus floats in the middle of the digits, and a slash is as high as they are', () => {
  for (const { pattern, members } of some) {
    const boxes = members.map(({ text, drawing }) => ({ text, ...(boundsOf(drawing) ?? { y: 0, height: 0 }) }));
    const digits = boxes.filter(({ text }) => /\d/.test(text));
    const height = digits.reduce((sum, one) => sum + one.height, 0) / digits.length;
    const foot = digits.reduce((sum, one) => sum + one.y + one.height, 0) / digits.length;
    const own = boxes.find(({ text }) => text === pattern.replace(/[0 ]/g, ''));
    if (own?.text === '-') {
      const above = (foot - own.y) / height;
      expect(above > 0.15 && above < 0.8).toBe(true);
    }
    if (own?.text === '/') expect(own.height).toBeGreaterThan(0.75 * height);
  }
});

test('a space leaves more room than there is between the digits beside it', () => {
  for (const { members } of some.filter(({ pattern }) => pattern === '00 000')) {
    const gaps = members.slice(1).map(({ drawing }, i) => {
      const before = boundsOf(members[i]?.drawing ?? []);
      return (boundsOf(drawing)?.x ?? 0) - (before ? before.x + before.width : 0);
    });
    expect(Math.max(...gaps)).toBe(gaps[1]);
  }
});
