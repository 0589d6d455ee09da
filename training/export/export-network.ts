import { loadNetwork } from '../../lib/model/network';
import type { ModelCard } from '../../lib/reading/card';
import { digitProbability } from '../../lib/reading/probabilities';
import type { LabelledImages } from '../data/load';
import { grayImages, judgeLogits, logitsInChunks, measuredOn } from '../evaluation/judge';
import type { Checkpoint } from '../loop/checkpoint';
import type { Recipe, TrainableModel } from '../loop/recipe';
import type { RunState } from '../loop/run';
import { parameterLayout } from '../network/parameters';
import { fitTemperature, rejectionThreshold } from './calibrate';
import { equaliseAll } from './equalise';
import { foldedWeights } from './fold';
import { fileHashes, modelFiles } from './model-json';

/** Ratio of validation digits that the rejection threshold may cost: fewer than one in four hundred. */
const REJECTED_RATIO = 0.0025;

/** Pictures that were never learnt from, and what the card calls them. */
export interface ValidationSet {
  readonly set: string;
  readonly images: LabelledImages;
}

/** A model as it ships: the text of model.json, the bytes of its weights, and its card. */
export interface ExportedModel {
  readonly modelJson: string;
  readonly weights: Uint8Array;
  readonly weightsFile: string;
  readonly card: ModelCard;
  readonly run: RunState;
}

/**
 * A run's saved weights as files: normalisation folded in, quantised, and calibrated on the validation sets as the
 * quantised network reads them. A TensorFlow.js backend must be ready.
 */
export function exportNetwork(
  { architecture, data, words }: Pick<TrainableModel, 'architecture' | 'data' | 'words'>,
  { about, arrays }: Checkpoint<RunState>,
  validation: readonly ValidationSet[],
): ExportedModel {
  const { recipe, history, bestEpoch } = about;
  const layout = parameterLayout(architecture);
  const { averages, statistics } = arrays;
  if (averages === undefined || statistics === undefined) throw new RangeError('The run has no averaged weights.');
  const folded = equaliseAll(foldedWeights(architecture, layout, averages, statistics));
  const { modelJson, weights, weightsFile } = modelFiles(architecture, folded);
  const modelText = JSON.stringify(modelJson);
  const readings = readingsOf({ modelJson, weights: Uint8Array.from(weights).buffer }, validation);
  return {
    modelJson: modelText,
    weights,
    weightsFile,
    card: {
      id: architecture.id,
      title: architecture.title,
      architecture: architecture.summary,
      parameters: [...folded.values()].reduce((sum, { kernel, bias }) => sum + kernel.length + bias.length, 0),
      bytes: Buffer.byteLength(modelText) + weights.length,
      sha256: fileHashes({ 'model.json': Buffer.from(modelText), [weightsFile]: weights }),
      data,
      training: {
        command: commandOf(recipe, architecture.id),
        seed: recipe.seed,
        epochs: bestEpoch,
        recipe: words,
        seconds: Math.round(history.reduce((sum, { seconds }) => sum + seconds, 0)),
      },
      ...readings,
    },
    run: about,
  };
}

/** What trains the same network again. */
function commandOf({ epochs, seed }: Recipe, id: string): string {
  return `npm run train -- --model ${id} --epochs ${epochs} --seed ${seed}`;
}

/** How the network reads the validation sets, and the calibration that follows from it. */
function readingsOf(
  files: Parameters<typeof loadNetwork>[0],
  validation: readonly ValidationSet[],
): Pick<ModelCard, 'measured' | 'temperature' | 'rejectBelow'> {
  const network = loadNetwork(files);
  const logits = validation.map(({ images }) => logitsInChunks(network, grayImages(images)));
  network.dispose();
  const temperature = fitTemperature(
    logits.flat(),
    validation.flatMap(({ images }) => [...images.labels]),
  );
  const digitProbabilities = logits.flat().map((own) => digitProbability(own, temperature));
  const rejectBelow = rejectionThreshold(digitProbabilities, REJECTED_RATIO);
  const measured = validation.map(({ set, images }, i) =>
    measuredOn(set, judgeLogits(logits[i] ?? [], images.labels, { temperature, rejectBelow })),
  );
  return { measured, temperature, rejectBelow };
}
