import type { FinderCard } from '../../lib/reading/finder-card';
import { loadFinder } from '../../lib/recognise/finder';
import { openModel } from '../cli/open-model';
import { UsageError } from '../cli/options';
import { foldedWeights } from '../export/fold';
import { fileHashes, type ModelFilesToWrite, modelFiles } from '../export/model-json';
import type { Schedule } from '../loop/recipe';
import { type RunState, readSaved, runFiles } from '../loop/run';
import { digitFinder } from '../network/architectures/digit-finder';
import { parameterLayout } from '../network/parameters';
import { fitJoint } from './fit-joint';
import { jointSamples } from './joint-samples';
import { unseenPeople } from './people';

/** Photographs under each condition that the weights of both opinions are fitted on. */
const PHOTOGRAPHS = 4;

/** The finder as it ships. */
export interface ExportedFinder extends Omit<ModelFilesToWrite, 'modelJson'> {
  readonly modelJson: string;
  readonly card: FinderCard;
  readonly run: RunState<Schedule>;
}

/**
 * The saved weights of the finder's run in `folder` as a model, and what its opinion weighs beside digit-net's, fitted on
 * photographs of people of whom neither has learnt. @throws UsageError where there is no run, and the errors of loading data
 */
export async function exportFinder(folder: string): Promise<ExportedFinder> {
  const saved = readSaved<Schedule>(folder);
  const { averages, statistics } = saved?.arrays ?? {};
  if (!saved || !averages || !statistics) {
    throw new UsageError(`${runFiles(folder).best} is not there: npm run train -- --model digit-finder makes it.`);
  }
  const { network } = await openModel('digit-net');
  const folded = foldedWeights(digitFinder, parameterLayout(digitFinder), averages, statistics);
  const files = modelFiles(digitFinder, folded);
  const modelJson = JSON.stringify(files.modelJson);
  const finder = loadFinder({ modelJson: files.modelJson, weights: Uint8Array.from(files.weights).buffer });
  const joint = fitJoint(await jointSamples(unseenPeople(), finder.lookFor, network.logitsOf, PHOTOGRAPHS));
  finder.dispose();
  network.dispose();
  return { ...files, modelJson, card: cardOf(saved.about, modelJson, files, folded, joint), run: saved.about };
}

const commandOf = ({ epochs, seed, isFromShipped }: Schedule): string =>
  `npm run train -- --model ${digitFinder.id} --epochs ${epochs} --seed ${seed}${isFromShipped ? ' --from-shipped' : ''}`;

function cardOf(
  { history, bestEpoch, recipe }: RunState<Schedule>,
  modelJson: string,
  { weights, weightsFile }: ModelFilesToWrite,
  folded: ReturnType<typeof foldedWeights>,
  joint: FinderCard['joint'],
): FinderCard {
  return {
    id: digitFinder.id,
    title: digitFinder.title,
    architecture: digitFinder.summary,
    parameters: [...folded.values()].reduce((sum, { kernel, bias }) => sum + kernel.length + bias.length, 0),
    bytes: Buffer.byteLength(modelJson) + weights.length,
    sha256: fileHashes({ 'model.json': Buffer.from(modelJson), [weightsFile]: weights }),
    data:
      'Photographs made by code of what people drew: UNIPEN train_r01_v07 (International Unipen Foundation, CC BY 4.0), digits, ' +
      'letters and signs of nine of its sites; UCI pen digits of writers 1–24 (CC BY 4.0); MNIST training images 1–55,000; ' +
      'Hershey’s printed digits',
    training: {
      command: commandOf(recipe),
      seed: recipe.seed,
      epochs: bestEpoch,
      seconds: Math.round(history.reduce((sum, { seconds }) => sum + seconds, 0)),
    },
    measured: [],
    ...{ temperature: 1, rejectBelow: 0.5 },
    joint,
  };
}
