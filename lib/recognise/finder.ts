import { loadFullyConvolutional } from '../model/fully-convolutional';
import { ModelFormatError } from '../model/model-format-error';
import type { ModelFiles, Network } from '../model/network';
import type { Finding } from '../photo/detect/seen-signs';
import { blocksOf } from '../photo/finder/blocks';
import type { LookFor } from '../photo/finder/find-peaks';
import { BLOCK, DIGIT_HEAD, type Head, SIGN_HEAD, STRIDE } from '../photo/finder/head';
import { calibrationOf, type ModelCard } from '../reading/card';
import { type FinderCard, JOINT_NAMES, type JointWeights } from '../reading/finder-card';

/** A network that finds digits or signs in photographs. */
export interface Finder {
  /** What it says of a picture's local contrast, whose sides are whole strides. */
  readonly lookFor: LookFor;
  dispose(): void;
}

/** Makes the finder of a LayersModel's files. A TensorFlow.js backend must be ready. @throws ModelFormatError */
export function loadFinder(files: ModelFiles, head: Head): Finder {
  const network = loadFullyConvolutional(files, BLOCK ** 2);
  if (network.outputs !== head.channels) {
    throw new ModelFormatError(`The finder gives ${network.outputs} numbers for each place, not ${head.channels}.`);
  }
  return {
    lookFor(contrast) {
      const { width, height } = contrast;
      const data = network.read(blocksOf(contrast), height / BLOCK, width / BLOCK);
      return { columns: width / STRIDE, rows: height / STRIDE, data };
    },
    dispose: network.dispose,
  };
}

/** A network's card and files. */
interface Model {
  readonly card: ModelCard;
  readonly files: ModelFiles;
}

/** The networks that find digits and signs, and the one that reads what is found. @throws ModelFormatError */
export function findingWith(
  { digits, signs }: { readonly digits: Model; readonly signs: Model },
  { network, card }: { readonly network: Network; readonly card: ModelCard },
): Finding {
  return {
    lookFor: loadFinder(digits.files, DIGIT_HEAD).lookFor,
    lookForSigns: loadFinder(signs.files, SIGN_HEAD).lookFor,
    look: network.logitsOf,
    weights: jointWeights(digits.card),
    calibration: calibrationOf(card, 'photograph'),
  };
}

/** @throws ModelFormatError where one is missing */
function jointWeights(card: ModelCard): JointWeights {
  const { joint } = card as Partial<FinderCard>;
  if (joint && JOINT_NAMES.every((name) => Number.isFinite(joint[name]))) return joint;
  throw new ModelFormatError('card.json does not say what the opinions of both networks weigh.');
}
