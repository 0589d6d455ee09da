import { expect, test, vi } from 'vitest';
import { ANY_DIGITS } from '../../../lib/digit-pad/value/rules';
import { draw, ONE_DIGIT, one, openPad, scribble, seven, stroke, twoDigits, withFakePage } from './open-pad';

withFakePage();

test('a reading that is asked for after a page asks for one digit is of one digit', async () => {
  const { pad, answer, ask } = openPad();
  pad.place([stroke(300), stroke(700)]);
  await answer(twoDigits());
  ask(ONE_DIGIT);
  expect(pad.isRead()).toBe(false);
  const read = pad.read();
  await answer(twoDigits());
  await answer(seven);
  expect((await read).value).toBe('7');
  ask(ANY_DIGITS);
  expect(pad.isRead()).toBe(false);
  const number = pad.read();
  await answer(twoDigits());
  expect((await number).value).toBe('11');
});

test('one digit stays read where any number of digits is asked for, and the other way round', async () => {
  const { pad, answer, ask } = openPad();
  pad.place([stroke(500)]);
  await answer(one);
  for (const rules of [ONE_DIGIT, ANY_DIGITS]) {
    ask(rules);
    expect(pad.isRead()).toBe(true);
  }
});

test('what is asked for while the pad is in no page is read when it comes back, or when the reading is asked for', async () => {
  for (const isBack of [true, false]) {
    const { pad, answer, ask } = openPad();
    pad.place([stroke(300), stroke(700)]);
    await answer(twoDigits());
    pad.disconnect();
    ask(ONE_DIGIT);
    const read = isBack ? undefined : pad.read();
    if (isBack) pad.connect();
    await answer(twoDigits());
    await answer(seven);
    expect(pad.isRead()).toBe(true);
    expect(pad.judged()).toEqual({ value: '7' });
    if (read) expect((await read).value).toBe('7');
  }
});

test('a reading comes also where the pad leaves the page meanwhile', async () => {
  const { pad, recogniser, answer } = openPad();
  pad.place([stroke(500)]);
  const read = pad.read();
  pad.disconnect();
  await answer(one);
  expect((await read).value).toBe('1');
  // Then nothing reads any more.
  const { length } = recogniser.questions;
  pad.place([stroke(600)]);
  expect(recogniser.questions).toHaveLength(length);
});

test('a page that asks for something else within the half second still gets the person’s change', async () => {
  const { pad, heard, answer, ask } = openPad();
  draw(pad, 500);
  await answer(twoDigits());
  await vi.advanceTimersByTimeAsync(200);
  ask(ONE_DIGIT);
  await answer(twoDigits());
  await answer(seven);
  await vi.advanceTimersByTimeAsync(500);
  expect(heard).toEqual(['input 11', 'input 7', 'change 7']);
});

test('what a page asks for later tells no events: the person has finished', async () => {
  const { pad, heard, answer, ask } = openPad();
  draw(pad, 500);
  await answer(twoDigits());
  await vi.advanceTimersByTimeAsync(500);
  ask(ONE_DIGIT);
  await answer(twoDigits());
  await answer(seven);
  await vi.advanceTimersByTimeAsync(500);
  expect(heard).toEqual(['input 11', 'change 11']);
});

test('a default value that comes while the pen is down takes no event away', async () => {
  const { pad, heard, answer } = openPad();
  const { session } = pad;
  session.penDown({ x: 500, y: 200, t: 0 });
  session.penMove([{ x: 500, y: 800, t: 20 }]);
  pad.setDefault('5');
  await answer(one);
  session.penUp();
  await vi.advanceTimersByTimeAsync(500);
  expect(heard).toEqual(['input 1', 'change 1']);
});

test('an empty value clears ink that has none: not read yet, or no digit', async () => {
  const { pad, answer } = openPad();
  pad.place([stroke(500)]);
  pad.setText('');
  expect(pad.strokes()).toEqual([]);
  await answer(one);
  expect(pad.judged()).toEqual({ value: '' });
  draw(pad, 500);
  await answer(scribble);
  await vi.advanceTimersByTimeAsync(500);
  pad.setText('');
  expect(pad.strokes()).toEqual([]);
});

test('a page may set the empty value that an event has just told: the person draws on', async () => {
  const { pad, answer } = openPad();
  draw(pad, 500);
  await answer(scribble);
  pad.setText('');
  expect(pad.strokes()).toHaveLength(1);
});

test('nothing is saved of a field as the page wrote it: another visit may find another value there', async () => {
  const { pad } = openPad();
  pad.setDefault('12');
  expect(pad.saved()).toBeNull();
  pad.setText('34');
  expect(pad.saved()).toBe('{"text":"34"}');
  pad.reset();
  expect(pad.saved()).toBeNull();
  draw(pad, 500);
  expect(pad.saved()).toContain('strokes');
});

test('after a state that cannot be restored, the person’s drawing is told as before', async () => {
  const { pad, heard, answer } = openPad();
  pad.restore('{"text":{"toString":1}}');
  draw(pad, 500);
  await answer(one);
  expect(heard).toEqual(['input 1']);
});
