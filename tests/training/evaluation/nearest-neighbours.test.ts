import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import { probabilitiesOf } from '../../../lib/reading/probabilities';
import type { LabelledImages } from '../../../training/data/load';
import { grayImages } from '../../../training/evaluation/judge';
import { nearestNeighbours } from '../../../training/evaluation/nearest-neighbours';
import { startBackend } from '../../../training/network/backend';
import { tinyPictures } from '../tiny';

/** The golden pictures, every other one known and the others asked about. */
const all = tinyPictures();
const every = grayImages(all);
const known = part(0);
const asked = every.filter((_, i) => i % 2 === 1);

beforeAll(async () => {
  await startBackend();
});

function part(first: number): LabelledImages {
  const chosen = every.flatMap((picture, i) => (i % 2 === first ? [{ picture, label: all.labels[i] as number }] : []));
  return imagesOf(chosen);
}

function imagesOf(chosen: readonly { picture: GrayImage; label: number }[]): LabelledImages {
  const pixels = Uint8Array.from(chosen.flatMap(({ picture }) => [...picture.data]));
  return { count: chosen.length, rows: 28, columns: 28, pixels, labels: Uint8Array.from(chosen, ({ label }) => label) };
}

/** The labels of all known pictures, the nearest first, by whole numbers. */
function labelsByDistance(picture: GrayImage): number[] {
  const distances = grayImages(known).map(({ data }) =>
    data.reduce((sum, byte, i) => sum + (byte - (picture.data[i] as number)) ** 2, 0),
  );
  const order = distances.map((_, i) => i).sort((a, b) => (distances[a] as number) - (distances[b] as number));
  return order.map((i) => known.labels[i] as number);
}

function readWith(k: number, images: LabelledImages, pictures: readonly GrayImage[]): number[][] {
  const network = nearestNeighbours(images, k);
  const logits = network.logitsOf(pictures);
  network.dispose();
  return logits.map((own) => probabilitiesOf(own, 1));
}

test.each([1, 3, 5])('its probabilities are the shares of the %d nearest that brute force finds', (k) => {
  readWith(k, known, asked).forEach((probabilities, i) => {
    const votes = labelsByDistance(asked[i] as GrayImage).slice(0, k);
    probabilities.forEach((probability, digit) => {
      expect(Math.abs(probability - votes.filter((vote) => vote === digit).length / k)).toBeLessThan(0.01);
    });
    expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 6);
  });
});

test('where all disagree the nearest decides, and nowhere else', () => {
  const decided = readWith(5, known, asked).map((own) => own.indexOf(Math.max(...own)));
  decided.forEach((digit, i) => {
    const votes = labelsByDistance(asked[i] as GrayImage).slice(0, 5);
    const counts = votes.map((vote) => votes.filter((other) => other === vote).length);
    const most = Math.max(...counts);
    const leading = new Set(votes.filter((_, place) => counts[place] === most));
    expect(leading.has(digit)).toBe(true);
    if (leading.has(votes[0] as number)) expect(digit).toBe(votes[0]);
  });
  // Three neighbours of three digits: a blank picture is nearest to the one with the least ink.
  const inked = (bytes: number, label: number) => ({ picture: filled(bytes), label });
  const three = imagesOf([inked(50, 7), inked(10, 4), inked(30, 2)]);
  const [own = []] = readWith(3, three, [filled(0)]);
  expect(own.indexOf(Math.max(...own))).toBe(4);
});

const filled = (byte: number): GrayImage => ({ width: 28, height: 28, data: new Uint8Array(784).fill(byte) });

test('each picture that it knows is its own nearest, and of two that are alike the first counts', () => {
  const own = readWith(1, known, grayImages(known)).map((shares) => shares.indexOf(Math.max(...shares)));
  expect(own).toEqual([...known.labels]);
  const twins = imagesOf([
    { picture: filled(9), label: 3 },
    { picture: filled(9), label: 8 },
  ]);
  const [shares = []] = readWith(1, twins, [filled(9)]);
  expect(shares.indexOf(Math.max(...shares))).toBe(3);
});

test('pictures beyond the first portion are known as well as those in it', () => {
  // A portion is 10,000 pictures: this is two and a half of them, and only the very last one has ink.
  const count = 25_000;
  const pixels = new Uint8Array(count * 784);
  pixels.fill(200, (count - 1) * 784);
  const labels = new Uint8Array(count).fill(1);
  labels[count - 1] = 6;
  const [blank = [], inked = []] = readWith(1, { count, rows: 28, columns: 28, pixels, labels }, [
    filled(0),
    filled(180),
  ]);
  expect(blank.indexOf(Math.max(...blank))).toBe(1);
  expect(inked.indexOf(Math.max(...inked))).toBe(6);
});

test('a picture is read alike alone and among others, and nothing is left behind', () => {
  const before = tf.memory().numTensors;
  const network = nearestNeighbours(known, 5);
  const together = network.logitsOf(asked);
  const kept = tf.memory().numTensors;
  expect(network.logitsOf(asked.slice(3, 4))).toEqual([together[3]]);
  expect(network.logitsOf([])).toEqual([]);
  expect(tf.memory().numTensors).toBe(kept);
  network.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test('more neighbours than there are pictures cannot be asked', () => {
  expect(() => nearestNeighbours(known, known.count + 1)).toThrow(RangeError);
});
