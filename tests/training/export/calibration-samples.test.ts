import { expect, test } from 'vitest';
import { openModel } from '../../../training/cli/open-model';
import { channelSamples } from '../../../training/export/calibration-samples';
import { logitsAlone } from '../../../training/network/logits-alone';
import { CONDITIONS } from '../../../training/synthetic/photographs/conditions';
import { tinyDrawings, tinyPictures } from '../tiny';

const drawings = tinyDrawings().map((drawing) => ({ ...drawing, writer: 'one' }));
const images = tinyPictures();
const plan = { saved: 8, conditions: CONDITIONS.slice(0, 1), photographs: 1 };

test('each channel is calibrated with digits as they come to the network there', async () => {
  const { network } = await openModel('digit-net');
  const { plainDrawing, drawing, picture, photograph } = await channelSamples(drawings, images, network, plan);
  const labels = drawings.map(({ label }) => label);
  expect(plainDrawing.labels).toEqual(labels);
  expect(drawing.labels).toEqual([...labels, ...labels]);
  expect(picture.labels).toEqual([...images.labels]);
  for (const { logits, labels: own } of [plainDrawing, drawing, picture, photograph]) {
    expect(logits).toHaveLength(own.length);
    const right = own.filter((label, i) => logits[i]?.indexOf(Math.max(...(logits[i] ?? []).slice(0, 10))) === label);
    expect(right.length / own.length).toBeGreaterThan(0.85);
  }
  // Eight saved pictures at most, and one photograph of some digits.
  expect(photograph.labels.length).toBeGreaterThan(8);
  network.dispose();
});

test('the samples are the same each time', async () => {
  const network = logitsAlone((pictures) =>
    pictures.map(({ data }) => Array.from({ length: 12 }, (_, i) => (data[392 + i] ?? 0) / 255)),
  );
  const small = { ...plan, photographs: 0 };
  const first = await channelSamples(drawings.slice(0, 20), images, network, small);
  expect(await channelSamples(drawings.slice(0, 20), images, network, small)).toEqual(first);
});
