import { loadMnistTraining, loadPenDigits } from '../data/load';
import { inPictures, shareMemory } from '../data/pictures';
import { dataDirectory } from '../data/source-file';
import { mnistValidationTitle, slice, splitPenDigits, takeSplit, UNSEEN_PEN_WRITERS } from '../data/split';
import type { Pictures } from '../network/read';
import { syntheticNotDigits } from '../synthetic/not-digit';
import { readCheckpoint } from './checkpoint';
import type { Recipe, TrainableModel } from './recipe';
import { asInRecipe } from './recipes/variant';
import { type RunState, runFiles } from './run';
import type { TrainingSet } from './sources';
import { trainNetwork } from './train-network';

/** How many of the pictures that are learnt from say how well those are known. */
const KNOWN = 5_000;

/**
 * Trains a network by its recipe in `folder`; with `resume`, goes on with the run that is there.
 * @throws DataMissingError, DataFormatError, DataChecksumError, CheckpointError, OtherRunError
 */
export function trainModel(model: TrainableModel, folder: string, resume: boolean): Promise<RunState> {
  const begun = resume ? readCheckpoint<RunState>(runFiles(folder).last)?.about.recipe : undefined;
  const { architecture, recipe } = begun ? asInRecipe(model, begun) : model;
  const { set, validation } = trainingData(recipe);
  const counts = validation.map(({ labels, title }) => `${labels.length} (${title})`);
  console.log(
    `${architecture.title}: ${set.pictures.count} pictures and ${set.drawings.length} drawings to learn from. ` +
      `After each epoch it reads: ${counts.join('; ')}.`,
  );
  return trainNetwork(architecture, recipe, set, validation, folder, resume);
}

/** What a recipe learns from and what it is validated with: pictures, pen drawings, and the kind that it leaves out. */
function trainingData({ split, mixture }: Recipe): { set: TrainingSet; validation: readonly Pictures[] } {
  const mnist = takeSplit(loadMnistTraining(dataDirectory()), split);
  const pen = splitPenDigits(loadPenDigits(dataDirectory()));
  const learnsDrawings = mixture.drawingRepeats > 0;
  return {
    set: { pictures: shareMemory(mnist.training), drawings: learnsDrawings ? pen.training : [] },
    validation: [
      { ...shareMemory(mnist.validation), title: mnistValidationTitle(split) },
      { ...inPictures(pen.validation), title: UNSEEN_PEN_WRITERS },
      learnsDrawings
        ? { ...inPictures(syntheticNotDigits(pen.validation)), title: 'non-digits made by code' }
        : { ...shareMemory(slice(mnist.training, 0, KNOWN)), title: 'the first of those it learns from' },
    ],
  };
}
