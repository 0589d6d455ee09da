import { beforeAll, expect, test } from 'vitest';
import type { GrayImage } from '../../../../lib/geometry/gray-image';
import type { AdjustableNetwork } from '../../../../lib/model/network';
import type { ModelCard } from '../../../../lib/reading/card';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { learnHand } from '../../../../lib/recognise/hand/learn-hand';
import { usualFeatures, weighing } from '../../../../lib/recognise/hand/usual-features';
import { viewsOf } from '../../../../lib/recognise/hand/views';
import { readDrawing } from '../../../../lib/recognise/read-drawing';
import { inkDrawing } from '../../../../lib/strokes/normalise/ink-drawing';
import { transformDrawing } from '../../../../lib/strokes/transform-drawing';
import { openModel } from '../../../../training/cli/open-model';
import { goldenDrawings, goldenNotDigits } from '../../../golden/golden';

let network: AdjustableNetwork;
let card: ModelCard;

beforeAll(async () => {
  ({ network, card } = await openModel('digit-net'));
});

const pictureOf = (drawing: Parameters<typeof inkDrawing>[0]): GrayImage => {
  const picture = inkDrawing(drawing, DIGIT_FRAME);
  if (!picture) throw new Error('There is no ink.');
  return picture;
};

/** A letter that is called no digit until somebody says that this is how they write a 4. */
const letter = () => {
  const found = goldenNotDigits().find(
    ({ drawing }) => readDrawing(drawing, network, card).reading.digits.length === 1,
  );
  if (!found) throw new Error('No letter is refused whole.');
  return found.drawing;
};

test('a drawing that was put right once is read so from then on, also a little larger and elsewhere', () => {
  const drawing = letter();
  const hand = learnHand(network, [{ digit: 4, picture: pictureOf(drawing) }]);
  expect(readDrawing(drawing, network, card).reading.kind).toBe('not-a-digit');
  for (const own of [drawing, transformDrawing(drawing, 1.3, 40, -20)])
    expect(readDrawing(own, network, card, { hand }).reading.text).toBe('4');
});

test('everybody else’s digits are read as before', () => {
  const hand = learnHand(network, [{ digit: 4, picture: pictureOf(letter()) }]);
  const texts = (personal = {}) =>
    goldenDrawings().map(({ drawing }) => readDrawing(drawing, network, card, personal).reading.text);
  expect(texts({ hand })).toEqual(texts());
});

test('the network that ships is not touched', () => {
  const pictures = goldenDrawings().map(({ drawing }) => pictureOf(drawing));
  const before = network.logitsOf(pictures);
  learnHand(network, [{ digit: 4, picture: pictureOf(letter()) }]).dispose();
  expect(network.logitsOf(pictures)).toEqual(before);
});

/** Logits by which a digit is read so surely that there is nothing to learn. */
const SURELY = 5;

test('digits that are read surely, turned and slanted too, change nothing', () => {
  const examples = goldenDrawings()
    .map(({ label, drawing }) => ({ digit: Number(label), picture: pictureOf(drawing) }))
    .filter(({ digit, picture }) =>
      network.logitsOf(viewsOf(picture)).every((logits) => {
        const others = logits.filter((_, i) => i !== digit);
        return (logits[digit] as number) - Math.max(...others) > SURELY;
      }),
    );
  expect(examples.length).toBeGreaterThan(0);
  const pictures = goldenDrawings().map(({ drawing }) => pictureOf(drawing));
  expect(learnHand(network, examples.slice(0, 5)).logitsOf(pictures)).toEqual(network.logitsOf(pictures));
});

test('the views of a picture keep its ink about where it was', () => {
  const picture = pictureOf(letter());
  const inkOf = ({ data }: GrayImage) => data.reduce((sum, value) => sum + value, 0);
  const [same, ...others] = viewsOf(picture);
  expect(same).toBe(picture);
  expect(others).toHaveLength(2);
  for (const view of others) {
    expect(view.data).not.toEqual(picture.data);
    expect(inkOf(view) / inkOf(picture)).toBeGreaterThan(0.75);
    expect(inkOf(view) / inkOf(picture)).toBeLessThan(1.25);
  }
});

test('real digits’ features, times their weighed selves, are about 1', () => {
  const weigh = weighing(usualFeatures());
  const features = network.featuresOf(goldenDrawings().map(({ drawing }) => pictureOf(drawing)));
  const products = features.map((own) => {
    const weighed = weigh(own);
    return own.reduce((sum, value, i) => sum + value * (weighed[i] as number), 0);
  });
  const mean = products.reduce((sum, value) => sum + value, 0) / products.length;
  expect(mean).toBeGreaterThan(0.5);
  expect(mean).toBeLessThan(2);
});
