import { overlapOf, SAME_DIGIT } from '../../lib/geometry/box';
import type { RgbaPicture } from '../../lib/geometry/rgba-picture';
import type { Network } from '../../lib/model/network';
import { opaquePicture } from '../../lib/photo/binarise/opaque-picture';
import { segmentDigits } from '../../lib/photo/segment-digits';
import type { Channel } from '../../lib/reading/card';
import { oneOf, seededRandom } from '../augment/random';
import type { LabelledImages } from '../data/load';
import type { LabelledDrawing, WrittenDrawing } from '../data/pen-digits';
import { inPictures } from '../data/pictures';
import { grayImages, logitsInChunks } from '../evaluation/judge';
import { CURVES } from '../evaluation/robustness/curves';
import { anyhowSaved } from '../evaluation/robustness/saved-pictures';
import type { Condition } from '../synthetic/photographs/condition';
import { CONDITIONS } from '../synthetic/photographs/conditions';
import { photographer } from '../synthetic/photographs/photographer';

/** What a network says of digits that it never learnt from, and which they are, 0 to 9. */
export interface LabelledLogits {
  readonly logits: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

/** The digits that each channel is calibrated with, and the drawings as they are, which the threshold must let pass. */
export type ChannelSamples = Readonly<Record<Channel | 'plainDrawing', LabelledLogits>>;

/** Not a seed that anything is measured with. */
const SEED = 20_261;

/** How many saved pictures, and which photographs, how many of each. */
export interface SamplePlan {
  readonly saved: number;
  readonly conditions: readonly Condition[];
  readonly photographs: number;
}

/** A saved picture takes 20 ms and a photograph a second. */
const PLAN: SamplePlan = { saved: 500, conditions: CONDITIONS, photographs: 2 };

/** The network is over-confident of photographs at this, which only decides which ink is found. */
const FINDING_TEMPERATURE = 1;

/**
 * Unseen people's drawings, as they are and changed; MNIST's validation pictures; and the drawings once more on saved
 * pictures and photographs.
 */
export async function channelSamples(
  drawings: readonly WrittenDrawing[],
  images: LabelledImages,
  network: Network,
  plan: SamplePlan = PLAN,
): Promise<ChannelSamples> {
  const plainDrawing = drawnSamples(drawings, network);
  const drawing = joined([plainDrawing, drawnSamples(drawings.map(drawnDifferently), network)]);
  return {
    plainDrawing,
    drawing,
    picture: { logits: logitsInChunks(network, grayImages(images)), labels: [...images.labels] },
    // The digits as they were drawn too: what is found on clean pictures is nearly all right, and says too little alone.
    photograph: joined([
      drawing,
      savedSamples(drawings, network, plan),
      await photographedSamples(drawings, network, plan),
    ]),
  };
}

/** Drawn in one of the ways that robustness is measured in. */
function drawnDifferently({ label, drawing }: LabelledDrawing, index: number): LabelledDrawing {
  const random = seededRandom(SEED, index);
  const { change } = oneOf(CHANGES, random);
  return { label, drawing: change(drawing, random) };
}

const CHANGES = CURVES.flatMap(({ points }) => points);

function drawnSamples(drawings: readonly LabelledDrawing[], network: Network): LabelledLogits {
  return {
    logits: logitsInChunks(network, grayImages(inPictures(drawings))),
    labels: drawings.map(({ label }) => label),
  };
}

/** Some of the drawings, each saved as a picture with any pen, size and place, as it is found there. */
function savedSamples(drawings: readonly LabelledDrawing[], network: Network, { saved }: SamplePlan): LabelledLogits {
  const some = drawings.filter((_, i) => i % Math.ceil(drawings.length / saved) === 0);
  return joined(
    some.map(({ label, drawing }, i) => {
      const found = foundIn(anyhowSaved(drawing, seededRandom(SEED, i)), network);
      return { logits: found.length === 1 ? found.map(({ logits }) => logits) : [], labels: [label] };
    }),
  );
}

/** The digits of synthetic photographs that are found where they were written. */
async function photographedSamples(
  drawings: readonly WrittenDrawing[],
  network: Network,
  { conditions, photographs }: SamplePlan,
): Promise<LabelledLogits> {
  const samples: LabelledLogits[] = [];
  const take = photographer({ digits: drawings, signs: [] });
  for (const [c, condition] of conditions.entries()) {
    for (let i = 0; i < photographs; i++) {
      const { picture, label, boxes } = await take(condition, seededRandom(SEED, c, i));
      const digits = [...label.replaceAll('|', '')].map(Number);
      const found = foundIn(picture, network);
      boxes.forEach((box, place) => {
        const own = found.find((one) => overlapOf(one.box, box) >= SAME_DIGIT);
        if (own) samples.push({ logits: [own.logits], labels: [digits[place] as number] });
      });
    }
  }
  return joined(samples);
}

/** At temperature 1, as logits are. */
const foundIn = (picture: RgbaPicture, network: Network) => {
  const signs = segmentDigits(opaquePicture(picture), network.logitsOf, FINDING_TEMPERATURE);
  return typeof signs === 'string' ? [] : signs.digits;
};

/** What has no logits was not found and is left out. */
function joined(samples: readonly LabelledLogits[]): LabelledLogits {
  const found = samples.flatMap(({ logits, labels }) => logits.map((own, i) => ({ own, label: labels[i] as number })));
  return { logits: found.map(({ own }) => own), labels: found.map(({ label }) => label) };
}
