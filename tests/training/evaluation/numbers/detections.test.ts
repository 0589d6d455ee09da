import { expect, test } from 'vitest';
import type { Box } from '../../../../lib/geometry/box';
import type { DigitReading } from '../../../../lib/reading/reading';
import { compareDetections } from '../../../../training/evaluation/numbers/detections';

const box = (x: number, width = 10): Box => ({ x, y: 0, width, height: 20 });
const read = (text: string, at: Box): DigitReading => ({ text, box: at, line: 0, confidence: 1, probabilities: [] });

test('a digit is found where its box is and its text agrees, a pixel more or less', () => {
  const readings = [read('4', box(1)), read('2', box(30, 11))];
  expect(compareDetections('4|2', [box(0), box(30)], readings)).toEqual({ digits: 2, found: 2, extra: 0 });
});

test('a misread digit is not found and is no other find', () => {
  expect(compareDetections('47', [box(0), box(30)], [read('4', box(0)), read('1', box(30))])).toEqual({
    ...{ digits: 2, found: 1, extra: 0 },
  });
});

test('what is read beside the digits is another find, and so is one of two halves', () => {
  const readings = [read('8', box(60)), read('0', { ...box(0), height: 9 }), read('8', { ...box(0), height: 11 })];
  expect(compareDetections('8', [box(0)], readings)).toEqual({ digits: 1, found: 1, extra: 2 });
});

test('one reading stands for one digit: two that were read as one are not both found', () => {
  expect(compareDetections('11', [box(0), box(10)], [read('1', box(0, 20))])).toEqual({
    digits: 2,
    found: 1,
    extra: 0,
  });
  expect(compareDetections('11', [box(0), box(10)], [])).toEqual({ digits: 2, found: 0, extra: 0 });
});
