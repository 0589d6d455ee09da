import { expect, test } from 'vitest';
import { TRICKY } from '../../../../components/compare/tricky/examples';
import { readDrawing } from '../../../../lib/recognise/read-drawing';
import { drawingOfLinkCode } from '../../../../lib/strokes/link/link-code';
import { openModel } from '../../../../training/cli/open-model';

test('there are a few tricky drawings, each of another digit, and links that hold them', () => {
  expect(TRICKY.length).toBeGreaterThanOrEqual(4);
  expect(new Set(TRICKY.map(({ truth }) => truth)).size).toBe(TRICKY.length);
  for (const { code } of TRICKY) expect(drawingOfLinkCode(code).drawing.length).toBeGreaterThan(0);
});

test('each splits the shipped networks: at least two read it right, and at least two read another digit', async () => {
  const ids = ['softmax-regression', 'mlp-100', 'mlp-100-100-60', 'mlp-512-256-128', 'mlp-512-256-128-no-dropout'];
  const others = ['mlp-512-256-128-relu', 'convnet', 'digit-net'];
  const networks = await Promise.all([...ids, ...others].map(async (id) => (await openModel(id)).network));
  const ours = await openModel('digit-net');
  for (const { truth, code } of TRICKY) {
    const { reading, pictures } = readDrawing(drawingOfLinkCode(code).drawing, ours.network, ours.card);
    expect(reading.kind, `the ${truth}`).toBe('digits');
    expect(pictures, `the ${truth}`).toHaveLength(1);
    const right = networks.filter((network) => {
      const digits = (network.logitsOf(pictures)[0] ?? []).slice(0, 10);
      return digits.indexOf(Math.max(...digits)) === Number(truth);
    });
    expect(right.length, `the ${truth}`).toBeGreaterThanOrEqual(2);
    expect(right.length, `the ${truth}`).toBeLessThanOrEqual(networks.length - 2);
  }
});
