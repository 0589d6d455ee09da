// tfjs-core leaves its gradients out; tfjs-layers brings them.
import '@tensorflow/tfjs';
import { installGradientKernels } from './kernels/install';
import { startWasm } from './wasm';

/** Makes TensorFlow.js ready to train in Node: the wasm backend with our gradient kernels, which can be removed again. */
export async function startBackend(): Promise<{ removeGradientKernels(): void }> {
  await startWasm();
  return { removeGradientKernels: installGradientKernels() };
}
