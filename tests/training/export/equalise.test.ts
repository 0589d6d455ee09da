import { beforeAll, expect, test } from 'vitest';
import { loadNetwork } from '../../../lib/model/network';
import { grayImages } from '../../../training/evaluation/judge';
import { equalise, equaliseAll } from '../../../training/export/equalise';
import { type FoldedWeights, foldedWeights } from '../../../training/export/fold';
import { startBackend } from '../../../training/network/backend';
import { expectClose } from '../backends';
import { tinyNet, tinyPictures, tinyWeights } from '../tiny';
import { floatFiles } from './float-files';

const { layout, parameters, statistics } = tinyWeights();
const folded = foldedWeights(tinyNet, layout, parameters, statistics);
const [one, two] = [...folded.values()] as [FoldedWeights, FoldedWeights];

/** The largest weight of each of a layer's outputs, or of what the next layer makes of them. */
const rangeOf = (kernel: Float32Array, channelOf: (i: number) => number): number[] =>
  kernel.reduce<number[]>((ranges, weight, i) => {
    ranges[channelOf(i)] = Math.max(ranges[channelOf(i)] ?? 0, Math.abs(weight));
    return ranges;
  }, []);

beforeAll(startBackend);

test('the whole network computes what it computed before', () => {
  const read = (weights: ReadonlyMap<string, FoldedWeights>) => {
    const network = loadNetwork(floatFiles(tinyNet, weights));
    const logits = network.logitsOf(grayImages(tinyPictures())).flat();
    network.dispose();
    return logits;
  };
  expectClose(read(equaliseAll(folded)), read(folded));
});

test('each output’s largest weight becomes that of the next layer’s weights of it', () => {
  const [evened, next] = equalise(one, two);
  const own = rangeOf(evened.kernel, (i) => i % 6);
  expectClose(
    own,
    rangeOf(next.kernel, (i) => Math.floor(i / 12) % 6),
  );
  expect(Math.max(...own) / Math.min(...own)).toBeLessThan(
    Math.max(...rangeOf(one.kernel, (i) => i % 6)) / Math.min(...rangeOf(one.kernel, (i) => i % 6)),
  );
});

test('an output that nothing leads to or from is left as it is', () => {
  const silent = { ...one, kernel: one.kernel.map((weight, i) => (i % 6 === 2 ? 0 : weight)) };
  const [evened, next] = equalise(silent, two);
  expect(evened.bias[2]).toBe(silent.bias[2]);
  expect([...evened.kernel, ...evened.bias, ...next.kernel].every(Number.isFinite)).toBe(true);
});

test('every layer is evened with the one after it, and none is lost', () => {
  const all = equaliseAll(folded);
  expect([...all.keys()]).toEqual(['one', 'two', 'logits']);
  for (const [name, { kernel }] of all) expect(kernel, name).not.toEqual(folded.get(name)?.kernel);
  expect(equaliseAll(new Map())).toEqual(new Map());
});
