import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BLANK } from '../../../../lib/reading/reading';
import { weightPictures } from '../../../../lib/recognise/compare/weight-pictures';
import { readDrawing } from '../../../../lib/recognise/read-drawing';
import type { Drawing } from '../../../../lib/strokes/drawing';
import type { CompareApi } from '../../../../lib/worker/api/comparer-api';
import { ModelMissingError } from '../../../../lib/worker/api/errors';
import { createCompareApi } from '../../../../lib/worker/thread/create-compare-api';
import { BackendError, ModelBrokenError } from '../../../../lib/worker/thread/model-errors';
import { openModel } from '../../../../training/cli/open-model';
import { startBackend } from '../../../../training/network/backend';
import { goldenDrawings, goldenNotDigits } from '../../../golden/golden';
import { filesOf, onModelServer, shipped } from './model-server';
import { digit, written } from './numbers';
import { convolutional, softmaxRegression } from './synthetic-model';

vi.mock('../../../../lib/recognise/compare/weight-pictures', { spy: true });

const on = onModelServer();
let api: CompareApi;
let loaded: Set<string>;

function load(id: string) {
  loaded.add(id);
  return api.load(id, on.urlOf(id), () => {});
}

beforeEach(() => {
  loaded = new Set();
  api = createCompareApi(async () => void (await startBackend()));
  on.models = { ours: shipped(), twin: shipped(), softmax: filesOf(softmaxRegression()) };
});

afterEach(async () => {
  for (const id of loaded) await api.forget(id);
});

test('a loaded network tells its card and what it can show of itself', async () => {
  const ours = await load('ours');
  expect(ours).toMatchObject({ card: { id: 'digit-net' }, weights: { layers: 0, pictures: [] }, responses: 16 });
  const softmax = await load('softmax');
  expect(softmax).toMatchObject({ card: { id: 'small' }, responses: 0 });
  expect(softmax.weights.pictures).toHaveLength(10);
});

describe('of a drawn digit', () => {
  test('every network that is loaded reads the same picture, and is timed', async () => {
    await load('ours');
    await load('softmax');
    const { pictures, answers } = await api.compare(digit('4'));
    expect(pictures).toMatchObject([{ width: 28, height: 28 }]);
    expect(Object.keys(answers)).toEqual(['ours', 'softmax']);
    for (const { reading, milliseconds } of Object.values(answers)) {
      expect(reading.digits[0]?.probabilities).toHaveLength(10);
      expect(milliseconds).toBeGreaterThan(0);
    }
  });

  test('the reader’s own network answers as the page that draws does, and its twin with the same bars', async () => {
    for (const id of ['softmax', 'ours', 'twin']) await load(id);
    const { network, card } = await openModel('digit-net');
    for (const { drawing } of goldenDrawings().slice(0, 20)) {
      const { pictures, answers } = await api.compare(drawing);
      const read = readDrawing(drawing, network, card);
      expect(pictures).toEqual(read.pictures);
      expect(answers.ours?.reading).toEqual(read.reading);
      // A twin is shown pictures, and knows of no strokes.
      const digits = read.reading.digits.map((each) => ({ ...each, strokes: undefined }));
      expect(answers.twin?.reading).toEqual({ ...read.reading, digits });
    }
    network.dispose();
  });
});

describe('of a number', () => {
  test('there is a picture for each digit, and all networks read them in order', async () => {
    for (const id of ['ours', 'twin', 'softmax']) await load(id);
    const { pictures, answers } = await api.compare(written('205'));
    expect(pictures).toHaveLength(3);
    expect(answers.ours?.reading).toMatchObject({ kind: 'digits', text: '205' });
    expect(answers.twin?.reading.text).toBe('205');
    const { reading } = answers.softmax ?? {};
    expect(reading?.text).toMatch(/^\d{3}$/);
    expect(reading?.text).toBe(reading?.digits.map(({ text }) => text).join(''));
    const product = reading?.digits.reduce((all, { confidence }) => all * confidence, 1);
    expect(reading?.confidence).toBeCloseTo(product ?? -1);
    expect(reading?.digits.map(({ box }) => box)).toEqual(answers.ours?.reading.digits.map(({ box }) => box));
  });

  test('all ink is one digit while no network is loaded that can tell digits apart', async () => {
    await load('softmax');
    const { pictures, answers } = await api.compare(written('205'));
    expect(pictures).toHaveLength(1);
    // It has learnt of nothing but digits, and cannot say that this is none.
    expect(answers.softmax?.reading).toMatchObject({ kind: 'digits', digits: [{}] });
  });
});

describe('of the digits that were found in a photograph', () => {
  test('every network reads the given pictures in order, and ours says what it said when it found them', async () => {
    for (const id of ['ours', 'softmax']) await load(id);
    const drawn = await api.compare(written('205'));
    const reading = drawn.answers.ours?.reading ?? BLANK;
    const found = await api.compare({ reading, pictures: drawn.pictures });
    expect(found.pictures).toEqual(drawn.pictures);
    expect(found.answers.ours?.reading).toEqual(reading);
    expect(found.answers.softmax?.reading).toEqual(drawn.answers.softmax?.reading);
  });

  test('every reading is blank where none was found', async () => {
    await load('softmax');
    const { pictures, answers } = await api.compare({ reading: BLANK, pictures: [] });
    expect(pictures).toEqual([]);
    expect(answers.softmax?.reading.kind).toBe('blank');
  });
});

test('of an empty sheet there is no picture, and every reading is blank', async () => {
  for (const loaded of ['softmax', 'ours']) {
    await load(loaded);
    for (const drawing of [[], [[]], [[{ x: Number.NaN, y: 0, t: 0 }]]] satisfies Drawing[]) {
      const { pictures, answers } = await api.compare(drawing);
      expect(pictures).toEqual([]);
      for (const { reading } of Object.values(answers)) expect(reading.kind).toBe('blank');
    }
  }
});

test('scribbles and letters have one picture or that of each digit, and ours mostly refuses them', async () => {
  for (const id of ['ours', 'softmax']) await load(id);
  let refused = 0;
  for (const { drawing } of goldenNotDigits()) {
    const { pictures, answers } = await api.compare(drawing);
    if (answers.ours?.reading.kind !== 'not-a-digit') continue;
    refused += 1;
    expect(pictures).toHaveLength(1);
    expect(answers.softmax?.reading.digits).toHaveLength(1);
  }
  expect(refused / goldenNotDigits().length).toBeGreaterThan(0.7);
});

test('responses are of the picture that was read, 28×28 for each filter; a network without any gives none', async () => {
  on.models.conv = filesOf(convolutional(5, 'same', 'relu'));
  for (const id of ['ours', 'softmax', 'conv']) await load(id);
  const [picture] = (await api.compare(digit('8'))).pictures;
  if (picture === undefined) throw new Error('It has no picture.');
  const ours = await api.responsesTo('ours', picture);
  expect(ours).toHaveLength(16);
  expect(ours[0]).toMatchObject({ width: 28, height: 28 });
  expect(Math.max(...ours.flatMap(({ data }) => [...data]))).toBeCloseTo(1);
  expect(await api.responsesTo('conv', picture)).toHaveLength(4);
  expect(await api.responsesTo('softmax', picture)).toEqual([]);
});

describe('a network that was given up', () => {
  test('comes no further, and does not answer', async () => {
    await load('ours');
    on.haltAfter = 1000;
    const refused = expect(load('softmax')).rejects.toThrow(ModelMissingError);
    await expect.poll(() => on.pending()).toBe(1);
    await api.forget('softmax');
    await refused;
    await expect.poll(() => on.pending()).toBe(0);
    expect(Object.keys((await api.compare(digit('1'))).answers)).toEqual(['ours']);
  });

  test('just when it had come is dropped, and is loaded when asked again', async () => {
    const before = tf.memory().numTensors;
    await load('softmax');
    await api.forget('softmax');
    expect((await api.compare(digit('1'))).answers).toEqual({});
    expect(tf.memory().numTensors).toBe(before);
    await load('softmax');
    expect(Object.keys((await api.compare(digit('1'))).answers)).toEqual(['softmax']);
  });
});

describe('a network that does not load', () => {
  test('is refused with its reason, and the others answer', async () => {
    on.models.gone = {};
    // Its files are those that the card knows, and make no network.
    on.models.odd = filesOf({ ...softmaxRegression(), weights: new ArrayBuffer(8) });
    await load('ours');
    await expect(load('gone')).rejects.toThrow(ModelMissingError);
    await expect(load('odd')).rejects.toThrow(ModelBrokenError);
    await load('softmax');
    expect(Object.keys((await api.compare(digit('1'))).answers)).toEqual(['ours', 'softmax']);
  });

  test('is loaded when asked again, and one that is loaded twice answers once', async () => {
    on.models.softmax = {};
    await expect(load('softmax')).rejects.toThrow(ModelMissingError);
    on.models.softmax = filesOf(softmaxRegression());
    const empty = tf.memory().numTensors;
    await load('softmax');
    const once = tf.memory().numTensors;
    const before = await api.compare(digit('1'));
    await load('softmax');
    const after = await api.compare(digit('1'));
    expect(after.answers.softmax?.reading).toEqual(before.answers.softmax?.reading);
    expect(once).toBeGreaterThan(empty);
    expect(tf.memory().numTensors).toBe(once);
  });

  test('because what it shows of itself cannot be made leaves nothing of it in the memory', async () => {
    const before = tf.memory().numTensors;
    vi.mocked(weightPictures).mockImplementationOnce(() => {
      throw new TypeError('a bug');
    });
    await expect(load('softmax')).rejects.toThrow(ModelBrokenError);
    expect(tf.memory().numTensors).toBe(before);
  });

  test('for want of a backend is not fetched further, and neither is the next', async () => {
    api = createCompareApi(() => Promise.reject(new BackendError()));
    on.haltAfter = 1000;
    for (const id of ['ours', 'twin']) await expect(load(id)).rejects.toThrow(BackendError);
    await expect.poll(() => on.pending()).toBe(0);
    expect(on.asked.filter((path) => path.endsWith('.bin'))).toEqual([]);
  });
});

describe('a single picture', () => {
  test('is read as it is by every network, also by the one that finds digits', async () => {
    await load('ours');
    await load('softmax');
    const { pictures, answers } = await api.compare(digit('4'));
    const [picture] = pictures;
    if (!picture) throw new Error('There is no picture.');
    const again = await api.compare(picture);
    expect(again.pictures).toEqual([picture]);
    for (const id of ['ours', 'softmax'])
      expect(again.answers[id]?.reading.digits[0]?.probabilities).toEqual(
        answers[id]?.reading.digits[0]?.probabilities,
      );
    const bare = { ...picture, data: new Uint8Array(picture.data.length) };
    expect((await api.compare(bare)).answers.ours?.reading).not.toEqual(again.answers.ours?.reading);
  });
});

describe('asked why', () => {
  test('each network explains its own reading', async () => {
    await load('ours');
    await load('softmax');
    const drawing = digit('4');
    const { answers } = await api.compare(drawing);
    for (const id of ['ours', 'softmax']) {
      const { probabilities = [] } = answers[id]?.reading.digits[0] ?? {};
      const why = await api.why(id, drawing);
      expect(why?.digit).toBe(String(probabilities.indexOf(Math.max(...probabilities))));
      expect(why?.turn?.probabilities[0]?.map((one) => one.toFixed(4))).toEqual(
        why?.turn && probabilities.map((one) => one.toFixed(4)),
      );
    }
  });

  test('a network shows what each of its layers makes of a picture', async () => {
    await load('softmax');
    const { pictures } = await api.compare(digit('7'));
    const levels = await api.levels('softmax', pictures[0] as (typeof pictures)[0]);
    expect(levels.map(({ kind, channels }) => [kind, channels])).toEqual([['dense', 10]]);
  });

  test('one that is not loaded explains nothing', async () => {
    await expect(api.why('nobody', digit('4'))).rejects.toThrow('before it was loaded');
  });
});
