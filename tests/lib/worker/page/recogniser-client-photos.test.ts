import { beforeEach, describe, expect, test } from 'vitest';
import { NO_EDITS, type PhotoEdits } from '../../../../lib/reading/photo-edits';
import { uncorrected } from '../../../../lib/strokes/corrections';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { ModelMissingError, PictureError, WorkerDiedError } from '../../../../lib/worker/api/errors';
import type { RecogniserApi } from '../../../../lib/worker/api/recogniser-api';
import { createRecogniser } from '../../../../lib/worker/page/recogniser-client';
import { goldenDrawings } from '../../../golden/golden';
import { painted } from '../../photo/paint';
import { settled } from './fake-worker';
import { onFakeWorkers, reading } from './on-fake-workers';

const [drawing] = goldenDrawings().map((one) => one.drawing) as [Drawing];
const picture = painted(drawing, { size: 12, pen: 2 });
const file = new Blob(['a picture file']);
const turned = (turns: PhotoEdits['turns']): PhotoEdits => ({ ...NO_EDITS, turns });
const decoded = { picture, reduction: 1 };
const on = onFakeWorkers();

const asked = (method: keyof RecogniserApi) => on.worker.questions.filter((question) => question.method === method);
const askedTurns = () => asked('readPhoto').map(({ args }) => (args[1] as PhotoEdits).turns);

describe('a picture file', () => {
  test('is decoded while the network is on its way', async () => {
    const decoding = on.recogniser.decodePhoto(file);
    expect(asked('decodePhoto')).toMatchObject([{ args: [file] }]);
    on.worker.answer(decoded);
    expect(await decoding).toBe(decoded);
    expect(on.recogniser.state().kind).toBe('loading');
  });

  test('that is none rejects with the worker’s words, and nothing else has failed', async () => {
    await on.becomeReady();
    const decoding = on.recogniser.decodePhoto(file).catch((error: unknown) => error);
    const words = { message: 'The file is empty.', advice: 'Choose another one.' };
    on.worker.refuse(new PictureError(words.message, words.advice, new Error('why')));
    const error = await decoding;
    expect(error).toBeInstanceOf(PictureError);
    expect(error).toMatchObject({ ...words, cause: { message: 'why' } });
    expect(on.recogniser.state().kind).toBe('ready');
  });

  test('is decoded also where the network failed to load, by the worker that is there', async () => {
    on.worker.refuse(new ModelMissingError(new Error('offline')));
    await settled();
    const decoding = on.recogniser.decodePhoto(file);
    on.worker.answer(decoded);
    expect(await decoding).toBe(decoded);
    expect(on.workers).toHaveLength(1);
    expect(on.recogniser.state().kind).toBe('failed');
  });

  test('that is being decoded when the network fails is decoded all the same', async () => {
    const [load] = on.worker.questions;
    const decoding = on.recogniser.decodePhoto(file);
    on.worker.refuse(new ModelMissingError(new Error('offline')), load);
    await settled();
    on.worker.answer(decoded);
    expect(await decoding).toBe(decoded);
  });

  test('is decoded by a worker of its own where none is left, which loads no network and is not restarted', async () => {
    on.worker.die();
    on.worker.die();
    await settled();
    expect(on.recogniser.state().kind).toBe('failed');
    const decoding = on.recogniser.decodePhoto(file);
    expect(on.worker.questions).toMatchObject([{ method: 'decodePhoto' }]);
    on.worker.answer(decoded);
    expect(await decoding).toBe(decoded);
    on.worker.die();
    expect(on.workers).toHaveLength(3);
    expect(on.states).toEqual(['loading', 'failed']);
  });

  test('that the worker dies of is not asked for again: the reader is told, and the network is loaded anew', async () => {
    await on.becomeReady();
    const decoding = on.recogniser.decodePhoto(file).catch((error: unknown) => error);
    on.worker.die();
    const error = await decoding;
    expect(error).toBeInstanceOf(PictureError);
    expect(error).toMatchObject({ message: 'The picture could not be opened.', cause: expect.any(WorkerDiedError) });
    await on.becomeReady();
    expect(asked('decodePhoto')).toEqual([]);
    expect(on.states).toEqual(['ready', 'loading', 'ready']);
  });

  test('rejects in words where the browser starts no worker, and after dispose', async () => {
    const refused = createRecogniser({
      modelUrl: 'https://a.example/models/digit-net',
      startWorker() {
        throw new Error('blocked');
      },
    });
    await expect(refused.decodePhoto(file)).rejects.toThrow(PictureError);
    on.recogniser.dispose();
    await expect(on.recogniser.decodePhoto(file)).rejects.toThrow(PictureError);
    expect(on.workers).toHaveLength(1);
  });
});

test('a photograph waits for the network, and is read then', async () => {
  const read = on.recogniser.readPhoto(picture, NO_EDITS);
  expect(asked('readPhoto')).toEqual([]);
  await on.becomeReady();
  expect(asked('readPhoto')).toMatchObject([{ args: [picture, NO_EDITS] }]);
  on.worker.answer(reading('2026'));
  expect(await read).toEqual(reading('2026'));
});

describe('when ready', () => {
  beforeEach(on.becomeReady);

  test('a picture that is read for the last time is handed over, any other is copied', () => {
    void on.recogniser.readPhoto(picture, NO_EDITS, 'one');
    expect(on.worker.handedOver.at(-1)).toEqual([]);
    void on.recogniser.readPhoto(picture, NO_EDITS, 'many', true);
    expect(on.worker.handedOver.at(-1)).toEqual([picture.data.buffer]);
  });

  test('of the readings that come while one is under way only the newest waits', async () => {
    const reads = ([0, 1, 2] as const).map((turns) => on.recogniser.readPhoto(picture, turned(turns)));
    expect(await reads[1]).toBe('superseded');
    on.worker.answer(reading('0'));
    expect(await reads[0]).toEqual(reading('0'));
    await settled();
    on.worker.answer(reading('2'));
    expect(await reads[2]).toEqual(reading('2'));
    expect(askedTurns()).toEqual([0, 2]);
  });

  test('what one asker wants to read waits beside what another does: neither supersedes the other', async () => {
    const [first, second] = [{}, {}];
    const reads = [
      on.recogniser.readPhoto(picture, turned(0), first),
      on.recogniser.readPhoto(picture, turned(1), second),
    ];
    const later = on.recogniser.readPhoto(picture, turned(2), second);
    const newest = on.recogniser.readPhoto(picture, turned(3), second);
    expect(await later).toBe('superseded');
    for (const [i, question] of asked('readPhoto').entries()) on.worker.answer(reading(String(i)), question);
    expect(await Promise.all(reads)).toEqual([reading('0'), reading('1')]);
    await settled();
    on.worker.answer(reading('3'), asked('readPhoto').at(-1));
    expect(await newest).toEqual(reading('3'));
    expect(askedTurns()).toEqual([0, 1, 3]);
  });

  test('photographs and drawings do not overtake each other', async () => {
    const photos = ([0, 1] as const).map((turns) => on.recogniser.readPhoto(picture, turned(turns)));
    const drawings = [drawing, drawing].map((one) => on.recogniser.read(uncorrected(one)));
    const [firstPhoto, firstDrawing] = on.worker.questions.slice(1);
    on.worker.answer(reading('photo 0'), firstPhoto);
    on.worker.answer(reading('drawing 0'), firstDrawing);
    await settled();
    const [secondPhoto, secondDrawing] = on.worker.questions.slice(3);
    on.worker.answer(reading('drawing 1'), secondDrawing);
    on.worker.answer(reading('photo 1'), secondPhoto);
    expect(await Promise.all([...photos, ...drawings])).toEqual(
      ['photo 0', 'photo 1', 'drawing 0', 'drawing 1'].map(reading),
    );
  });

  test('a photograph that the worker dies of is not asked about twice; the drawing is', async () => {
    const photo = expect(on.recogniser.readPhoto(picture, NO_EDITS)).rejects.toThrow(PictureError);
    const drawn = on.recogniser.read(uncorrected(drawing));
    on.worker.die();
    await photo;
    expect(on.recogniser.state().kind).toBe('loading');
    await on.becomeReady();
    expect(asked('readPhoto')).toEqual([]);
    on.worker.answer(reading('drawing'), asked('readDrawing')[0]);
    expect(await drawn).toEqual(reading('drawing'));
    expect(on.workers).toHaveLength(2);
  });

  test('what was asked of it meanwhile is asked of the next worker', async () => {
    const first = expect(on.recogniser.readPhoto(picture, NO_EDITS)).rejects.toThrow(PictureError);
    const second = on.recogniser.readPhoto(picture, turned(1));
    on.worker.die();
    await first;
    await on.becomeReady();
    expect(askedTurns()).toEqual([1]);
    on.worker.answer(reading('photo'));
    expect(await second).toEqual(reading('photo'));
  });

  test('after dispose a photograph is superseded', async () => {
    const read = on.recogniser.readPhoto(picture, NO_EDITS);
    on.recogniser.dispose();
    expect(await read).toBe('superseded');
    expect(await on.recogniser.readPhoto(picture, NO_EDITS)).toBe('superseded');
  });
});

test('retry ends the worker that was kept for pictures, and starts anew', async () => {
  const failure = expect(on.recogniser.readPhoto(picture, NO_EDITS)).rejects.toMatchObject({
    name: 'ModelMissingError',
  });
  on.worker.refuse(new ModelMissingError(new Error('offline')));
  await failure;
  on.recogniser.retry();
  expect(on.workers.map(({ ended }) => ended)).toEqual([true, false]);
  await on.becomeReady();
  expect(on.states).toEqual(['failed', 'loading', 'ready']);
});
