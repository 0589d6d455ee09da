import { expect, test } from 'vitest';
import { release } from '../../../../lib/worker/thread/release';

test('where arrays can be given back, one that is released is empty at once', () => {
  const data = new Uint8ClampedArray(8_000_000);
  Object.assign(data.buffer, {
    transfer(this: ArrayBuffer) {
      return structuredClone(this, { transfer: [this] });
    },
  });
  release(data);
  expect(data).toHaveLength(0);
});

test('where they cannot, it stays as it is', () => {
  const data = new Uint8ClampedArray(4);
  Object.assign(data.buffer, { transfer: undefined });
  release(data);
  expect(data).toHaveLength(4);
});
