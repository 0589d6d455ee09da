import type { ModelFiles } from '../../../lib/model/network';
import type { FoldedWeights } from '../../../training/export/fold';
import { modelFiles } from '../../../training/export/model-json';
import type { Architecture } from '../../../training/network/architectures/architecture';

/** The files of a model whose kernels are not quantised, so that only what came before shows. */
export function floatFiles(architecture: Architecture, folded: ReadonlyMap<string, FoldedWeights>): ModelFiles {
  const modelJson = structuredClone(modelFiles(architecture, folded).modelJson) as {
    weightsManifest: { weights: { quantization?: unknown }[] }[];
  };
  for (const entry of modelJson.weightsManifest.flatMap(({ weights }) => weights)) delete entry.quantization;
  const values = [...folded.values()].flatMap(({ kernel, bias }) => [...kernel, ...bias]);
  return { modelJson, weights: Float32Array.from(values).buffer };
}
