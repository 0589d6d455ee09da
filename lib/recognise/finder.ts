import { loadFullyConvolutional } from '../model/fully-convolutional';
import { ModelFormatError } from '../model/model-format-error';
import type { ModelFiles } from '../model/network';
import { blocksOf } from '../photo/detect/blocks';
import type { LookFor } from '../photo/detect/find-peaks';
import { HEAD, STRIDE } from '../photo/detect/head';

/** The network that finds digits in photographs. */
export interface Finder {
  /** What it says of a picture's local contrast, whose sides are whole strides. */
  readonly look: LookFor;
  dispose(): void;
}

/** Makes the finder of a LayersModel's files. A TensorFlow.js backend must be ready. @throws ModelFormatError */
export function loadFinder(files: ModelFiles): Finder {
  const network = loadFullyConvolutional(files, HEAD.block ** 2);
  if (network.outputs !== HEAD.channels) {
    throw new ModelFormatError(`The finder gives ${network.outputs} numbers for each place, not ${HEAD.channels}.`);
  }
  return {
    look(contrast) {
      const { width, height } = contrast;
      const data = network.read(blocksOf(contrast), height / HEAD.block, width / HEAD.block);
      return { columns: width / STRIDE, rows: height / STRIDE, data };
    },
    dispose: network.dispose,
  };
}
