import { loadNetwork, type Network } from '../../lib/model/network';
import { type Calibration, type Channel, calibrationOf, type ModelCard } from '../../lib/reading/card';
import { digitProbability } from '../../lib/reading/probabilities';
import type { LabelledImages } from '../data/load';
import { grayImages, judgeLogits, logitsInChunks, measuredOn } from '../evaluation/judge';
import type { Checkpoint } from '../loop/checkpoint';
import type { Recipe, TrainableModel } from '../loop/recipe';
import type { RunState } from '../loop/run';
import { parameterLayout } from '../network/parameters';
import { fitTemperature, rejectionThreshold } from './calibrate';
import type { ChannelSamples, LabelledLogits } from './calibration-samples';
import { equaliseAll } from './equalise';
import { foldedWeights } from './fold';
import { fileHashes, modelFiles } from './model-json';

/** Ratios of validation digits that the thresholds may cost: fewer than one in four hundred drawings, one in a thousand pictures. */
const REJECTED_RATIO = { drawing: 0.0025, picture: 0.001 };

/** Pictures that were never learnt from, and what the card calls them. */
export interface ValidationSet {
  readonly set: string;
  readonly images: LabelledImages;
  /** The channel whose calibration they are read with: that of drawings if left out. */
  readonly channel?: Channel;
}

/** Makes what each channel is calibrated with. */
export type MakeSamples = (network: Network) => Promise<ChannelSamples>;

/** A model as it ships: the text of model.json, the bytes of its weights, and its card. */
export interface ExportedModel {
  readonly modelJson: string;
  readonly weights: Uint8Array;
  readonly weightsFile: string;
  readonly card: ModelCard;
  readonly run: RunState;
}

/**
 * A run's saved weights as files: normalisation folded in, quantised, and calibrated as the quantised network reads what
 * `makeSamples` makes, channel by channel, or else the validation sets. A TensorFlow.js backend must be ready.
 */
export async function exportNetwork(
  { architecture, data, words }: Pick<TrainableModel, 'architecture' | 'data' | 'words'>,
  { about, arrays }: Checkpoint<RunState>,
  validation: readonly ValidationSet[],
  makeSamples?: MakeSamples,
): Promise<ExportedModel> {
  const { recipe, history, bestEpoch } = about;
  const layout = parameterLayout(architecture);
  const { averages, statistics } = arrays;
  if (averages === undefined || statistics === undefined) throw new RangeError('The run has no averaged weights.');
  const folded = equaliseAll(foldedWeights(architecture, layout, averages, statistics));
  const { modelJson, weights, weightsFile } = modelFiles(architecture, folded);
  const modelText = JSON.stringify(modelJson);
  const readings = await readingsOf({ modelJson, weights: Uint8Array.from(weights).buffer }, validation, makeSamples);
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

/** How the network reads the validation sets, and its calibration. */
async function readingsOf(
  files: Parameters<typeof loadNetwork>[0],
  validation: readonly ValidationSet[],
  makeSamples: MakeSamples | undefined,
): Promise<Pick<ModelCard, 'measured' | keyof Calibration | 'calibrations'>> {
  const network = loadNetwork(files);
  const logits = validation.map(({ images }) => logitsInChunks(network, grayImages(images)));
  const plain = {
    logits: logits.flat(),
    labels: validation.flatMap(({ images }) => [...images.labels]),
  };
  const calibrated = makeSamples ? byChannel(await makeSamples(network)) : calibration(plain, REJECTED_RATIO.drawing);
  network.dispose();
  const measured = validation.map(({ set, images, channel = 'drawing' }, i) =>
    measuredOn(set, judgeLogits(logits[i] ?? [], images.labels, calibrationOf(calibrated, channel))),
  );
  return { measured, ...calibrated };
}

/** Photographs have the threshold of drawings: what they hold beside digits fits none of its own. */
function byChannel(samples: ChannelSamples): Calibration & Required<Pick<ModelCard, 'calibrations'>> {
  const { drawing, plainDrawing, picture, photograph } = samples;
  const drawn = calibration(drawing, REJECTED_RATIO.drawing, plainDrawing);
  return {
    ...drawn,
    calibrations: {
      picture: calibration(picture, REJECTED_RATIO.picture),
      photograph: { ...drawn, temperature: fitTemperature(photograph.logits, photograph.labels) },
    },
  };
}

/** The temperature of some samples, and the threshold that costs so many of others. */
function calibration(samples: LabelledLogits, rejectedRatio: number, toPass = samples): Calibration {
  const temperature = fitTemperature(samples.logits, samples.labels);
  const digitProbabilities = toPass.logits.map((own) => digitProbability(own, temperature));
  return { temperature, rejectBelow: rejectionThreshold(digitProbabilities, rejectedRatio) };
}
