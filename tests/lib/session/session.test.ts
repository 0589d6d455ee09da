import { expect, test } from 'vitest';
import { createSession, type Session } from '../../../lib/session/session';
import { withCorrection, withoutStrokes } from '../../../lib/strokes/correct';
import { type CorrectedDrawing as Saved, uncorrected } from '../../../lib/strokes/corrections';
import { answerOf, createFakeRecogniser } from '../browser/fake-recogniser';

/** A session, a recogniser, and a pen that draws lines through places at a pace of 10 ms a point. */
function deskWithPen() {
  const session = createSession();
  const recogniser = createFakeRecogniser();
  session.reader.attach(recogniser);
  let now = 5000;
  const at = ([x, y]: readonly [number, number]) => {
    now += 10;
    return { x, y, t: now };
  };
  const draw = (first: readonly [number, number], ...rest: readonly (readonly [number, number])[]) => {
    session.penDown(at(first));
    for (const place of rest) session.penMove([at(place)]);
    session.penUp();
  };
  return { session, recogniser, at, draw };
}

const places = (session: Session) => session.drawing().map((stroke) => stroke.map(({ x, y }) => [x, y]));

test('every move of the pen is read at once, with the stroke that is being drawn', () => {
  const { session, recogniser, at, draw } = deskWithPen();
  draw([100, 100], [200, 100]);
  session.penDown(at([150, 50]));
  session.penMove([at([150, 150]), at([150, 250])]);
  expect(recogniser.questions.map(({ drawing }) => drawing.map((stroke) => stroke.length))).toEqual([[2], [2, 3]]);
});

test('a drawing that was handed out does not grow with the pen', () => {
  const { session, recogniser, at } = deskWithPen();
  session.penDown(at([10, 10]));
  session.penMove([at([20, 20])]);
  session.penMove([at([30, 30])]);
  expect(recogniser.questions[0]?.drawing[0]).toHaveLength(2);
});

test('a pen that rests adds no point and asks no question', () => {
  const { session, recogniser, at } = deskWithPen();
  session.penDown(at([10, 10]));
  session.penMove([at([10, 10])]);
  expect(places(session)).toEqual([[[10, 10]]]);
  expect(recogniser.questions).toHaveLength(0);
});

test('a tap is a dot, also of a hand that trembles, and is read when the pen is up', () => {
  const { session, recogniser, draw } = deskWithPen();
  draw([300, 400]);
  draw([500, 500], [503, 507], [499, 502]);
  const dots = [[{ x: 300, y: 400, t: 0 }], [{ x: 500, y: 500, t: 10 }]];
  expect(session.sheet.get().history.present).toEqual(uncorrected(dots));
  expect(recogniser.questions.at(-1)?.drawing).toEqual(dots);
});

test('time counts in milliseconds from the first point of the drawing', () => {
  const { session, draw } = deskWithPen();
  draw([0, 0], [100, 100]);
  draw([200, 200], [300, 300]);
  expect(session.drawing().map((stroke) => stroke.map(({ t }) => t))).toEqual([
    [0, 10],
    [20, 30],
  ]);
});

test('time never runs backwards, not even after undoing a clear', () => {
  const { session, draw } = deskWithPen();
  draw([0, 0], [1, 1], [2, 2], [3, 3]);
  session.clear();
  draw([9, 9]);
  session.undo();
  session.undo();
  draw([4, 4]);
  const times = session.drawing().flatMap((stroke) => stroke.map(({ t }) => t));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('undo while the pen is down takes back the stroke it is drawing, and redo returns it', () => {
  const { session, at } = deskWithPen();
  session.penDown(at([100, 100]));
  session.penMove([at([200, 200])]);
  session.undo();
  expect(session.drawing()).toEqual([]);
  session.penMove([at([300, 300])]);
  expect(session.drawing()).toEqual([]);
  session.redo();
  expect(places(session)).toEqual([
    [
      [100, 100],
      [200, 200],
    ],
  ]);
});

test('moves without a touch draw nothing', () => {
  const { session, recogniser, at } = deskWithPen();
  session.penMove([at([1, 1])]);
  session.penUp();
  expect(session.drawing()).toEqual([]);
  expect(recogniser.questions).toEqual([]);
});

test('the sheet tells its listeners about touches and steps, and not about moves', () => {
  const { session, at } = deskWithPen();
  let told = 0;
  session.sheet.subscribe(() => told++);
  session.penDown(at([1, 1]));
  session.penMove([at([2, 2])]);
  session.penMove([at([3, 3])]);
  session.penUp();
  expect(told).toBe(2);
});

test('whoever shows the ink is told about every move that draws, whatever moves the pen', () => {
  const { session, at } = deskWithPen();
  let told = 0;
  session.ink.subscribe(() => told++);
  session.penMove([at([1, 1])]);
  session.penDown(at([1, 1]));
  session.penMove([at([2, 2]), at([3, 3])]);
  session.penMove([at([3, 3])]);
  session.penMove([at([4, 4])]);
  session.penUp();
  expect(told).toBe(2);
});

test('steps of an earlier visit come before those of this one, also where it went on meanwhile', () => {
  const { session, draw } = deskWithPen();
  const [first, second, undone] = [1, 2, 3].map((x) => uncorrected([[{ x, y: 1, t: 0 }]])) as [Saved, Saved, Saved];
  session.restore([second]);
  draw([100, 100], [200, 100]);
  session.recall({ past: [first], present: second, future: [undone] });
  expect(session.drawing()).toHaveLength(2);
  session.undo();
  session.undo();
  expect(session.content()).toEqual(first);
  session.redo();
  session.redo();
  expect(session.drawing()).toHaveLength(2);
  session.redo();
  expect(session.drawing(), 'what was undone before the stroke is no longer redone').toHaveLength(2);
});

test('a stroke that is discarded is no step: nothing of it is left, and what was undone can still be redone', () => {
  const { session, recogniser, at, draw } = deskWithPen();
  draw([100, 100], [200, 100]);
  draw([150, 50], [150, 250]);
  session.undo();
  const { history } = session.sheet.get();
  session.penDown(at([10, 10]));
  session.penMove([at([20, 20]), at([30, 30])]);
  session.penDiscard();
  expect(session.sheet.get()).toMatchObject({ history, penDown: false });
  expect(places(session)).toEqual([
    [
      [100, 100],
      [200, 100],
    ],
  ]);
  expect(recogniser.questions.at(-1)?.drawing).toHaveLength(1);
  session.penMove([at([40, 40])]);
  session.penUp();
  expect(session.sheet.get().history).toBe(history);
});

test('a stroke that is discarded on an empty sheet leaves it blank', () => {
  const { session, at } = deskWithPen();
  session.penDown(at([10, 10]));
  session.penMove([at([20, 20])]);
  session.penDiscard();
  expect(session.reader.reading.get().kind).toBe('blank');
  expect(session.sheet.get().history.past).toEqual([]);
});

test('a sheet that holds 500 strokes takes no more and says so when the pen is lifted, until some are undone', () => {
  const { session, at, draw } = deskWithPen();
  for (let i = 0; i < 500; i++) draw([i, 10], [i, 40]);
  expect(session.drawing()).toHaveLength(500);
  session.penDown(at([1, 1]));
  session.penMove([at([50, 50])]);
  expect(session.sheet.get().penDown).toBe(false);
  expect(session.notice.get()).toBe('');
  session.penUp();
  expect(session.notice.get()).toMatch(/This sheet is full/);
  expect(session.drawing()).toHaveLength(500);
  session.undo();
  draw([1, 1], [50, 50]);
  expect(session.drawing().at(-1)).toHaveLength(2);
});

test('what is said of strokes is read with them, and is one step that is undone and redone', () => {
  const { session, recogniser, draw } = deskWithPen();
  draw([100, 100], [200, 100]);
  draw([150, 50], [150, 250]);
  session.change((content) => [{ strokes: [0], text: '-' }, { strokes: [1] }].reduce(withCorrection, content));
  const said = [{ strokes: [0], text: '-' }, { strokes: [1] }];
  expect(session.content()).toEqual({ drawing: session.drawing(), corrections: said });
  expect(recogniser.questions.at(-1)?.corrections).toEqual(said);
  session.undo();
  expect(session.content().corrections).toEqual([]);
  expect(session.drawing()).toHaveLength(2);
  expect(recogniser.questions.at(-1)?.corrections).toEqual([]);
  session.redo();
  expect(session.content().corrections).toEqual(said);
});

test('strokes are erased in one step, with what was said of them, and undo brings both back', () => {
  const { session, recogniser, draw } = deskWithPen();
  for (const x of [100, 300, 500]) draw([x, 100], [x, 200]);
  session.change((content) =>
    [
      { strokes: [0], text: '7' },
      { strokes: [2], text: '1' },
    ].reduce(withCorrection, content),
  );
  const before = session.content();
  session.change((content) => withoutStrokes(content, [0, 1]));
  expect(session.content()).toEqual({ drawing: before.drawing.slice(2), corrections: [{ strokes: [0], text: '1' }] });
  expect(recogniser.questions.at(-1)?.drawing).toHaveLength(1);
  session.undo();
  expect(session.content()).toEqual(before);
});

test('strokes drawn later keep what was said before, while the pen is down too', () => {
  const { session, recogniser, at, draw } = deskWithPen();
  draw([100, 100], [200, 100]);
  session.change((content) => withCorrection(content, { strokes: [0], text: '-' }));
  session.penDown(at([300, 100]));
  session.penMove([at([300, 300])]);
  const said = [{ strokes: [0], text: '-' }];
  expect(recogniser.questions.at(-1)).toMatchObject({ corrections: said });
  expect(recogniser.questions.at(-1)?.drawing).toHaveLength(2);
  session.penUp();
  expect(session.sheet.get().history.present.corrections).toEqual(said);
});

test('a pen that is down when something is said has finished its stroke', () => {
  const { session, at, draw } = deskWithPen();
  draw([100, 100], [200, 100]);
  session.penDown(at([300, 100]));
  session.penMove([at([300, 300])]);
  session.change((content) => withoutStrokes(content, [0]));
  expect(places(session)).toEqual([
    [
      [300, 100],
      [300, 300],
    ],
  ]);
  session.undo();
  expect(session.drawing()).toHaveLength(2);
});

test('a photograph that is opened over the sheet is decoded once, and the sheet is read again when it is closed', async () => {
  const session = createSession();
  const recogniser = createFakeRecogniser();
  session.attach(recogniser);
  const drawing = [[{ x: 1, y: 1, t: 0 }]];
  session.place(uncorrected(drawing));
  await recogniser.questions.at(-1)?.answer(answerOf('1', { 1: 0.9 }));
  session.photo.open(new Blob(['a picture']));
  expect(recogniser.fileQuestions).toHaveLength(1);
  const more = [...drawing, [{ x: 9, y: 9, t: 50 }]];
  session.place(uncorrected(more));
  expect(session.photo.state.get().kind).toBe('closed');
  expect(recogniser.questions.at(-1)?.drawing).toBe(more);
});
