// Stands in for '@tensorflow/tfjs-core' in the page's worker (next.config.js says so): all that our networks and the
// wasm backend use of it, and nothing besides: the worker's scripts are 32 KB in brotli with it and 54 with the whole. A
// name that is missing here fails the build. Deep imports: tfjs is pinned for their sake.
import { env } from '@tensorflow/tfjs-core/dist/environment';
import '@tensorflow/tfjs-core/dist/flags';
import { buffer } from '@tensorflow/tfjs-core/dist/ops/buffer';
import { cast } from '@tensorflow/tfjs-core/dist/ops/cast';
import { clone } from '@tensorflow/tfjs-core/dist/ops/clone';
import { print } from '@tensorflow/tfjs-core/dist/ops/print';
import { setOpHandler } from '@tensorflow/tfjs-core/dist/tensor';
import { now } from '@tensorflow/tfjs-core/dist/util';
import { assert, bytesPerElement, inferFromImplicitShape, sizeFromShape } from '@tensorflow/tfjs-core/dist/util_base';

export { DataStorage, KernelBackend } from '@tensorflow/tfjs-core/dist/backends/backend';
export {
  deprecationWarn,
  engine,
  keep,
  ready,
  registerBackend,
  setBackend,
  tidy,
} from '@tensorflow/tfjs-core/dist/globals';
export { _FusedMatMul, FusedConv2D, Identity, MaxPool, Reshape } from '@tensorflow/tfjs-core/dist/kernel_names';
export { registerKernel } from '@tensorflow/tfjs-core/dist/kernel_registry';
export * as broadcast_util from '@tensorflow/tfjs-core/dist/ops/broadcast_util';
export * as backend_util from '@tensorflow/tfjs-core/dist/ops/conv_util';
export * as fused from '@tensorflow/tfjs-core/dist/ops/fused_ops';
export { maxPool } from '@tensorflow/tfjs-core/dist/ops/max_pool';
export { reshape } from '@tensorflow/tfjs-core/dist/ops/reshape';
export { tensor } from '@tensorflow/tfjs-core/dist/ops/tensor';
export { tensor4d } from '@tensorflow/tfjs-core/dist/ops/tensor4d';
export { env };

export const util = { assert, bytesPerElement, inferFromImplicitShape, now, sizeFromShape, fetch };

setOpHandler({ buffer, cast, clone, print });
env().setPlatform('browser', {
  fetch,
  now: () => performance.now(),
  encode: (text: string) => new TextEncoder().encode(text),
  decode: (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes),
  setTimeoutCustom: setTimeout,
  isTypedArray: (a: unknown): a is Float32Array | Int32Array | Uint8Array | Uint8ClampedArray =>
    a instanceof Float32Array || a instanceof Int32Array || a instanceof Uint8Array || a instanceof Uint8ClampedArray,
});
