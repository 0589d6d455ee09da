import { expect, test } from 'vitest';
import { grayImages, logitsInChunks } from '../../../training/evaluation/judge';
import { logitsAlone } from '../../../training/network/logits-alone';

test('pictures go through the network in portions and come back in order', () => {
  const portions: number[] = [];
  const network = logitsAlone((pictures) => {
    portions.push(pictures.length);
    return pictures.map(({ data }) => [...data]);
  });
  const pixels = Uint8Array.from({ length: 2 * 401 }, (_, i) => i);
  const images = { count: 401, rows: 1, columns: 2, pixels, labels: new Uint8Array(401) };
  expect(logitsInChunks(network, grayImages(images)).flat()).toEqual([...pixels]);
  expect(portions).toEqual([200, 200, 1]);
});
