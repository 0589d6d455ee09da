import { expect, test } from 'vitest';
import { nearestStep } from '../../../../components/reading/why/nearest-step';
import { placeWords } from '../../../../components/reading/why/place-words';
import type { InkChange } from '../../../../lib/strokes/change/ink-change';
import { STEPS } from '../../../../lib/strokes/change/why';
import type { Drawing } from '../../../../lib/strokes/drawing';

const at = (x: number, y: number) => ({ x, y, t: 0 });
const square: Drawing = [[at(0, 0), at(90, 0), at(90, 90), at(0, 90), at(0, 0)]];
const dot = (x: number, y: number): Drawing => [[at(x, y)]];

test('a place is told in thirds of the drawing', () => {
  expect(placeWords(dot(5, 5), square)).toBe('top left');
  expect(placeWords(dot(45, 85), square)).toBe('bottom');
  expect(placeWords(dot(85, 45), square)).toBe('right');
  expect(placeWords(dot(45, 45), square)).toBe('middle');
});

test('a 1 has a top and a bottom, and neither left nor right', () => {
  const one: Drawing = [[at(0, 0), at(6, 90)]];
  expect(placeWords(dot(0, 4), one)).toBe('top');
  expect(placeWords(dot(6, 88), one)).toBe('bottom');
});

test('a pointer beside a line’s way goes to the nearest step of it', () => {
  const line: InkChange = { kind: 'added', from: at(0, 0), to: at(STEPS, 0) };
  expect(nearestStep(square, line, { x: 5.2, y: 3 })).toBe(5);
  expect(nearestStep(square, line, { x: -4, y: 0 })).toBe(0);
  expect(nearestStep(square, line, { x: 99, y: 1 })).toBe(STEPS);
});
