import { expect, test } from 'vitest';
import { formatSteps, parseSteps } from '../../../../lib/browser/tabs/saved-steps';
import { newHistory, recordStep, type UndoHistory, undo } from '../../../../lib/session/undo-history';
import { withCorrection, withoutStrokes } from '../../../../lib/strokes/correct';
import { type CorrectedDrawing, NO_DRAWING, uncorrected } from '../../../../lib/strokes/corrections';
import type { Stroke } from '../../../../lib/strokes/drawing';
import { goldenDrawings } from '../../../golden/golden';

type Steps = UndoHistory<CorrectedDrawing>;

/** Strokes as they are saved: in tenths of a sheet unit. */
const strokes: readonly Stroke[] = goldenDrawings()
  .flatMap(({ drawing }) => drawing)
  .map((stroke) => stroke.map(({ x, y, t }) => ({ x: Math.round(x), y: Math.round(y), t: Math.round(t) })));

const drawn = (from: Steps, count: number): Steps =>
  strokes.slice(0, count).reduce((steps, stroke) => {
    const { drawing, corrections } = steps.present;
    return recordStep(steps, { drawing: [...drawing, stroke], corrections });
  }, from);

/** The steps as a page finds them that was loaded with their present and, behind it, with `others`. */
function reloaded(steps: Steps, others: readonly CorrectedDrawing[] = []): Steps | undefined {
  const { drawing, corrections } = steps.present;
  const present = { drawing: drawing.map((stroke) => stroke.map((point) => ({ ...point }))), corrections };
  return parseSteps(formatSteps(steps) ?? '', { ...newHistory(present), past: others });
}

/** Strokes, a correction, a stroke erased, a cleared sheet, and two steps undone. */
function everything(): Steps {
  let steps = drawn(newHistory(NO_DRAWING), 4);
  steps = recordStep(steps, withCorrection(steps.present, { strokes: [1, 2], text: '7' }));
  steps = recordStep(steps, withoutStrokes(steps.present, [0]));
  steps = drawn(recordStep(steps, NO_DRAWING), 5);
  return undo(undo(steps));
}

test('strokes, corrections, what was erased and a cleared sheet are steps that come back, also those that were undone', () => {
  const steps = everything();
  expect(steps.past).toHaveLength(10);
  expect(steps.future).toHaveLength(2);
  expect(reloaded(steps)).toEqual(steps);
});

test('states of one drawing share their strokes, so that they are saved as one', () => {
  const { past = [], present = NO_DRAWING } = reloaded(drawn(newHistory(NO_DRAWING), 3)) ?? {};
  expect(past[1]?.drawing[0]).toBe(past[2]?.drawing[0]);
  expect(past[2]?.drawing[1]).toBe(present.drawing[1]);
});

test('a stroke is saved once, however many steps follow it', () => {
  const length = (count: number) => formatSteps(drawn(newHistory(NO_DRAWING), count))?.length ?? 0;
  expect(length(40) / length(20)).toBeLessThan(2.5);
});

test('steps that do not lead to what is on the sheet are none', () => {
  const steps = everything();
  const text = formatSteps(steps) ?? '';
  expect(parseSteps(text, newHistory(NO_DRAWING))).toBeUndefined();
  expect(parseSteps(text, newHistory(steps.past.at(-1) ?? NO_DRAWING))).toBeUndefined();
  expect(parseSteps(text, newHistory(withCorrection(steps.present, { strokes: [0], text: '1' })))).toBeUndefined();
});

test('no steps are saved as none', () => {
  expect(formatSteps(newHistory(NO_DRAWING))).toBeUndefined();
  expect(parseSteps('', newHistory(NO_DRAWING))).toBeUndefined();
});

/** Long strokes, about 20,000 characters each. */
const long = (steps: Steps, count: number): Steps =>
  Array.from({ length: count }, (_, n) => n).reduce((before, n) => {
    const stroke = Array.from({ length: 1500 }, (_unused, i) => ({ x: n, y: i % 1000, t: 1000 * n + i }));
    return recordStep(before, uncorrected([...before.present.drawing, stroke]));
  }, steps);

test('where they are too long, the oldest steps go, and what is left begins with ink', () => {
  let all = long(newHistory(NO_DRAWING), 40);
  for (const count of [20, 20]) all = long(recordStep(all, NO_DRAWING), count);
  const text = formatSteps(all) ?? '';
  expect(text.length).toBeLessThanOrEqual(1_500_000);
  const { past = [] } = reloaded(all) ?? {};
  expect(past.length).toBeGreaterThan(20);
  expect(past.length).toBeLessThan(all.past.length);
  expect(past).toEqual(all.past.slice(-past.length));
  expect(past[0]?.drawing.length).toBeGreaterThan(0);
});

test('a drawing that is too long itself has no steps', () => {
  expect(formatSteps(long(newHistory(NO_DRAWING), 90))).toBeUndefined();
});

test('Undo goes on to what was saved beside the steps, but not where they began with a blank sheet', () => {
  const other = uncorrected(strokes.slice(20, 22));
  const begun = drawn(newHistory(uncorrected(strokes.slice(30, 31))), 2);
  expect(reloaded(begun, [other])?.past).toEqual([other, ...begun.past]);
  expect(reloaded(drawn(newHistory(NO_DRAWING), 2), [other])?.past).not.toContain(other);
});

test.each([
  'null',
  '0',
  '1\n{"keep":0,"strokes":[]}\nnull',
  '1\n{"keep":-5,"strokes":[]}\n{"keep":"x"}',
  '7\n{"keep":0,"strokes":[]}',
  '1\n{"keep":0,"strokes":[]}\n{"keep":1e9,"strokes":[[["<b>",1]]],"corrections":[{"strokes":[9]}]}',
  `0${'\n{"keep":0,"strokes":[]}'.repeat(5000)}`,
])('what somebody else put there, %#, never harms what is on the sheet', (text) => {
  const start = newHistory(NO_DRAWING);
  const steps = parseSteps(text, start);
  expect(steps === undefined || steps.present === start.present).toBe(true);
  for (const { drawing } of [...(steps?.past ?? []), ...(steps?.future ?? [])])
    for (const { x, y } of drawing.flat()) expect(Number.isFinite(x + y)).toBe(true);
});
