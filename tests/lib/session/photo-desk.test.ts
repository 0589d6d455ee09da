import { expect, test } from 'vitest';
import { NO_EDITS } from '../../../lib/reading/photo-edits';
import { createPhotoDesk, type PhotoDesk } from '../../../lib/session/photo-desk';
import { PictureError } from '../../../lib/worker/api/errors';
import { createFakeRecogniser } from '../browser/fake-recogniser';
import { boxAt, photoOf, somePicture } from '../browser/photo-answers';

const file = new Blob(['a picture']);
const removed = { ...NO_EDITS, removed: [boxAt(0)] };
const settled = () => new Promise((resolve) => setTimeout(resolve));

function deskWithRecogniser() {
  const desk = createPhotoDesk();
  const recogniser = createFakeRecogniser();
  const detach = desk.attach(recogniser);
  const decode = async () => {
    await recogniser.fileQuestions.at(-1)?.answer({ picture: somePicture, reduction: 1 });
    await settled();
  };
  const answer = async (text: string) => {
    await recogniser.photoQuestions.at(-1)?.answer(photoOf(text));
    await settled();
  };
  return { desk, recogniser, detach, decode, answer };
}

const kind = (desk: PhotoDesk) => desk.state.get().kind;
const shown = (desk: PhotoDesk) => {
  const live = desk.reading.get();
  return live.kind === 'read' ? live.answer.reading.text : live.kind;
};
const asked = (recogniser: ReturnType<typeof createFakeRecogniser>) =>
  recogniser.photoQuestions.map(({ edits }) => edits);

test('a file is decoded, then read as it is', async () => {
  const { desk, recogniser, decode, answer } = deskWithRecogniser();
  desk.open(file);
  expect(kind(desk)).toBe('opening');
  await decode();
  expect(kind(desk)).toBe('open');
  expect(recogniser.fileQuestions[0]?.file).toBe(file);
  expect(asked(recogniser)).toEqual([NO_EDITS]);
  expect(shown(desk)).toBe('blank');
  await answer('12');
  expect(shown(desk)).toBe('12');
});

test('each edit is read at once, and the old reading stands until the new one comes', async () => {
  const { desk, recogniser, decode, answer } = deskWithRecogniser();
  desk.open(file);
  await decode();
  await answer('12');
  desk.edit({ edits: removed, chosen: null });
  expect(asked(recogniser)).toEqual([NO_EDITS, removed]);
  expect(shown(desk)).toBe('12');
  await answer('2');
  expect(shown(desk)).toBe('2');
});

test('edits are undone and redone, and read each time', async () => {
  const { desk, recogniser, decode } = deskWithRecogniser();
  desk.open(file);
  await decode();
  desk.edit({ edits: removed, chosen: boxAt(1) });
  desk.undo();
  desk.redo();
  desk.redo();
  expect(asked(recogniser)).toEqual([NO_EDITS, removed, NO_EDITS, removed]);
});

test('a find that is chosen asks for no reading, and is no step', async () => {
  const { desk, recogniser, decode } = deskWithRecogniser();
  desk.open(file);
  await decode();
  desk.choose(boxAt(0));
  desk.undo();
  expect(recogniser.photoQuestions).toHaveLength(1);
  expect(desk.state.get()).toMatchObject({ steps: { present: { chosen: boxAt(0) } } });
});

test('nudges that follow each other are undone together', async () => {
  const { desk, decode } = deskWithRecogniser();
  desk.open(file);
  await decode();
  for (const x of [1, 2, 3]) {
    const box = { ...boxAt(0), x };
    desk.edit({ edits: { ...NO_EDITS, added: [box] }, chosen: box, isNudge: true });
  }
  desk.undo();
  expect(desk.state.get()).toMatchObject({ steps: { present: { edits: NO_EDITS }, past: [] } });
});

test('a file that is no picture says so, and closing it leads back to where one was', async () => {
  const { desk, recogniser } = deskWithRecogniser();
  const error = new PictureError('This is no picture.', 'Choose another one.');
  desk.open(file);
  await recogniser.fileQuestions[0]?.fail(error);
  await settled();
  expect(desk.state.get()).toEqual({ kind: 'unreadable', error, before: undefined });
  desk.close();
  expect(kind(desk)).toBe('closed');
});

test('a second file that is no picture leaves the first one and its edits to come back to', async () => {
  const { desk, recogniser, decode, answer } = deskWithRecogniser();
  desk.open(file);
  await decode();
  desk.edit({ edits: removed, chosen: null });
  desk.open(new Blob());
  await recogniser.fileQuestions.at(-1)?.fail(new PictureError('This is no picture.', ''));
  await settled();
  desk.close();
  expect(desk.state.get()).toMatchObject({ kind: 'open', steps: { present: { edits: removed } } });
  await answer('2');
  expect(shown(desk)).toBe('2');
});

test('of two files opened in a row the second is shown, whichever is decoded last', async () => {
  const { desk, recogniser } = deskWithRecogniser();
  const second = { ...somePicture, width: 20, height: 60 };
  desk.open(file);
  desk.open(file);
  await recogniser.fileQuestions[1]?.answer({ picture: second, reduction: 1 });
  await recogniser.fileQuestions[0]?.answer({ picture: somePicture, reduction: 1 });
  await settled();
  expect(desk.state.get()).toMatchObject({ kind: 'open', picture: second });
});

test('a photograph that was closed while it was decoded or read does not come back', async () => {
  const { desk, decode, answer } = deskWithRecogniser();
  desk.open(file);
  desk.close();
  await decode();
  expect(kind(desk)).toBe('closed');
  desk.open(file);
  await decode();
  desk.close();
  await answer('12');
  expect(shown(desk)).toBe('blank');
});

test('a new photograph does not show the last one’s reading', async () => {
  const { desk, decode, answer } = deskWithRecogniser();
  desk.open(file);
  await decode();
  await answer('12');
  desk.open(file);
  await decode();
  expect(shown(desk)).toBe('blank');
});

test('a file that comes before there is a recogniser, or while it changes, is decoded by the next one', async () => {
  const { desk, detach, recogniser } = deskWithRecogniser();
  desk.open(file);
  detach();
  await recogniser.fileQuestions[0]?.fail(new Error('Its worker has ended.'));
  await settled();
  expect(kind(desk)).toBe('opening');
  const next = createFakeRecogniser();
  desk.attach(next);
  await next.fileQuestions[0]?.answer({ picture: somePicture, reduction: 1 });
  await settled();
  expect(kind(desk)).toBe('open');
});

test('an unforeseen error is shown in words, with its cause kept', async () => {
  const { desk, recogniser } = deskWithRecogniser();
  const cause = new TypeError('unforeseen');
  desk.open(file);
  await recogniser.fileQuestions[0]?.fail(cause);
  await settled();
  const state = desk.state.get();
  expect(state.kind === 'unreadable' && state.error.cause).toBe(cause);
});

test('a picture that the worker died of is not read again when the next worker is ready, until it is asked for', async () => {
  const { desk, recogniser, decode } = deskWithRecogniser();
  desk.open(file);
  await decode();
  await recogniser.photoQuestions[0]?.fail(new PictureError('There is too much in it.', 'Crop it.'));
  await settled();
  recogniser.become('loading');
  recogniser.become('ready');
  await settled();
  expect(asked(recogniser)).toEqual([NO_EDITS]);
  expect(desk.reading.get()).toMatchObject({ kind: 'failed', error: { advice: 'Crop it.' } });
  desk.edit({ edits: removed, chosen: null });
  expect(asked(recogniser)).toEqual([NO_EDITS, removed]);
});
