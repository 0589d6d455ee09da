import { loadExtra, withPictures } from '../data/extra';
import { loadLookAlikes, loadMnistTraining, loadUnipenDigits, loadUnipenNondigits } from '../data/load';
import { inPictures, shareMemory } from '../data/pictures';
import { dataDirectory } from '../data/source-file';
import {
  isUnseenWriter,
  mnistValidationTitle,
  seenPenDrawings,
  slice,
  splitSigns,
  takeSplit,
  UNSEEN_PEN_WRITERS,
  UNSEEN_SIGNS,
  UNSEEN_SITES,
  unseenPenDrawings,
} from '../data/split';
import type { Pictures } from '../network/read';
import { readCheckpoint } from './checkpoint';
import type { Recipe, TrainableModel } from './recipe';
import { asInRecipe } from './recipes/variant';
import { type RunState, runFiles } from './run';
import type { TrainingSet } from './sources';
import { digitTask, trainNetwork } from './train-network';

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
    `${architecture.title}: ${set.pictures.count} pictures, ${set.drawings.length} drawings of digits and ` +
      `${set.letters.length + set.lookAlikes.length} of letters and signs to learn from. ` +
      `After each epoch it reads: ${counts.join('; ')}.`,
  );
  return trainNetwork(architecture, recipe, digitTask(set, validation), folder, resume);
}

/** What a recipe learns from and what it is validated with: pictures, drawings, and what is no digit. */
function trainingData({ split, mixture, extra }: Recipe): { set: TrainingSet; validation: readonly Pictures[] } {
  const mnist = takeSplit(loadMnistTraining(dataDirectory()), split);
  const own = extra === undefined ? undefined : loadExtra(extra);
  const pictures = shareMemory(withPictures(mnist.training, own?.pictures));
  const validation = [
    { ...shareMemory(mnist.validation), title: mnistValidationTitle(split) },
    { ...inPictures(unseenPenDrawings()), title: UNSEEN_PEN_WRITERS },
  ];
  if (mixture.drawnDigits === 0) {
    const known = { ...shareMemory(slice(mnist.training, 0, KNOWN)), title: 'the first of those it learns from' };
    return { set: { pictures, drawings: [], letters: [], lookAlikes: [] }, validation: [...validation, known] };
  }
  const digits = splitSigns(loadUnipenDigits(dataDirectory()));
  const letters = splitSigns(loadUnipenNondigits(dataDirectory()));
  const lookAlikes = loadLookAlikes(dataDirectory()).filter((drawing) => !isUnseenWriter(drawing));
  return {
    set: {
      pictures,
      drawings: [...digits.training, ...seenPenDrawings(), ...(own?.drawings ?? [])],
      letters: letters.training,
      lookAlikes,
    },
    validation: [
      ...validation,
      { ...inPictures(digits.validation), title: UNSEEN_SITES },
      { ...inPictures(letters.validation), title: UNSEEN_SIGNS },
    ],
  };
}
