// tfjs-core leaves its gradients out; tfjs-layers brings them.
import '@tensorflow/tfjs';
import { startWasm } from '../cli/start-wasm';
import { installGradientKernels } from './kernels/install';

/** Makes TensorFlow.js ready to train in Node: the wasm backend with our gradient kernels, which can be removed again. */
export async function startBackend(): Promise<{ removeGradientKernels(): void }> {
  await startWasm();
  return { removeGradientKernels: installGradientKernels() };
}
