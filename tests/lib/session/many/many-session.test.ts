import { expect, test } from 'vitest';
import { UserError } from '../../../../lib/errors/user-error';
import { NO_EDITS } from '../../../../lib/reading/photo-edits';
import { left, MOST_PICTURES } from '../../../../lib/session/many/many-state';
import { PART_MISSING, PictureError } from '../../../../lib/worker/api/errors';
import { createFakeRecogniser } from '../../browser/fake-recogniser';
import { photoOf } from '../../browser/photo-answers';
import { filesCalled, openMany, settled } from './opened-many';

test('pictures are read one after the other, as they lie, and of each a thumbnail and its rows stay', async () => {
  const { own, recogniser, answer, state, kinds } = openMany();
  own.add(filesCalled('a.png', 'b.png'));
  expect(recogniser.fileQuestions).toHaveLength(1);
  await answer('402');
  expect(kinds()).toEqual(['read', 'waiting']);
  expect(recogniser.photoQuestions[0]?.edits).toEqual(NO_EDITS);
  await answer('17', [0.5, 1]);
  expect(state().pictures).toMatchObject([
    { kind: 'read', thumbnail: 'blob:1', rows: [{ line: 1, read: '402' }] },
    { kind: 'read', thumbnail: 'blob:2', rows: [{ line: 1, read: '17', sureness: 0.5 }] },
  ]);
  expect(recogniser.fileQuestions.map(({ file }) => (file as File).name)).toEqual(['a.png', 'b.png']);
});

test('a picture that cannot be opened or read keeps its words, and the next ones are read', async () => {
  const { own, answer, refuse, decode, recogniser, state, kinds } = openMany();
  own.add(filesCalled('a.pdf', 'b.png', 'c.png'));
  const error = new PictureError('a.pdf is a PDF.', 'Take a screenshot.');
  await refuse(error);
  await decode();
  await recogniser.photoQuestions.at(-1)?.fail(new PictureError('There is too much in it.'));
  await settled();
  await answer('7');
  expect(kinds()).toEqual(['unreadable', 'unreadable', 'read']);
  expect(state().pictures).toMatchObject([{ error }, { thumbnail: 'blob:1' }, {}]);
});

test('after Cancel nothing more is read, also of the picture that was under way; the others can be read later', async () => {
  const { own, recogniser, answer, decode, kinds, state, thumbnails } = openMany();
  own.add(filesCalled('a.png', 'b.png', 'c.png'));
  await answer('1');
  await decode();
  own.cancel();
  expect(state().run.kind).toBe('stopped');
  await recogniser.photoQuestions.at(-1)?.answer(photoOf('2'));
  await settled();
  expect(kinds()).toEqual(['read', 'waiting', 'waiting']);
  expect(recogniser.fileQuestions).toHaveLength(2);
  own.goOn();
  await answer('2');
  await answer('3');
  expect(kinds()).toEqual(['read', 'read', 'read']);
  expect(thumbnails.size).toBe(3);
});

test('pictures that are added meanwhile are read after the others, and the one under way is not read twice', async () => {
  const { own, answer, recogniser, kinds } = openMany();
  own.add(filesCalled('a.png'));
  own.add(filesCalled('b.png'));
  await answer('1');
  await answer('2');
  own.add(filesCalled('c.png'));
  await answer('3');
  expect(kinds()).toEqual(['read', 'read', 'read']);
  expect(recogniser.fileQuestions.map(({ file }) => (file as File).name)).toEqual(['a.png', 'b.png', 'c.png']);
});

test('of more than 500 the first 500 are taken, also one by one, and the others are counted', () => {
  const { own, state } = openMany();
  own.add(filesCalled(...Array.from({ length: MOST_PICTURES - 1 }, (_, i) => `${i}.png`)));
  own.add(filesCalled('last.png', 'more.png', 'most.png'));
  expect(state().pictures).toHaveLength(MOST_PICTURES);
  expect(state().pictures.at(-1)?.file.name).toBe('last.png');
  expect(state().leftOver).toBe(2);
});

test('the time left is foreseen by the median of the last readings, once there are a few', async () => {
  const { own, answer, pass, state } = openMany();
  own.add(filesCalled(...'abcdefgh'));
  for (const milliseconds of [30_000, 2000]) {
    pass(milliseconds);
    await answer('1');
  }
  expect(state().run).toEqual({ kind: 'going', secondsLeft: undefined });
  pass(1000);
  await answer('1');
  expect(state().run).toEqual({ kind: 'going', secondsLeft: 5 * 2 });
});

test('where no picture can be read reading stops with the reason, and goes on after Try again', async () => {
  for (const error of [new PictureError(PART_MISSING), new UserError('The worker died.')]) {
    const { own, answer, decode, recogniser, state, kinds } = openMany();
    own.add(filesCalled('a.png', 'b.png'));
    await decode();
    await recogniser.photoQuestions.at(-1)?.fail(error);
    await settled();
    expect(state().run).toEqual({ kind: 'failed', error });
    expect(kinds()).toEqual(['waiting', 'waiting']);
    own.goOn();
    expect(recogniser.retries()).toBe(1);
    recogniser.become('ready');
    await answer('1');
    expect(kinds()).toEqual(['read', 'waiting']);
  }
});

test('on a page without a recogniser they wait, and are read by the next one', async () => {
  const { session, own, decode, recogniser, kinds, state } = openMany();
  own.add(filesCalled('a.png', 'b.png'));
  await decode();
  const next = createFakeRecogniser();
  const detach = session.attach(next);
  await recogniser.photoQuestions.at(-1)?.answer('superseded' as never);
  await settled();
  expect(kinds()).toEqual(['waiting', 'waiting']);
  expect(next.fileQuestions).toHaveLength(1);
  detach();
  expect(state().run.kind).toBe('going');
  session.attach(createFakeRecogniser());
  expect(state().isBegun).toBe(true);
});

test('a number that is set counts in place of what was read, until that is brought back', async () => {
  const { own, answer, state } = openMany();
  own.add(filesCalled('a.png'));
  await answer('402');
  own.setNumber(0, 1, '462');
  expect(state().pictures).toMatchObject([{ rows: [{ read: '402', set: '462' }] }]);
  own.setNumber(0, 1, undefined);
  expect(state().pictures).not.toMatchObject([{ rows: [{ set: expect.anything() }] }]);
});

test('closing forgets the thumbnails and reads no more; only what was put right and not saved is asked about', async () => {
  const { session, own, answer, recogniser, thumbnails, state } = openMany();
  own.add(filesCalled('a.png', 'b.png'));
  await answer('402');
  expect(left(state())).toBeUndefined();
  own.setNumber(0, 1, '462');
  expect(left(state())).toMatchObject({ isLeaving: true });
  own.saved();
  expect(left(state())).toBeUndefined();
  const asked = recogniser.fileQuestions.length;
  own.close();
  expect(session.many.get()).toBeUndefined();
  expect(thumbnails.size).toBe(0);
  await answer('1');
  expect(thumbnails.size).toBe(0);
  expect(recogniser.fileQuestions).toHaveLength(asked);
  own.add(filesCalled('c.png'));
  expect(state().pictures).toHaveLength(1);
});

test('the same column once more sorts the other way round, and another begins anew', () => {
  const { own, state } = openMany();
  own.add(filesCalled('a.png'));
  expect(state().sort).toEqual({ by: 'doubt' });
  own.sortBy('doubt');
  expect(state().sort).toMatchObject({ by: 'doubt', isReversed: true });
  own.sortBy('file');
  expect(state().sort).toMatchObject({ by: 'file', isReversed: false });
});

test('after twenty-five pictures a new worker reads on, and none is lost', async () => {
  const { own, recogniser, answer, kinds } = openMany();
  own.add(filesCalled(...Array.from({ length: 27 }, (_, i) => `${i}.png`)));
  for (let i = 0; i < 24; i++) await answer('7');
  expect(recogniser.retries()).toBe(0);
  await answer('7');
  expect(recogniser.retries()).toBe(1);
  await answer('7');
  await answer('7');
  expect(recogniser.retries()).toBe(1);
  expect(kinds().filter((kind) => kind === 'read')).toHaveLength(27);
});
