import { expect, test } from 'vitest';
import { createDesk, type Desk } from '../../../lib/session/desk';
import { answerOf, createFakeRecogniser } from '../browser/fake-recogniser';

/** A desk, a recogniser, and a pen that draws lines through places at a pace of 10 ms a point. */
function deskWithPen() {
  const desk = createDesk();
  const recogniser = createFakeRecogniser();
  desk.reader.attach(recogniser);
  let now = 5000;
  const at = ([x, y]: readonly [number, number]) => {
    now += 10;
    return { x, y, t: now };
  };
  const draw = (first: readonly [number, number], ...rest: readonly (readonly [number, number])[]) => {
    desk.penDown(at(first));
    for (const place of rest) desk.penMove([at(place)]);
    desk.penUp();
  };
  return { desk, recogniser, at, draw };
}

const places = (desk: Desk) => desk.drawing().map((stroke) => stroke.map(({ x, y }) => [x, y]));

test('every move of the pen is read at once, with the stroke that is being drawn', () => {
  const { desk, recogniser, at, draw } = deskWithPen();
  draw([100, 100], [200, 100]);
  desk.penDown(at([150, 50]));
  desk.penMove([at([150, 150]), at([150, 250])]);
  expect(recogniser.questions.map(({ drawing }) => drawing.map((stroke) => stroke.length))).toEqual([[2], [2, 3]]);
});

test('a drawing that was handed out does not grow with the pen', () => {
  const { desk, recogniser, at } = deskWithPen();
  desk.penDown(at([10, 10]));
  desk.penMove([at([20, 20])]);
  desk.penMove([at([30, 30])]);
  expect(recogniser.questions[0]?.drawing[0]).toHaveLength(2);
});

test('a pen that rests adds no point and asks no question', () => {
  const { desk, recogniser, at } = deskWithPen();
  desk.penDown(at([10, 10]));
  desk.penMove([at([10, 10])]);
  expect(places(desk)).toEqual([[[10, 10]]]);
  expect(recogniser.questions).toHaveLength(0);
});

test('a tap is a dot, also of a hand that trembles, and is read when the pen is up', () => {
  const { desk, recogniser, draw } = deskWithPen();
  draw([300, 400]);
  draw([500, 500], [503, 507], [499, 502]);
  const dots = [[{ x: 300, y: 400, t: 0 }], [{ x: 500, y: 500, t: 10 }]];
  expect(desk.sheet.get().history.present).toEqual(dots);
  expect(recogniser.questions.at(-1)?.drawing).toEqual(dots);
});

test('time counts in milliseconds from the first point of the drawing', () => {
  const { desk, draw } = deskWithPen();
  draw([0, 0], [100, 100]);
  draw([200, 200], [300, 300]);
  expect(desk.drawing().map((stroke) => stroke.map(({ t }) => t))).toEqual([
    [0, 10],
    [20, 30],
  ]);
});

test('time never runs backwards, not even after undoing a clear', () => {
  const { desk, draw } = deskWithPen();
  draw([0, 0], [1, 1], [2, 2], [3, 3]);
  desk.clear();
  draw([9, 9]);
  desk.undo();
  desk.undo();
  draw([4, 4]);
  const times = desk.drawing().flatMap((stroke) => stroke.map(({ t }) => t));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

test('undo while the pen is down takes back the stroke it is drawing, and redo returns it', () => {
  const { desk, at } = deskWithPen();
  desk.penDown(at([100, 100]));
  desk.penMove([at([200, 200])]);
  desk.undo();
  expect(desk.drawing()).toEqual([]);
  desk.penMove([at([300, 300])]);
  expect(desk.drawing()).toEqual([]);
  desk.redo();
  expect(places(desk)).toEqual([
    [
      [100, 100],
      [200, 200],
    ],
  ]);
});

test('moves without a touch draw nothing', () => {
  const { desk, recogniser, at } = deskWithPen();
  desk.penMove([at([1, 1])]);
  desk.penUp();
  expect(desk.drawing()).toEqual([]);
  expect(recogniser.questions).toEqual([]);
});

test('the sheet tells its listeners about touches and steps, and not about moves', () => {
  const { desk, at } = deskWithPen();
  let told = 0;
  desk.sheet.subscribe(() => told++);
  desk.penDown(at([1, 1]));
  desk.penMove([at([2, 2])]);
  desk.penMove([at([3, 3])]);
  desk.penUp();
  expect(told).toBe(2);
});

test('a stroke that is discarded is no step: nothing of it is left, and what was undone can still be redone', () => {
  const { desk, recogniser, at, draw } = deskWithPen();
  draw([100, 100], [200, 100]);
  draw([150, 50], [150, 250]);
  desk.undo();
  const { history } = desk.sheet.get();
  desk.penDown(at([10, 10]));
  desk.penMove([at([20, 20]), at([30, 30])]);
  desk.penDiscard();
  expect(desk.sheet.get()).toEqual({ history, penDown: false });
  expect(places(desk)).toEqual([
    [
      [100, 100],
      [200, 100],
    ],
  ]);
  expect(recogniser.questions.at(-1)?.drawing).toHaveLength(1);
  desk.penMove([at([40, 40])]);
  desk.penUp();
  expect(desk.sheet.get().history).toBe(history);
});

test('a stroke that is discarded on an empty sheet leaves it blank', () => {
  const { desk, at } = deskWithPen();
  desk.penDown(at([10, 10]));
  desk.penMove([at([20, 20])]);
  desk.penDiscard();
  expect(desk.reader.reading.get().kind).toBe('blank');
  expect(desk.sheet.get().history.past).toEqual([]);
});

test('a sheet that holds 500 strokes takes no more and says so when the pen is lifted, until some are undone', () => {
  const { desk, at, draw } = deskWithPen();
  for (let i = 0; i < 500; i++) draw([i, 10], [i, 40]);
  expect(desk.drawing()).toHaveLength(500);
  desk.penDown(at([1, 1]));
  desk.penMove([at([50, 50])]);
  expect(desk.sheet.get().penDown).toBe(false);
  expect(desk.notice.get()).toBe('');
  desk.penUp();
  expect(desk.notice.get()).toMatch(/as much ink on this sheet as it holds/);
  expect(desk.drawing()).toHaveLength(500);
  desk.undo();
  draw([1, 1], [50, 50]);
  expect(desk.drawing().at(-1)).toHaveLength(2);
});

test('a photograph that is opened over the sheet is decoded once, and the sheet is read again when it is closed', async () => {
  const desk = createDesk();
  const recogniser = createFakeRecogniser();
  desk.attach(recogniser);
  const drawing = [[{ x: 1, y: 1, t: 0 }]];
  desk.place(drawing);
  await recogniser.questions.at(-1)?.answer(answerOf('1', { 1: 0.9 }));
  desk.photo.open(new Blob(['a picture']));
  expect(recogniser.fileQuestions).toHaveLength(1);
  const more = [...drawing, [{ x: 9, y: 9, t: 50 }]];
  desk.place(more);
  expect(desk.photo.state.get().kind).toBe('closed');
  expect(recogniser.questions.at(-1)?.drawing).toBe(more);
});
