import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { conv2dFilterGradient, conv2dInputGradient } from './conv2d-gradient';
import { matMulGradient } from './mat-mul-gradient';
import { maxPoolGradient } from './max-pool-gradient';

type Strides = number | [number, number];
type Pad = 'valid' | 'same' | number | tf.backend_util.ExplicitPadding;

/** The kernel of `tf.matMul`. */
const PRODUCT = 'BatchMatMul';

const REPLACED = ['Conv2DBackpropInput', 'Conv2DBackpropFilter', 'MaxPoolGrad'];

/**
 * Gives the wasm backend fast gradients of stride-1 convolutions, 2×2 max pooling and products of matrices: it has no
 * kernel for the filter's, and its own of the others are several times slower. Returns what puts the old ones back.
 */
export function installGradientKernels(): () => void {
  const stock = REPLACED.map((kernelName) => tf.getKernel(kernelName, 'wasm'));
  removeReplaced();
  tf.registerKernel({
    kernelName: 'Conv2DBackpropInput',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const [dy, filter] = [tensorOf(inputs.dy), tensorOf(inputs.filter)];
      const inputShape = attrs?.inputShape as [number, number, number, number];
      return conv2dInputGradient(dy, filter, paddingOf(inputShape, filter.shape, attrs));
    },
  });
  tf.registerKernel({
    kernelName: 'Conv2DBackpropFilter',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) => {
      const [x, dy] = [tensorOf(inputs.x), tensorOf(inputs.dy)];
      const filterShape = attrs?.filterShape as [number, number, number, number];
      return conv2dFilterGradient(x, dy, paddingOf(x.shape, filterShape, attrs));
    },
  });
  tf.registerKernel({
    kernelName: 'MaxPoolGrad',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const [x, dy] = [tensorOf(inputs.input), tensorOf(inputs.dy)];
      refuseOtherWindows(x.shape, attrs);
      const wasm = backend as BackendWasm;
      const dx = wasm.makeOutput(x.shape, 'float32');
      const heap = (tensor: tf.TensorInfo): Float32Array => wasm.typedArrayFromHeap(tensor) as Float32Array;
      maxPoolGradient(heap(x), heap(dy), heap(dx), x.shape);
      return dx;
    },
  });
  const stockProduct = tf.getGradient(PRODUCT);
  replaceGradient(matMulGradient);
  return () => {
    if (stockProduct) replaceGradient(stockProduct);
    removeReplaced();
    for (const kernel of stock) if (kernel) tf.registerKernel(kernel);
  };
}

function replaceGradient(gradient: tf.GradConfig): void {
  if (tf.getGradient(gradient.kernelName)) tf.unregisterGradient(gradient.kernelName);
  tf.registerGradient(gradient);
}

function removeReplaced(): void {
  for (const kernelName of REPLACED) {
    if (tf.getKernel(kernelName, 'wasm')) tf.unregisterKernel(kernelName, 'wasm');
  }
}

/** A kernel is handed tensors; their type, TensorInfo, only leaves out the methods. */
const tensorOf = (info: tf.TensorInfo | undefined): tf.Tensor4D => info as tf.Tensor4D;

function paddingOf(
  inputShape: [number, number, number, number],
  filterShape: [number, number, number, number],
  attrs: tf.NamedAttrMap | undefined,
) {
  const { strides, pad } = attrs as unknown as { strides: Strides; pad: Pad };
  const info = tf.backend_util.computeConv2DInfo(inputShape, filterShape, strides, 1, pad, undefined, false);
  if (info.strideHeight !== 1 || info.strideWidth !== 1) {
    throw new RangeError('The fast gradient kernels are for convolutions of stride 1.');
  }
  return info.padInfo;
}

function refuseOtherWindows(inputShape: [number, number, number, number], attrs: tf.NamedAttrMap | undefined): void {
  const { filterSize, strides, pad } = attrs as unknown as { filterSize: Strides; strides: Strides; pad: Pad };
  const info = tf.backend_util.computePool2DInfo(inputShape, filterSize, strides, 1, pad);
  const sides = [info.filterHeight, info.filterWidth, info.strideHeight, info.strideWidth];
  const { top, bottom, left, right } = info.padInfo;
  if (sides.some((side) => side !== 2) || top + bottom + left + right > 0) {
    throw new RangeError('The fast gradient of max pooling is for windows of 2×2 side by side, without padding.');
  }
}
