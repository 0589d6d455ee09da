import { DIGIT_HEAD } from '../../lib/photo/finder/head';
import type { ModelCard } from '../../lib/reading/card';
import type { FinderCard } from '../../lib/reading/finder-card';
import { loadFinder } from '../../lib/recognise/finder';
import { openModel } from '../cli/open-model';
import { UsageError } from '../cli/options';
import { foldedWeights } from '../export/fold';
import { fileHashes, type ModelFilesToWrite, modelFiles } from '../export/model-json';
import type { Schedule } from '../loop/recipe';
import { type RunState, readSaved, runFiles } from '../loop/run';
import type { Architecture } from '../network/architectures/architecture';
import { parameterLayout } from '../network/parameters';
import { fitJoint } from './fit-joint';
import { jointSamples } from './joint-samples';
import { unseenPeople } from './people';
import type { FinderModel } from './train-finder';

/** Photographs under each condition that the weights of both opinions are fitted on. */
const PHOTOGRAPHS = 4;

/** The finder as it ships. */
export interface ExportedFinder extends Omit<ModelFilesToWrite, 'modelJson'> {
  readonly modelJson: string;
  readonly card: ModelCard & Partial<FinderCard>;
  readonly run: RunState<Schedule>;
}

/**
 * The saved weights of a finder's run in `folder` as a model; and what the digit finder's opinion weighs beside digit-net's,
 * fitted on photographs of people of whom neither has learnt. @throws UsageError where there is no run, and the errors of
 * loading data
 */
export async function exportFinder({ architecture, finds }: FinderModel, folder: string): Promise<ExportedFinder> {
  const saved = readSaved<Schedule>(folder);
  const { averages, statistics } = saved?.arrays ?? {};
  if (!saved || !averages || !statistics) {
    throw new UsageError(
      `${runFiles(folder).best} is not there: npm run train -- --model ${architecture.id} makes it.`,
    );
  }
  const folded = foldedWeights(architecture, parameterLayout(architecture), averages, statistics);
  const files = modelFiles(architecture, folded);
  const modelJson = JSON.stringify(files.modelJson);
  const card = cardOf(architecture, saved.about, modelJson, files, folded);
  const joint = finds === 'digits' ? { joint: await fittedJoint(files) } : {};
  return { ...files, modelJson, card: { ...card, ...joint }, run: saved.about };
}

async function fittedJoint({ modelJson, weights }: ModelFilesToWrite): Promise<FinderCard['joint']> {
  const { network } = await openModel('digit-net');
  const finder = loadFinder({ modelJson, weights: Uint8Array.from(weights).buffer }, DIGIT_HEAD);
  const joint = fitJoint(await jointSamples(unseenPeople(), finder.lookFor, network.logitsOf, PHOTOGRAPHS));
  finder.dispose();
  network.dispose();
  return joint;
}

function cardOf(
  { id, title, summary }: Architecture,
  { history, bestEpoch, recipe }: RunState<Schedule>,
  modelJson: string,
  { weights, weightsFile }: ModelFilesToWrite,
  folded: ReturnType<typeof foldedWeights>,
): ModelCard {
  return {
    ...{ id, title, architecture: summary },
    parameters: [...folded.values()].reduce((sum, { kernel, bias }) => sum + kernel.length + bias.length, 0),
    bytes: Buffer.byteLength(modelJson) + weights.length,
    sha256: fileHashes({ 'model.json': Buffer.from(modelJson), [weightsFile]: weights }),
    data:
      'Photographs made by code of what people drew: UNIPEN train_r01_v07 (International Unipen Foundation, CC BY 4.0), digits, ' +
      'letters and signs of nine of its sites; UCI pen digits of writers 1–24 (CC BY 4.0); Hershey’s printed digits',
    training: {
      command: commandOf(id, recipe),
      seed: recipe.seed,
      epochs: bestEpoch,
      seconds: Math.round(history.reduce((sum, { seconds }) => sum + seconds, 0)),
    },
    measured: [],
    ...{ temperature: 1, rejectBelow: 0.5 },
  };
}

const commandOf = (id: string, { epochs, seed, isFromShipped }: Schedule): string =>
  `npm run train -- --model ${id} --epochs ${epochs} --seed ${seed}${isFromShipped ? ' --from-shipped' : ''}`;
