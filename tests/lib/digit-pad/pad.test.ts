import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DigitPadReading } from '../../../lib/digit-pad/content';
import { createPad } from '../../../lib/digit-pad/pad';
import { ANY_DIGITS, type Rules } from '../../../lib/digit-pad/value/rules';
import type { DrawingReading } from '../../../lib/reading/reading';
import { ModelMissingError } from '../../../lib/worker/api/errors';
import { answerOf, createFakeRecogniser } from '../browser/fake-recogniser';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const one = answerOf('1', { 1: 0.99 });
const seven = answerOf('7', { 7: 0.98 });

function twoDigits(): DrawingReading {
  const [digit] = one.reading.digits;
  const second = digit && { ...digit, box: { ...digit.box, x: 2 } };
  const digits = digit && second ? [digit, second] : [];
  return {
    reading: { kind: 'digits', text: '11', confidence: 0.9, digits },
    pictures: [...one.pictures, ...one.pictures],
  };
}

function open(rules: Rules = ANY_DIGITS) {
  const recogniser = createFakeRecogniser();
  const heard: string[] = [];
  const note = (type: string) => (reading: DigitPadReading) => void heard.push(`${type} ${reading.value}`);
  const pad = createPad({
    rules: () => rules,
    connect: () => recogniser,
    onState() {},
    onInput: note('input'),
    onChange: note('change'),
  });
  pad.connect();
  return { pad, recogniser, heard, answer: (answer: DrawingReading) => recogniser.questions.at(-1)?.answer(answer) };
}

/** A stroke as a person draws it. */
function draw({ session }: ReturnType<typeof createPad>, x: number): void {
  session.penDown({ x, y: 200, t: 0 });
  session.penMove([
    { x, y: 500, t: 10 },
    { x, y: 800, t: 20 },
  ]);
  session.penUp();
}

test('change comes once the pen has rested for as long as between two strokes of a digit', async () => {
  const { pad, heard, answer } = open();
  draw(pad, 500);
  await answer(one);
  await vi.advanceTimersByTimeAsync(499);
  expect(heard).toEqual(['input 1']);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual(['input 1', 'change 1']);
});

test('a stroke that comes before holds the change back, and only its value is told', async () => {
  const { pad, heard, answer } = open();
  draw(pad, 500);
  await answer(one);
  await vi.advanceTimersByTimeAsync(400);
  draw(pad, 600);
  await vi.advanceTimersByTimeAsync(400);
  await answer(seven);
  await vi.advanceTimersByTimeAsync(500);
  expect(heard).toEqual(['input 1', 'input 7', 'change 7']);
});

test('an answer to an earlier stroke settles nothing', async () => {
  const { pad, heard, recogniser } = open();
  draw(pad, 500);
  draw(pad, 600);
  await recogniser.questions[0]?.answer(one);
  await vi.advanceTimersByTimeAsync(1000);
  expect(pad.isRead()).toBe(false);
  expect(heard).toEqual(['input 1']);
});

test('where one digit is asked for, what is read as a number is asked about again as one', async () => {
  const { pad, recogniser } = open({ kind: 'digits', count: { least: 1, most: 1 } });
  pad.place([
    [
      [300, 200],
      [300, 800],
    ],
    [
      [700, 200],
      [700, 800],
    ],
  ]);
  await recogniser.questions[0]?.answer(twoDigits());
  await vi.advanceTimersByTimeAsync(0);
  expect(recogniser.questions[1]?.corrections).toEqual([{ strokes: [0, 1] }]);
  await recogniser.questions[1]?.answer(seven);
  await vi.advanceTimersByTimeAsync(0);
  expect(pad.judged()).toEqual({ value: '7' });
});

test('a reading that is asked for comes when it is there, and is refused where nothing reads', async () => {
  const { pad, recogniser, answer } = open();
  expect(await pad.read()).toMatchObject({ kind: 'blank', value: '' });
  pad.place([
    [
      [300, 200],
      [300, 800],
    ],
  ]);
  const read = pad.read();
  await answer(one);
  expect(await read).toMatchObject({
    value: '1',
    strokes: [
      [
        [300, 200],
        [300, 800],
      ],
    ],
  });
  pad.place([
    [
      [400, 200],
      [400, 800],
    ],
  ]);
  const refused = expect(pad.read()).rejects.toThrow('could not be fetched');
  recogniser.become(new ModelMissingError());
  await refused;
});

test('what was saved is restored, and a browser’s own text is a value', async () => {
  const first = open();
  draw(first.pad, 500);
  const saved = first.pad.saved();
  const second = open();
  second.pad.restore(saved);
  expect(second.pad.strokes()).toEqual(first.pad.strokes());
  second.pad.restore('42');
  expect(second.pad.strokes()).toEqual([]);
  expect(second.pad.judged().value).toBe('42');
  for (const text of ['', 'null', '{"strokes":7}', '{"text":[1]}', '[[[', '🖊️']) second.pad.restore(text);
  expect(second.heard).toEqual([]);
});

test('setting the strokes that are there already asks nothing and adds no step', async () => {
  const { pad, recogniser } = open();
  const strokes = [
    [
      [300, 200],
      [300, 800],
    ],
  ];
  pad.place(strokes);
  pad.place(strokes);
  expect(recogniser.questions).toHaveLength(1);
  pad.undo();
  expect(pad.strokes()).toEqual([]);
});
