import { expect } from 'vitest';
import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import { type PhotoReading, textOf } from '../../../lib/reading/reading';

const LONGEST_STAGE = 480;

/** Checks what must hold of every reading, whatever the picture shows. */
export function expectSound({ reading, pictures, leftOut, stages }: PhotoReading, picture: RgbaPicture): void {
  expect(['blank', 'digits', 'not-a-digit']).toContain(reading.kind);
  expect(reading.text).toBe(reading.kind === 'digits' ? textOf(reading.digits) : '');
  if (reading.kind === 'blank') expect(reading.digits).toEqual([]);
  if (reading.kind === 'digits') expect(reading.digits.length).toBeGreaterThan(0);
  expect(reading.confidence >= 0 && reading.confidence <= 1).toBe(true);
  expect(pictures).toHaveLength(reading.digits.length);
  for (const seen of pictures) expect([seen.width, seen.height, seen.data.length]).toEqual([28, 28, 28 * 28]);
  for (const { text, confidence, probabilities, box } of [...reading.digits, ...leftOut]) {
    expect(text).toMatch(/^\d$/);
    expect(confidence >= 0 && confidence <= 1).toBe(true);
    expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 6);
    expect(box.width > 0 && box.height > 0 && box.x >= 0 && box.y >= 0).toBe(true);
    expect(box.x + box.width <= picture.width && box.y + box.height <= picture.height).toBe(true);
  }
  for (const { width, height, data } of Object.values(stages)) {
    expect(data.length).toBe(width * height);
    expect(Math.max(width, height)).toBeLessThanOrEqual(LONGEST_STAGE);
  }
}
