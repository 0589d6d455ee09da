import { expect, test } from 'vitest';
import { STEPS } from '../../../lib/recognise/signs/shipped-sign-net';
import { KINDS, kindsOf } from '../../../lib/recognise/signs/sign-net';
import { createBitReader } from '../../../lib/strokes/link/bits';
import { seededRandom } from '../../../training/augment/random';
import type { SignCase } from '../../../training/signs/sign-cases';
import { signNetSource } from '../../../training/signs/stored-sign-net';
import { trainSignNet } from '../../../training/signs/train-sign-net';

/** What is plain to tell: a feature for each of three kinds, and noise. */
const cases = (count: number, seed: number): SignCase[] =>
  Array.from({ length: count }, (_, i) => {
    const random = seededRandom(seed, i);
    const kind = i % 3;
    return { kind, features: [0, 1, 2].map((at) => (at === kind ? 1 : 0) + 0.2 * random.normal()) };
  });

const net = trainSignNet(cases(600, 1), 1);

test('training learns what tells kinds apart', () => {
  const right = cases(90, 2).filter(({ kind, features }) => {
    const kinds = kindsOf(net, features);
    return kinds.indexOf(Math.max(...kinds)) === kind;
  });
  expect(right.length).toBeGreaterThan(85);
});

test('probabilities are of all kinds and sum to 1', () => {
  const kinds = kindsOf(net, [1, 0, 0]);
  expect(kinds).toHaveLength(KINDS.length);
  expect(kinds.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
});

test('the same seed trains the same network', () => {
  expect(trainSignNet(cases(600, 1), 1)).toEqual(net);
});

test('weights are written in a byte each, within half a step', () => {
  const source = signNetSource(net);
  const [hidden] = net;
  const [, scale = ''] = /scale: (\S+),/.exec(source) ?? [];
  const [, text = ''] = /weights:\s+'([^']+)'/.exec(source) ?? [];
  const bytes = createBitReader(text);
  for (const weight of hidden.weights) {
    expect(Math.abs((bytes.read(8) - STEPS) * Number(scale) - weight)).toBeLessThanOrEqual(0.51 * Number(scale));
  }
  expect(bytes.isAtEnd()).toBe(true);
});
