import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { createDesk, type Desk } from '../../../lib/session/desk';
import { linkCodeOf } from '../../../lib/strokes/link/link-code';
import { goldenDrawings } from '../../golden/golden';
import { answerOf, createFakeRecogniser } from '../browser/fake-recogniser';

const [one, seven] = ['1', '7'].map(
  (label) => linkCodeOf(goldenDrawings().find((each) => each.label === label)?.drawing ?? [], DIGIT_FRAME) ?? '',
) as [string, string];
const own = goldenDrawings()[0]?.drawing ?? [];

// Without motion a drawing is there at once.
beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })));
afterEach(() => void vi.unstubAllGlobals());

function deskWith(drawing = own) {
  const desk = createDesk();
  const recogniser = createFakeRecogniser();
  desk.attach(recogniser);
  desk.place(drawing);
  return { desk, recogniser };
}

test('a link’s drawing is shown and read, and the visitor’s own stays as it is', async () => {
  const { desk, recogniser } = deskWith();
  await desk.shared.open(seven);
  expect(desk.shared.state.get().kind).toBe('open');
  expect(desk.shared.shown.get()).toMatchObject({ penDown: false });
  expect(recogniser.questions.at(-1)?.drawing).toBe(desk.shared.shown.get().drawing);
  expect(desk.drawing()).toBe(own);
  desk.shared.close();
  expect(desk.shared.state.get().kind).toBe('closed');
  expect(desk.drawing()).toBe(own);
});

test('after the worker’s death the shown drawing is read again, and the hidden one asks nothing', async () => {
  const { desk, recogniser } = deskWith();
  await desk.shared.open(seven);
  const { drawing } = desk.shared.shown.get();
  for (const question of recogniser.questions) await question.answer(answerOf('7', { 7: 0.9 }));
  const before = recogniser.questions.length;
  recogniser.become('loading');
  expect(desk.shared.reader.reading.get().kind).toBe('waiting');
  recogniser.become('ready');
  expect(recogniser.questions.slice(before).map((question) => question.drawing)).toEqual([drawing]);
  await recogniser.questions.at(-1)?.answer(answerOf('7', { 7: 0.9 }));
  expect(desk.shared.reader.reading.get().kind).toBe('read');
});

test('once the link is left, the visitor’s own drawing is read again', async () => {
  const { desk, recogniser } = deskWith();
  await desk.shared.open(seven);
  const before = recogniser.questions.length;
  desk.shared.close();
  expect(recogniser.questions.slice(before).map((question) => question.drawing)).toEqual([own]);
});

test('a copy of it is laid on the sheet, and undo brings back what was there', async () => {
  const { desk } = deskWith();
  await desk.shared.open(seven);
  const state = desk.shared.state.get();
  if (state.kind !== 'open') throw new Error('The link is not open.');
  desk.place(state.drawing);
  expect(desk.shared.state.get().kind).toBe('closed');
  expect(desk.drawing()).toBe(state.drawing);
  desk.undo();
  expect(desk.drawing()).toBe(own);
});

test('a link that holds none leaves the sheet as it is, and nothing to undo', async () => {
  const { desk } = deskWith();
  const { history } = desk.sheet.get();
  await desk.shared.open(seven.slice(0, -3));
  expect(desk.shared.state.get()).toEqual({ kind: 'broken', fault: 'damaged' });
  expect(desk.sheet.get().history).toBe(history);
});

test('a stroke is added to what lies there, and the broken link is forgotten', async () => {
  const { desk } = deskWith();
  await desk.shared.open(seven.slice(0, -3));
  desk.penDown({ x: 1, y: 1, t: 0 });
  expect(desk.shared.state.get().kind).toBe('closed');
  desk.penUp();
  expect(desk.drawing().slice(0, -1)).toEqual(own);
  expect(desk.drawing()).toHaveLength(own.length + 1);
});

test.each([
  ['undo', (desk: Desk) => desk.undo()],
  ['a file', (desk: Desk) => desk.place(own.slice(0, 1))],
  ['a photograph', (desk: Desk) => desk.photo.open(new Blob(['a picture']))],
])('so it is by %s', async (_what, act) => {
  const { desk } = deskWith();
  await desk.shared.open(seven.slice(0, -3));
  act(desk);
  expect(desk.shared.state.get().kind).toBe('closed');
});

test('of two links opened at once the second is shown', async () => {
  const { desk } = deskWith();
  const both = [desk.shared.open(one), desk.shared.open(seven)];
  await Promise.all(both);
  const state = desk.shared.state.get();
  const shown = state.kind === 'open' ? (linkCodeOf(state.drawing, DIGIT_FRAME) ?? '') : '';
  expect(shown.length).toBeGreaterThan(0);
  expect(desk.shared.shown.get().drawing).toHaveLength(1);
  await desk.shared.open(one);
  expect(desk.shared.state.get()).not.toEqual(state);
});

test('what was kept of the last visit is laid on a sheet that nobody touched, and on no other', () => {
  const untouched = createDesk();
  untouched.restore([own]);
  expect(untouched.drawing()).toBe(own);
  untouched.undo();
  expect(untouched.drawing()).toBe(own);
  const [other = []] = goldenDrawings().map(({ drawing }) => drawing.slice(0, 1));
  const both = createDesk();
  both.restore([other, own]);
  expect(both.drawing()).toBe(own);
  both.undo();
  expect(both.drawing()).toBe(other);
  const { desk } = deskWith();
  desk.clear();
  desk.restore([own]);
  expect(desk.drawing()).toEqual([]);
});
