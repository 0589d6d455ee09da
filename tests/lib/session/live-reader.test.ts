import { expect, test } from 'vitest';
import { createLiveDrawingReader, type LiveReader } from '../../../lib/session/live-reader';
import { type CorrectedDrawing, NO_DRAWING, uncorrected } from '../../../lib/strokes/corrections';
import { ModelMissingError } from '../../../lib/worker/api/errors';
import { answerOf, createFakeRecogniser } from '../browser/fake-recogniser';

const one = uncorrected([[{ x: 500, y: 200, t: 0 }]]);
const longer = uncorrected([
  [
    { x: 500, y: 200, t: 0 },
    { x: 500, y: 800, t: 90 },
  ],
]);

const shown = (reader: LiveReader<CorrectedDrawing>) => {
  const live = reader.reading.get();
  return live.kind === 'read' ? live.answer.reading.text : live.kind;
};

function attachedReader(start: 'ready' | 'loading' = 'ready') {
  const reader = createLiveDrawingReader();
  const recogniser = createFakeRecogniser(start);
  const detach = reader.attach(recogniser);
  return { reader, recogniser, detach };
}
const ONE = answerOf('1', { 1: 0.9 });

test('it waits until the network is ready, then is blank', () => {
  const { reader, recogniser } = attachedReader('loading');
  expect(shown(reader)).toBe('waiting');
  recogniser.become('ready');
  expect(shown(reader)).toBe('blank');
});

test('what was drawn before there was a recogniser is read when it is ready', async () => {
  const reader = createLiveDrawingReader();
  reader.follow(one);
  const recogniser = createFakeRecogniser('loading');
  reader.attach(recogniser);
  recogniser.become('ready');
  expect(shown(reader)).toBe('waiting');
  await recogniser.questions.at(-1)?.answer(ONE);
  expect(shown(reader)).toBe('1');
});

test('while the pen draws on, an answer to the shorter drawing is shown with it until the newer one comes', async () => {
  const { reader, recogniser } = attachedReader();
  reader.follow(one);
  reader.follow(longer);
  const [first, second] = recogniser.questions;
  await first?.answer(answerOf('4', { 4: 0.5 }));
  expect(reader.reading.get()).toMatchObject({ kind: 'read', answer: { reading: { text: '4' } } });
  expect(reader.reading.get()).toHaveProperty('question', one);
  await second?.answer(ONE);
  expect(shown(reader)).toBe('1');
});

test('answers that come in the wrong order leave the newest one standing', async () => {
  const { reader, recogniser } = attachedReader();
  reader.follow(one);
  reader.follow(longer);
  const [first, second] = recogniser.questions;
  await second?.answer(ONE);
  await first?.answer(answerOf('4', { 4: 0.5 }));
  expect(shown(reader)).toBe('1');
});

test('a cleared sheet is blank at once, and no late answer shows on it', async () => {
  const { reader, recogniser } = attachedReader();
  reader.follow(one);
  await recogniser.questions[0]?.answer(ONE);
  reader.follow(longer);
  reader.replace(NO_DRAWING);
  expect(shown(reader)).toBe('blank');
  await recogniser.questions[1]?.answer(ONE);
  expect(shown(reader)).toBe('blank');
});

test('after an undo, the answer to what was taken back is dropped', async () => {
  const { reader, recogniser } = attachedReader();
  reader.follow(longer);
  reader.replace(one);
  await recogniser.questions[0]?.answer(answerOf('7', { 7: 0.9 }));
  expect(shown(reader)).toBe('blank');
  await recogniser.questions[1]?.answer(ONE);
  expect(shown(reader)).toBe('1');
});

test('an overtaken question changes nothing', async () => {
  const { reader, recogniser } = attachedReader();
  reader.follow(one);
  await recogniser.questions[0]?.answer('superseded');
  expect(shown(reader)).toBe('blank');
});

test('a failed network is shown, and after a retry the drawing is read again', async () => {
  const { reader, recogniser } = attachedReader('loading');
  reader.follow(one);
  const error = new ModelMissingError();
  recogniser.become(error);
  await recogniser.questions[0]?.fail(error);
  expect(reader.reading.get()).toEqual({ kind: 'failed', error });
  reader.retry();
  expect(recogniser.retries()).toBe(1);
  expect(shown(reader)).toBe('waiting');
  recogniser.become('ready');
  await recogniser.questions.at(-1)?.answer(ONE);
  expect(shown(reader)).toBe('1');
});

test('a worker that restarts by itself while the pen rests leads back to a reading', async () => {
  const { reader, recogniser } = attachedReader();
  reader.follow(one);
  await recogniser.questions[0]?.answer(ONE);
  recogniser.become('loading');
  recogniser.become('ready');
  await recogniser.questions.at(-1)?.answer(ONE);
  expect(shown(reader)).toBe('1');
});

test('an unforeseen error is shown in words, with its cause kept', async () => {
  const { reader, recogniser } = attachedReader();
  reader.follow(one);
  const cause = new TypeError('unforeseen');
  await recogniser.questions[0]?.fail(cause);
  await Promise.resolve();
  const live = reader.reading.get();
  expect(live.kind === 'failed' && live.error.cause).toBe(cause);
});

test('a recogniser that was taken away no longer answers', async () => {
  const { reader, recogniser: old, detach } = attachedReader();
  reader.follow(one);
  detach();
  const fresh = createFakeRecogniser();
  reader.attach(fresh);
  await old.questions[0]?.answer(answerOf('9', { 9: 0.9 }));
  expect(shown(reader)).not.toBe('9');
  await fresh.questions.at(-1)?.answer(ONE);
  expect(shown(reader)).toBe('1');
});
