import { loadFullyConvolutional } from '../model/fully-convolutional';
import { ModelFormatError } from '../model/model-format-error';
import type { ModelFiles, Network } from '../model/network';
import type { Finding } from '../photo/detect/seen-signs';
import { blocksOf } from '../photo/finder/blocks';
import type { LookFor } from '../photo/finder/find-peaks';
import { HEAD, STRIDE } from '../photo/finder/head';
import { calibrationOf, type ModelCard } from '../reading/card';
import { type FinderCard, JOINT_NAMES, type JointWeights } from '../reading/finder-card';

/** The network that finds digits in photographs. */
export interface Finder {
  /** What it says of a picture's local contrast, whose sides are whole strides. */
  readonly lookFor: LookFor;
  dispose(): void;
}

/** Makes the finder of a LayersModel's files. A TensorFlow.js backend must be ready. @throws ModelFormatError */
export function loadFinder(files: ModelFiles): Finder {
  const network = loadFullyConvolutional(files, HEAD.block ** 2);
  if (network.outputs !== HEAD.channels) {
    throw new ModelFormatError(`The finder gives ${network.outputs} numbers for each place, not ${HEAD.channels}.`);
  }
  return {
    lookFor(contrast) {
      const { width, height } = contrast;
      const data = network.read(blocksOf(contrast), height / HEAD.block, width / HEAD.block);
      return { columns: width / STRIDE, rows: height / STRIDE, data };
    },
    dispose: network.dispose,
  };
}

/** The finder and the network that reads what it finds. @throws ModelFormatError */
export function findingWith(
  finder: { readonly card: ModelCard; readonly files: ModelFiles },
  { network, card }: { readonly network: Network; readonly card: ModelCard },
): Finding {
  return {
    lookFor: loadFinder(finder.files).lookFor,
    look: network.logitsOf,
    weights: jointWeights(finder.card),
    calibration: calibrationOf(card, 'photograph'),
  };
}

/** @throws ModelFormatError where one is missing */
function jointWeights(card: ModelCard): JointWeights {
  const { joint } = card as Partial<FinderCard>;
  if (joint && JOINT_NAMES.every((name) => Number.isFinite(joint[name]))) return joint;
  throw new ModelFormatError('card.json does not say what the opinions of both networks weigh.');
}
