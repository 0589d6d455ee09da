import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReducer, reductionOf } from '../../../../lib/photo/decode/reduce';
import { PictureError } from '../../../../lib/worker/api/errors';
import { decodePhoto } from '../../../../lib/worker/thread/decode-photo';
import { seededRandom } from '../../../../training/augment/random';
import { heicHead, pictureOf } from '../../../picture-files';
import { settled } from '../page/fake-worker';

const fileOf = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)]);
const png = async () => fileOf(await pictureOf('3', { size: 20, pen: 2 }).png().toBuffer());

afterEach(() => vi.unstubAllGlobals());

test('a browser without a canvas for workers is told to be too old', async () => {
  await expect(decodePhoto(await png())).rejects.toMatchObject({
    name: 'PictureError',
    message: 'This browser is too old to read pictures.',
    advice: 'Use a newer one for them. Drawing works as before.',
  });
});

/** As much of a browser as decoding asks for: its picture is noise, its canvas copies rows. */
describe('in a browser', () => {
  const width = 3001;
  const height = 1009;
  const random = seededRandom(4, 5);
  const pixels = Uint8ClampedArray.from({ length: 4 * width * height }, () => random.below(256));
  let open = 0;
  let mostOpen = 0;
  let bandHeights: number[] = [];
  let refuses = false;

  beforeEach(() => {
    [open, mostOpen, bandHeights, refuses] = [0, 0, [], false];
    vi.stubGlobal('createImageBitmap', async () => {
      if (refuses) throw new DOMException('The source image could not be decoded.', 'InvalidStateError');
      mostOpen = Math.max(mostOpen, ++open);
      await settled();
      return { width, height, close: () => open-- };
    });
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        constructor(
          readonly width: number,
          readonly height: number,
        ) {}
        getContext(_kind: string, settings: unknown) {
          expect(settings).toEqual({ willReadFrequently: true });
          let top = 0;
          return {
            drawImage: (_picture: unknown, _left: number, shift: number) => {
              top = -shift;
            },
            getImageData: (_left: number, _top: number, columns: number, rows: number) => {
              expect([columns, rows <= this.height]).toEqual([width, true]);
              bandHeights.push(rows);
              return { data: pixels.subarray(4 * top * width, 4 * (top + rows) * width) };
            },
          };
        }
      },
    );
  });

  test('a picture is shrunk band by band as it would be in one piece', async () => {
    const factor = reductionOf(width, height);
    const whole = createReducer(width, height, factor);
    whole.add(pixels);
    const { picture, reduction } = await decodePhoto(await png());
    expect(reduction).toBe(factor);
    expect({ ...picture, data: undefined }).toEqual({ ...whole.picture(), data: undefined });
    expect(Buffer.compare(Buffer.from(picture.data), Buffer.from(whole.picture().data))).toBe(0);
    expect(bandHeights).toEqual([333, 333, 333, 10]);
    expect(open).toBe(0);
  });

  test('two files at once are decoded one after the other', async () => {
    const both = await Promise.all([decodePhoto(await png()), decodePhoto(await png())]);
    expect(both.map(({ reduction }) => reduction)).toEqual([2, 2]);
    expect(mostOpen).toBe(1);
  });

  test('a canvas that fails is words, the picture is let go, and the next one is decoded', async () => {
    const { OffscreenCanvas } = globalThis;
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = () => null;
      },
    );
    await expect(decodePhoto(await png())).rejects.toThrow('The picture is damaged');
    expect(open).toBe(0);
    vi.stubGlobal('OffscreenCanvas', OffscreenCanvas);
    expect(await decodePhoto(await png())).toMatchObject({ reduction: 2 });
  });

  test('what the browser cannot decode is damaged, or of a kind that it does not know', async () => {
    refuses = true;
    const damaged = await decodePhoto(await png()).catch((error) => error);
    expect(damaged).toBeInstanceOf(PictureError);
    expect(damaged).toMatchObject({ message: 'The picture is damaged.', cause: { name: 'InvalidStateError' } });
    const heic = decodePhoto(fileOf(heicHead(4032, 3024)));
    await expect(heic).rejects.toThrow('This browser cannot read HEIC pictures.');
    await expect(decodePhoto(fileOf(Buffer.from('II*\0')))).rejects.toThrow('cannot read TIFF pictures');
  });

  test('a large one that cannot be decoded may be too much for the device', async () => {
    refuses = true;
    const large = await pictureOf('3', { size: 20, pen: 2 }).resize(5000, 4000, { fit: 'fill' }).png().toBuffer();
    await expect(decodePhoto(fileOf(large))).rejects.toThrow('The picture is damaged, or too large for this device.');
  });
});
