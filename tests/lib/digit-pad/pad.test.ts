import { expect, test, vi } from 'vitest';
import { ModelMissingError } from '../../../lib/worker/api/errors';
import { draw, ONE_DIGIT, one, openPad, seven, stroke, twoDigits, withFakePage } from './open-pad';

withFakePage();

test('change comes once the pen has rested for as long as between two strokes of a digit', async () => {
  const { pad, heard, answer } = openPad();
  draw(pad, 500);
  await answer(one);
  await vi.advanceTimersByTimeAsync(499);
  expect(heard).toEqual(['input 1']);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual(['input 1', 'change 1']);
});

test('a stroke that comes before holds the change back, and only its value is told', async () => {
  const { pad, heard, answer } = openPad();
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
  const { pad, heard, recogniser } = openPad();
  draw(pad, 500);
  draw(pad, 600);
  await recogniser.questions[0]?.answer(one);
  await vi.advanceTimersByTimeAsync(1000);
  expect(pad.isRead()).toBe(false);
  expect(heard).toEqual(['input 1']);
});

test('where one digit is asked for, what is read as a number is asked about again as one', async () => {
  const { pad, recogniser } = openPad(ONE_DIGIT);
  pad.place([stroke(300), stroke(700)]);
  await recogniser.questions[0]?.answer(twoDigits());
  await vi.advanceTimersByTimeAsync(0);
  expect(recogniser.questions[1]?.corrections).toEqual([{ strokes: [0, 1] }]);
  await recogniser.questions[1]?.answer(seven);
  await vi.advanceTimersByTimeAsync(0);
  expect(pad.judged()).toEqual({ value: '7' });
});

test('a reading that is asked for comes when it is there, and is refused where nothing reads', async () => {
  const { pad, recogniser, answer } = openPad();
  expect(await pad.read()).toMatchObject({ kind: 'blank', value: '' });
  pad.place([stroke(300)]);
  const read = pad.read();
  await answer(one);
  expect(await read).toMatchObject({
    value: '1',
    strokes: [stroke(300)],
  });
  pad.place([stroke(400)]);
  const refused = expect(pad.read()).rejects.toThrow('could not be fetched');
  recogniser.become(new ModelMissingError());
  await refused;
});

test('what was saved is restored, and a browser’s own text is a value', async () => {
  const first = openPad();
  draw(first.pad, 500);
  const saved = first.pad.saved();
  const second = openPad();
  second.pad.restore(saved ?? '');
  expect(second.pad.strokes()).toEqual(first.pad.strokes());
  second.pad.restore('42');
  expect(second.pad.strokes()).toEqual([]);
  expect(second.pad.judged().value).toBe('42');
  for (const text of ['', 'null', '{"strokes":7}', '{"text":[1]}', '{"text":{"toString":1}}', '[[[', '🖊️'])
    second.pad.restore(text);
  expect(second.heard).toEqual([]);
});

test('setting the strokes that are there already asks nothing and adds no step', async () => {
  const { pad, recogniser } = openPad();
  const strokes = [stroke(300)];
  pad.place(strokes);
  pad.place(strokes);
  expect(recogniser.questions).toHaveLength(1);
  pad.undo();
  expect(pad.strokes()).toEqual([]);
});
