// npm run bench:train: milliseconds of a training step of digit-net with our gradient kernels, and with the filter's
// gradient composed of slices and matrix products and all else stock. They take turns, so that the ratio counts.
import * as tf from '@tensorflow/tfjs';
import { seededRandom } from '../../training/augment/random';
import { classesOf } from '../../training/network/architectures/architecture';
import { digitNet } from '../../training/network/architectures/digit-net';
import { startBackend } from '../../training/network/backend';
import { batchNorm } from '../../training/network/batch-norm';
import { lossAndGradient } from '../../training/network/gradient';
import { installGradientKernels } from '../../training/network/kernels/install';
import { initialParameters, parameterLayout } from '../../training/network/parameters';
import { installComposedFilterGradient, stockBatchNorm } from './composed-kernels';

const BATCH = 100;
const ROUNDS = 7;
/** What the project asks of its kernels. */
const ASKED_RATIO = 3.5;
/** Gradients nearer than this share of the largest are the same: rounding may turn a rectifier or a maximum or two. */
const SAME = 0.02;

const layout = parameterLayout(digitNet);
const random = seededRandom(1);
const parameters = initialParameters(layout, random);
const pictures = Float32Array.from({ length: BATCH * 784 }, random.uniform);
const classes = classesOf(digitNet);
const targets = Float32Array.from({ length: BATCH * classes }, (_, i) =>
  i % classes === Math.floor(i / classes) % classes ? 1 : 0,
);
const gradients = { ours: new Float32Array(layout.parameterCount), composed: new Float32Array(layout.parameterCount) };
const statistics = new Float32Array(layout.statisticCount);

let { removeGradientKernels } = await startBackend();

function step(kind: 'ours' | 'composed'): number {
  const normalise = kind === 'ours' ? batchNorm : stockBatchNorm;
  const batch = { pictures, targets, size: BATCH };
  const began = performance.now();
  lossAndGradient(digitNet, layout, parameters, batch, 1, gradients[kind], statistics, 'cross-entropy', normalise);
  return performance.now() - began;
}

const times = { ours: [] as number[], composed: [] as number[] };
for (let round = 0; round <= ROUNDS; round++) {
  const ours = step('ours');
  removeGradientKernels();
  installComposedFilterGradient();
  const composed = step('composed');
  tf.unregisterKernel('Conv2DBackpropFilter', 'wasm');
  removeGradientKernels = installGradientKernels();
  // The first round warms up.
  if (round === 0) continue;
  times.ours.push(ours);
  times.composed.push(composed);
  console.log(`round ${round}/${ROUNDS}: ${ours.toFixed(0)} ms and ${composed.toFixed(0)} ms`);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const largest = gradients.composed.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const apart = gradients.ours.reduce((most, v, i) => Math.max(most, Math.abs(v - (gradients.composed[i] ?? 0))), 0);
const ratio = median(times.composed) / median(times.ours);
console.log(`A step of ${BATCH} pictures, digit-net (${layout.parameterCount} parameters), medians of ${ROUNDS}:`);
console.log(`  our kernels      ${median(times.ours).toFixed(0)} ms`);
console.log(`  composed, stock  ${median(times.composed).toFixed(0)} ms`);
console.log(`  ratio            ${ratio.toFixed(2)} (asked: ${ASKED_RATIO})`);
console.log(
  `  gradients differ by at most ${((100 * apart) / largest).toFixed(4)} % of the largest (rounding, and the rectifiers and maxima it turns)`,
);
if (ratio < ASKED_RATIO || apart > SAME * largest) process.exitCode = 1;
