import { expect, test } from 'vitest';
import { DataFormatError } from '../../../training/data/errors';
import { parseIdxImages, parseIdxLabels } from '../../../training/data/idx';
import { idxImages, idxLabels } from './fixtures/idx-files';

test('pictures are read with their number and shape, pixel by pixel', () => {
  const images = parseIdxImages(idxImages(3), 'images');
  expect(images).toMatchObject({ count: 3, rows: 28, columns: 28 });
  expect(images.pixels).toHaveLength(3 * 784);
  expect(Array.from(images.pixels.subarray(784, 788))).toEqual([16, 17, 18, 19]);
});

test('labels are read in their order', () => {
  expect(Array.from(parseIdxLabels(idxLabels([7, 0, 9]), 'labels'))).toEqual([7, 0, 9]);
});

test('pictures are read from a view into larger memory', () => {
  const memory = Buffer.concat([Buffer.from([1, 2, 3]), idxImages(1)]);
  expect(parseIdxImages(memory.subarray(3), 'images').count).toBe(1);
});

test.each([
  [
    'labels in place of pictures',
    idxLabels([1, 2, 3, 4, 5, 6, 7, 8, 9]),
    0,
    4,
    /magic number 0x00000803, found 0x00000801/,
  ],
  ['a file cut in its header', idxImages(2).subarray(0, 10), 0, 16, /header of 16 bytes, found a file of 10/],
  ['an empty file', new Uint8Array(), 0, 16, /found a file of 0/],
  ['pictures of another shape', idxImages(2, { rows: 32 }), 8, 16, /28×28 pixels, found 32×28/],
  ['a file cut in its second picture', idxImages(2).subarray(0, 900), 900, 1584, /2 pictures, found only 1 whole ones/],
  [
    'a count higher than the file holds',
    idxImages(2, { count: 60000 }),
    1584,
    47040016,
    /60000 pictures, found only 2/,
  ],
  [
    'bytes after the last picture',
    Buffer.concat([idxImages(2), Buffer.alloc(5)]),
    1584,
    1589,
    /2 pictures, found more bytes/,
  ],
])('%s are refused by the byte range that is wrong', (_, bytes, from, to, message) => {
  const error = errorOf(() => parseIdxImages(bytes, 'train-images'));
  expect(error).toMatchObject({ name: 'DataFormatError', file: 'train-images', from, to });
  expect(error.message).toMatch(message);
  expect(error.message).toContain(`train-images, bytes ${from} to ${to}: `);
});

test.each([
  ['pictures in place of labels', idxImages(1), 0, 4, /magic number 0x00000801, found 0x00000803/],
  ['cut labels', idxLabels([1, 2, 3, 4]).subarray(0, 10), 10, 12, /4 labels, found only 2 whole ones/],
  ['a label that is no digit', idxLabels([1, 10, 3]), 9, 10, /label of 0 to 9, found 10/],
  ['labels after the last', Buffer.concat([idxLabels([1]), Buffer.alloc(1)]), 9, 10, /found more bytes/],
])('%s are refused by the byte range that is wrong', (_, bytes, from, to, message) => {
  const error = errorOf(() => parseIdxLabels(bytes, 'train-labels'));
  expect(error).toMatchObject({ file: 'train-labels', from, to });
  expect(error.message).toMatch(message);
});

function errorOf(action: () => unknown): DataFormatError {
  try {
    action();
  } catch (error) {
    if (error instanceof DataFormatError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
