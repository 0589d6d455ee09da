import { beforeEach, expect, test } from 'vitest';
import { createAnswers } from '../../../lib/frame/answers';
import { fakePad, readingOf } from './fake-pad';

let fake: ReturnType<typeof fakePad>;
let ask: (question: object) => Promise<void>;

beforeEach(() => {
  fake = fakePad();
  const answers = createAnswers(fake.pad, fake.send);
  ask = (question) => answers({ scrawl: 1, ...question });
});

test('a question gets one answer, by its id', async () => {
  fake.draw('2026');
  await ask({ id: 'a', ask: 'read' });
  expect(fake.sent).toEqual([{ scrawl: 1, id: 'a', reading: readingOf('2026') }]);
});

test('clear, undo and set do so, and answer with what is then read', async () => {
  await ask({ id: 1, ask: 'set', value: '42' });
  await ask({ id: 2, ask: 'undo' });
  await ask({ id: 3, ask: 'clear' });
  expect(fake.done).toEqual(['set', 'undo', 'clear']);
  expect(fake.sent).toMatchObject([
    { reading: { value: '42' } },
    { reading: { value: '42' } },
    { reading: { value: '' } },
  ]);
});

test('nothing is sent unasked: changes are told from watch to unwatch', async () => {
  fake.draw('1');
  expect(fake.sent).toEqual([]);
  await ask({ id: 'w', ask: 'watch' });
  fake.draw('2');
  await ask({ id: 'u', ask: 'unwatch' });
  fake.draw('3');
  expect(fake.sent).toEqual([
    { scrawl: 1, id: 'w', reading: readingOf('1') },
    { scrawl: 1, id: 'w', event: 'change', reading: readingOf('2') },
    { scrawl: 1, id: 'u', ended: 'w' },
  ]);
});

test('a second watch takes the place of the first, and to end none is no mistake', async () => {
  await ask({ id: 1, ask: 'watch' });
  await ask({ id: 2, ask: 'watch' });
  fake.draw('5');
  expect(fake.sent.filter((answer) => 'event' in answer).map(({ id }) => id)).toEqual([2]);
  await ask({ id: 3, ask: 'unwatch' });
  await ask({ id: 4, ask: 'unwatch' });
  expect(fake.sent.slice(-2)).toEqual([
    { scrawl: 1, id: 3, ended: 2 },
    { scrawl: 1, id: 4, ended: null },
  ]);
});

test('version tells what can be asked, also while the element is still being fetched', async () => {
  fake.pad.ready = () => new Promise(() => {});
  await ask({ id: 1, ask: 'version' });
  expect(fake.sent).toMatchObject([
    { version: 1, asks: expect.arrayContaining(['read']), parameters: expect.arrayContaining(['theme']) },
  ]);
});

test('where the element does not come, or cannot read, that is the answer, and nothing is watched', async () => {
  fake.pad.read = async () => {
    throw new Error('The network could not be fetched.');
  };
  await ask({ id: 1, ask: 'watch' });
  fake.draw('7');
  expect(fake.sent).toEqual([
    { scrawl: 1, id: 1, error: { code: 'failed', message: 'The network could not be fetched.' } },
  ]);
  fake.pad.ready = async () => {
    throw new Error('The pad could not be fetched.');
  };
  await ask({ id: 2, ask: 'clear' });
  expect(fake.done).toEqual([]);
  expect(fake.sent.at(-1)).toMatchObject({ id: 2, error: { code: 'failed' } });
});

test('a watch is answered before its first event, and told of nothing where it was ended meanwhile', async () => {
  let read = () => {};
  fake.pad.read = () =>
    new Promise((resolve) => {
      read = () => resolve(readingOf('1'));
    });
  const watching = ask({ id: 'w', ask: 'watch' });
  await Promise.resolve();
  fake.draw('1');
  expect(fake.sent).toEqual([]);
  read();
  await watching;
  fake.draw('2');
  expect(fake.sent).toEqual([
    { scrawl: 1, id: 'w', reading: readingOf('1') },
    { scrawl: 1, id: 'w', event: 'change', reading: readingOf('2') },
  ]);
  const ended = ask({ id: 'v', ask: 'watch' });
  await Promise.resolve();
  await ask({ id: 'u', ask: 'unwatch' });
  read();
  await ended;
  fake.draw('3');
  expect(fake.sent.slice(2)).toEqual([
    { scrawl: 1, id: 'u', ended: 'v' },
    { scrawl: 1, id: 'v', reading: readingOf('1') },
  ]);
});

test('a watch that fails does not end a later one of the same id', async () => {
  const { read } = fake.pad;
  let fail = () => {};
  fake.pad.read = () =>
    new Promise((_, reject) => {
      fail = () => reject(new Error('The network could not be fetched.'));
    });
  const first = ask({ id: 'w', ask: 'watch' });
  await Promise.resolve();
  fake.pad.read = read;
  await ask({ id: 'w', ask: 'watch' });
  fail();
  await first;
  fake.draw('5');
  expect(fake.sent.at(-1)).toEqual({ scrawl: 1, id: 'w', event: 'change', reading: readingOf('5') });
});
