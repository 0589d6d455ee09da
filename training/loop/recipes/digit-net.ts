import { AUGMENT, CALM } from '../../augment/settings';
import { digitNet } from '../../network/architectures/digit-net';
import type { TrainableModel } from '../recipe';

/** The network that ships on the drawing page. training/EXPERIMENTS.md tells how its recipe was found. */
export const digitNetModel: TrainableModel = {
  architecture: digitNet,
  words:
    'AdamW 0.003 falling along a cosine, batches of 128, 12 epochs of bent and moved pictures, drawings, numbers, letters and ' +
    'made non-digits, the last two epochs bent little',
  data:
    'MNIST training images 1–55,000; UNIPEN train_r01_v07 (International Unipen Foundation, CC BY 4.0), digits, letters and ' +
    'signs of nine of its sites; UCI pen digits of writers 1–24 (CC BY 4.0); the drawings inked by the app’s own code, alone and ' +
    'as numbers; drawings made by code, of digits in rarer styles and of what is no digit (letters, Hershey’s engraving ' +
    'alphabets among them, doodles, scribbles, spoilt digits); all augmented',
  recipe: {
    seed: 1,
    split: { training: 55_000, validation: 5_000 },
    // About 90 minutes on two cores.
    epochs: 12,
    calm: { epochs: 2, augment: CALM },
    // 64 a thread: enough for batch statistics, little enough for many steps.
    batchSize: 128,
    cost: 'cross-entropy',
    optimiser: 'adam',
    // Adam's usual 1e-3, tripled: normalised networks take it, and the cosine brings it down.
    learningRate: 3e-3,
    schedule: 'cosine',
    warmupEpochs: 1,
    weightDecay: 0.02,
    // Averages over the last 1,000 steps, about an epoch.
    averageDecay: 0.999,
    keeps: 'best',
    labelSmoothing: 0.05,
    // Each of some 17,000 drawings of digits twice beside 55,000 pictures; the others as often as they are hard.
    mixture: {
      ...{ drawnDigits: 34_000, drawnNumbers: 8_000, letters: 14_000, lookAlikes: 5_000 },
      ...{ styledDigits: 8_000, notDigits: 8_000, spoiltPictures: 4_000 },
    },
    // The cores of a small machine.
    threads: 2,
    augment: AUGMENT,
  },
};
