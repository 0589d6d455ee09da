import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import { createSession, type Session } from '../../../lib/session/session';
import { SQUARE } from '../../../lib/session/sheet-view';
import { uncorrected } from '../../../lib/strokes/corrections';
import { linkCodeOf } from '../../../lib/strokes/link/link-code';
import { goldenDrawings } from '../../golden/golden';
import { answerOf, createFakeRecogniser } from '../browser/fake-recogniser';

const [one, seven] = ['1', '7'].map(
  (label) =>
    linkCodeOf(uncorrected(goldenDrawings().find((each) => each.label === label)?.drawing ?? []), DIGIT_FRAME) ?? '',
) as [string, string];
const own = goldenDrawings()[0]?.drawing ?? [];

// Without motion a drawing is there at once.
beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })));
afterEach(() => void vi.unstubAllGlobals());

function deskWith(drawing = own) {
  const session = createSession();
  const recogniser = createFakeRecogniser();
  session.attach(recogniser);
  session.place(uncorrected(drawing));
  return { session, recogniser };
}

test('a link’s drawing is shown and read, and the visitor’s own stays as it is', async () => {
  const { session, recogniser } = deskWith();
  await session.shared.open(seven);
  expect(session.shared.state.get().kind).toBe('open');
  expect(session.shared.shown.get()).toMatchObject({ penDown: false });
  expect(recogniser.questions.at(-1)?.drawing).toBe(session.shared.shown.get().drawing);
  expect(session.drawing()).toBe(own);
  session.shared.close();
  expect(session.shared.state.get().kind).toBe('closed');
  expect(session.drawing()).toBe(own);
});

test('after the worker’s death the shown drawing is read again, and the hidden one asks nothing', async () => {
  const { session, recogniser } = deskWith();
  await session.shared.open(seven);
  const { drawing } = session.shared.shown.get();
  for (const question of recogniser.questions) await question.answer(answerOf('7', { 7: 0.9 }));
  const before = recogniser.questions.length;
  recogniser.become('loading');
  expect(session.shared.reader.reading.get().kind).toBe('waiting');
  recogniser.become('ready');
  expect(recogniser.questions.slice(before).map((question) => question.drawing)).toEqual([drawing]);
  await recogniser.questions.at(-1)?.answer(answerOf('7', { 7: 0.9 }));
  expect(session.shared.reader.reading.get().kind).toBe('read');
});

test('once the link is left, the visitor’s own drawing is read again', async () => {
  const { session, recogniser } = deskWith();
  await session.shared.open(seven);
  const before = recogniser.questions.length;
  session.shared.close();
  expect(recogniser.questions.slice(before).map((question) => question.drawing)).toEqual([own]);
});

test('a copy of it is laid on the sheet, and undo brings back what was there', async () => {
  const { session } = deskWith();
  await session.shared.open(seven);
  const state = session.shared.state.get();
  if (state.kind !== 'open') throw new Error('The link is not open.');
  session.place(state.content);
  expect(session.shared.state.get().kind).toBe('closed');
  expect(session.drawing()).toBe(state.content.drawing);
  session.undo();
  expect(session.drawing()).toBe(own);
});

test('a link that holds none leaves the sheet as it is, and nothing to undo', async () => {
  const { session } = deskWith();
  const { history } = session.sheet.get();
  await session.shared.open(seven.slice(0, -3));
  expect(session.shared.state.get()).toEqual({ kind: 'broken', fault: 'damaged' });
  expect(session.sheet.get().history).toBe(history);
});

test('a stroke is added to what lies there, and the broken link is forgotten', async () => {
  const { session } = deskWith();
  await session.shared.open(seven.slice(0, -3));
  session.penDown({ x: 1, y: 1, t: 0 });
  expect(session.shared.state.get().kind).toBe('closed');
  session.penUp();
  expect(session.drawing().slice(0, -1)).toEqual(own);
  expect(session.drawing()).toHaveLength(own.length + 1);
});

test.each([
  ['undo', (session: Session) => session.undo()],
  ['a file', (session: Session) => session.place(uncorrected(own.slice(0, 1)))],
  ['a photograph', (session: Session) => session.photo.open(new Blob(['a picture']))],
])('so it is by %s', async (_what, act) => {
  const { session } = deskWith();
  await session.shared.open(seven.slice(0, -3));
  act(session);
  expect(session.shared.state.get().kind).toBe('closed');
});

test('a window that changes its shape, and steps that are loaded, leave the words about it', async () => {
  const { session } = deskWith();
  await session.shared.open(seven.slice(0, -3));
  session.resize(1.7);
  const { present } = session.sheet.get().history;
  session.recall({ past: [uncorrected([])], present, future: [] });
  expect(session.shared.state.get().kind).toBe('broken');
});

test('a link’s drawing is shown in the shape of its sheet, also where that changes', async () => {
  const { session } = deskWith();
  session.shared.resize(2);
  await session.shared.open(seven);
  expect(session.shared.shown.get()).toMatchObject({ view: { x: -500, width: 2000, height: 1000 } });
  expect(session.shared.shown.get().whole).toBe(session.shared.shown.get().drawing);
  session.shared.resize(1);
  expect(session.shared.shown.get()).toMatchObject({ view: SQUARE });
});

test('of two links opened at once the second is shown', async () => {
  const { session } = deskWith();
  const both = [session.shared.open(one), session.shared.open(seven)];
  await Promise.all(both);
  const state = session.shared.state.get();
  const shown = state.kind === 'open' ? (linkCodeOf(state.content, DIGIT_FRAME) ?? '') : '';
  expect(shown.length).toBeGreaterThan(0);
  expect(session.shared.shown.get().drawing).toHaveLength(1);
  await session.shared.open(one);
  expect(session.shared.state.get()).not.toEqual(state);
});

test('what was kept of the last visit is laid on a sheet that nobody touched, and on no other', () => {
  const untouched = createSession();
  untouched.restore([uncorrected(own)]);
  expect(untouched.drawing()).toBe(own);
  untouched.undo();
  expect(untouched.drawing()).toBe(own);
  const [other = []] = goldenDrawings().map(({ drawing }) => drawing.slice(0, 1));
  const both = createSession();
  both.restore([other, own].map(uncorrected));
  expect(both.drawing()).toBe(own);
  both.undo();
  expect(both.drawing()).toBe(other);
  const { session } = deskWith();
  session.clear();
  session.restore([uncorrected(own)]);
  expect(session.drawing()).toEqual([]);
});
