import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ReadStrokes } from '../../../../lib/package/handwriting/types';
import { draw, recognizerWith, shippedReader, written } from './hand-written';

let read: ReadStrokes;

beforeAll(async () => {
  read = await shippedReader();
});

describe('a finished recogniser', () => {
  test('starts no drawing and predicts none, with InvalidStateError; what was asked before is still answered', async () => {
    const own = await recognizerWith(read);
    const drawing = own.startDrawing();
    draw(drawing, written('7'));
    const asked = drawing.getPrediction();
    own.finish();
    own.finish();
    expect((await asked)[0]?.text).toBe('7');
    expect(() => own.startDrawing()).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
    await expect(drawing.getPrediction()).rejects.toMatchObject({ name: 'InvalidStateError' });
    drawing.clear();
    await expect(drawing.getPrediction()).rejects.toBeInstanceOf(DOMException);
  });

  test('does not end another', async () => {
    const [own, other] = [await recognizerWith(read), await recognizerWith(read)];
    own.finish();
    expect(await other.startDrawing().getPrediction()).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test('more ink than people write is not read, with OperationError', async () => {
    const reader = vi.fn(read);
    const drawing = (await recognizerWith(reader)).startDrawing();
    const calls = reader.mock.calls.length;
    for (let i = 0; i < 501; i++) draw(drawing, [[{ x: i, y: i, t: 0 }]]);
    await expect(drawing.getPrediction()).rejects.toMatchObject({ name: 'OperationError' });
    expect(reader).toHaveBeenCalledTimes(calls);
  });

  test('a reader that fails is an UnknownError with its cause, and the next drawing is read', async () => {
    const cause = new Error('The worker died.');
    const reader = vi.fn(read);
    const own = await recognizerWith(reader);
    const drawing = own.startDrawing();
    draw(drawing, written('7'));
    reader.mockRejectedValueOnce(cause);
    await expect(drawing.getPrediction()).rejects.toMatchObject({ name: 'UnknownError', cause });
    reader.mockImplementationOnce(() => {
      throw cause;
    });
    await expect(drawing.getPrediction()).rejects.toMatchObject({ name: 'UnknownError', cause });
    expect((await drawing.getPrediction())[0]?.text).toBe('7');
  });

  test('a reader that cannot be loaded makes no recogniser', async () => {
    const cause = new Error('The networks cannot run here.');
    await expect(recognizerWith(() => Promise.reject(cause))).rejects.toMatchObject({ name: 'UnknownError', cause });
  });
});
