import { expect, test } from 'vitest';
import { AS_IT_STANDS, NO_EDITS } from '../../../../lib/reading/photo-edits';
import { createPhotoSession, type PhotoSession } from '../../../../lib/session/photo/photo-session';
import { PictureError } from '../../../../lib/worker/api/errors';
import { createFakeRecogniser } from '../../browser/fake-recogniser';
import { boxAt, photoOf, somePicture } from '../../browser/photo-answers';

const file = new Blob(['a picture']);
const removed = { ...AS_IT_STANDS, removed: [boxAt(0)] };
const settled = () => new Promise((resolve) => setTimeout(resolve));

function photoWithRecogniser() {
  const session = createPhotoSession();
  const recogniser = createFakeRecogniser();
  const detach = session.attach(recogniser);
  const decode = async () => {
    await recogniser.fileQuestions.at(-1)?.answer({ picture: somePicture, reduction: 1 });
    await settled();
  };
  const answer = async (text: string) => {
    await recogniser.photoQuestions.at(-1)?.answer(photoOf(text));
    await settled();
  };
  return { session, recogniser, detach, decode, answer };
}

/** The same with a photograph that is open and, if there is a text, read as that. */
async function openedPhoto(text?: string) {
  const photo = photoWithRecogniser();
  photo.session.open(file);
  await photo.decode();
  if (text) await photo.answer(text);
  return photo;
}

const kind = (session: PhotoSession) => session.state.get().kind;
const shown = (session: PhotoSession) => {
  const live = session.reading.get();
  return live.kind === 'read' ? live.answer.reading.text : live.kind;
};
const asked = (recogniser: ReturnType<typeof createFakeRecogniser>) =>
  recogniser.photoQuestions.map(({ edits }) => edits);

test('a file is decoded, then read as it is', async () => {
  const { session, recogniser, decode, answer } = photoWithRecogniser();
  session.open(file);
  expect(kind(session)).toBe('opening');
  await decode();
  expect(kind(session)).toBe('open');
  expect(recogniser.fileQuestions[0]?.file).toBe(file);
  expect(asked(recogniser)).toEqual([NO_EDITS]);
  expect(shown(session)).toBe('blank');
  await answer('12');
  expect(shown(session)).toBe('12');
});

test('each edit is read at once, and the old reading stands until the new one comes', async () => {
  const { session, recogniser, answer } = await openedPhoto('12');
  session.edit({ edits: removed, chosen: null, set: [] });
  expect(asked(recogniser)).toEqual([NO_EDITS, removed]);
  expect(shown(session)).toBe('12');
  await answer('2');
  expect(shown(session)).toBe('2');
});

test('edits are undone and redone, and read each time', async () => {
  const { session, recogniser } = await openedPhoto();
  session.edit({ edits: removed, chosen: boxAt(1), set: [] });
  session.undo();
  session.redo();
  session.redo();
  expect(asked(recogniser)).toEqual([NO_EDITS, removed, NO_EDITS, removed]);
});

test('a find that is chosen asks for no reading, and is no step', async () => {
  const { session, recogniser } = await openedPhoto();
  session.choose(boxAt(0));
  session.undo();
  expect(recogniser.photoQuestions).toHaveLength(1);
  expect(session.state.get()).toMatchObject({ steps: { present: { chosen: boxAt(0), set: [] } } });
});

test('nudges that follow each other are undone together', async () => {
  const { session } = await openedPhoto();
  for (const x of [1, 2, 3]) {
    const box = { ...boxAt(0), x };
    session.edit({ edits: { ...NO_EDITS, added: [box] }, chosen: box, set: [], isNudge: true });
  }
  session.undo();
  expect(session.state.get()).toMatchObject({ steps: { present: { edits: NO_EDITS }, past: [] } });
});

test('a file that is no picture says so, and closing it leads back to where one was', async () => {
  const { session, recogniser } = photoWithRecogniser();
  const error = new PictureError('This is no picture.', 'Choose another one.');
  session.open(file);
  await recogniser.fileQuestions[0]?.fail(error);
  await settled();
  expect(session.state.get()).toEqual({ kind: 'unreadable', error, before: undefined });
  session.close();
  expect(kind(session)).toBe('closed');
});

test('a second file that is no picture leaves the first one and its edits to come back to', async () => {
  const { session, recogniser, answer } = await openedPhoto();
  session.edit({ edits: removed, chosen: null, set: [] });
  session.open(new Blob());
  await recogniser.fileQuestions.at(-1)?.fail(new PictureError('This is no picture.', ''));
  await settled();
  session.close();
  expect(session.state.get()).toMatchObject({ kind: 'open', steps: { present: { edits: removed } } });
  await answer('2');
  expect(shown(session)).toBe('2');
});

test('of two files opened in a row the second is shown, whichever is decoded last', async () => {
  const { session, recogniser } = photoWithRecogniser();
  const second = { ...somePicture, width: 20, height: 60 };
  session.open(file);
  session.open(file);
  await recogniser.fileQuestions[1]?.answer({ picture: second, reduction: 1 });
  await recogniser.fileQuestions[0]?.answer({ picture: somePicture, reduction: 1 });
  await settled();
  expect(session.state.get()).toMatchObject({ kind: 'open', picture: second });
});

test('a photograph that was closed while it was decoded or read does not come back', async () => {
  const { session, decode, answer } = photoWithRecogniser();
  session.open(file);
  session.close();
  await decode();
  expect(kind(session)).toBe('closed');
  session.open(file);
  await decode();
  session.close();
  await answer('12');
  expect(shown(session)).toBe('blank');
});

test('a new photograph does not show the last one’s reading', async () => {
  const { session, decode } = await openedPhoto('12');
  session.open(file);
  await decode();
  expect(shown(session)).toBe('blank');
});

test('a file that comes before there is a recogniser, or while it changes, is decoded by the next one', async () => {
  const { session, detach, recogniser } = photoWithRecogniser();
  session.open(file);
  detach();
  await recogniser.fileQuestions[0]?.fail(new Error('Its worker has ended.'));
  await settled();
  expect(kind(session)).toBe('opening');
  const next = createFakeRecogniser();
  session.attach(next);
  await next.fileQuestions[0]?.answer({ picture: somePicture, reduction: 1 });
  await settled();
  expect(kind(session)).toBe('open');
});

test('an unforeseen error is shown in words, with its cause kept', async () => {
  const { session, recogniser } = photoWithRecogniser();
  const cause = new TypeError('unforeseen');
  session.open(file);
  await recogniser.fileQuestions[0]?.fail(cause);
  await settled();
  const state = session.state.get();
  expect(state.kind === 'unreadable' && state.error.cause).toBe(cause);
});

test('a picture that the worker died of is not read again when the next worker is ready, until it is asked for', async () => {
  const { session, recogniser } = await openedPhoto();
  await recogniser.photoQuestions[0]?.fail(new PictureError('There is too much in it.', 'Crop it.'));
  await settled();
  recogniser.become('loading');
  recogniser.become('ready');
  await settled();
  expect(asked(recogniser)).toEqual([NO_EDITS]);
  expect(session.reading.get()).toMatchObject({ kind: 'failed', error: { advice: 'Crop it.' } });
  session.edit({ edits: removed, chosen: null, set: [] });
  expect(asked(recogniser)).toEqual([NO_EDITS, removed]);
});

test('a picture that was read turned is turned, and undo brings it back to be read as it lies', async () => {
  const { session, recogniser } = await openedPhoto();
  await recogniser.photoQuestions[0]?.answer({ ...photoOf('12'), turns: 3 });
  await settled();
  expect(session.state.get()).toMatchObject({ steps: { present: { edits: { turns: 3 }, isTurnedByReading: true } } });
  expect(shown(session)).toBe('12');
  session.undo();
  expect(asked(recogniser).slice(1)).toEqual([{ ...AS_IT_STANDS, turns: 3 }, AS_IT_STANDS]);
});

test('an answer that comes after an edit turns nothing', async () => {
  const { session, recogniser } = await openedPhoto();
  session.edit({ edits: removed, chosen: null, set: [] });
  await recogniser.photoQuestions[0]?.answer({ ...photoOf('12'), turns: 3 });
  await settled();
  expect(session.state.get()).toMatchObject({ steps: { present: { edits: removed } } });
});
