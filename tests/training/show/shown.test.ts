import { expect, test } from 'vitest';
import { openModel } from '../../../training/cli/open-model';
import { mistakesOf, shownMistakes, shownOf } from '../../../training/show/shown';
import { goldenDrawings } from '../../golden/golden';
import { tinyPictures } from '../tiny';

const images = tinyPictures();
/** As validation pictures are: the end of a file. */
const set = { title: 'The drawings', first: 100, images };
const labels = goldenDrawings().map(({ label }) => label);

test('a picture is found by its index in the file, with its label', () => {
  const [shown, other] = shownOf(set, { kind: 'index', indices: [130, 100] });
  expect(shown).toMatchObject({ label: labels[30], index: 130 });
  expect(shown?.picture.data).toEqual(images.pixels.subarray(30 * 784, 31 * 784));
  expect(other?.index).toBe(100);
});

test('an index that the set has not is refused with those that it has', () => {
  for (const index of [99, 162]) {
    expect(() => shownOf(set, { kind: 'index', indices: [index] })).toThrow(
      `The drawings holds the pictures 100 to 161, not ${index}.`,
    );
  }
});

test('the first of each digit are ten, in order', () => {
  const shown = shownOf(set, { kind: 'first-of-each' });
  expect(shown.map(({ label }) => label)).toEqual([...'0123456789']);
  expect(shown.map(({ index }) => index - 100)).toEqual([...'0123456789'].map((digit) => labels.indexOf(digit)));
});

test('the first of one digit, or of all', () => {
  const eights = shownOf(set, { kind: 'first', digit: 8, count: 3 });
  expect(eights.map(({ label }) => label)).toEqual(['8', '8', '8']);
  expect(eights.map(({ index }) => index - 100)).toEqual([0, 1, 2].map((i) => labels.indexOf('8') + i));
  const first = shownOf(set, { kind: 'first', count: 9 });
  expect(first.map(({ index }) => index)).toEqual([100, 101, 102, 103, 104, 105, 106, 107, 108]);
  expect(shownOf(set, { kind: 'first', digit: 8, count: 1000 })).toHaveLength(
    labels.filter((label) => label === '8').length,
  );
});

test('mistakes are what the shipped network reads otherwise than the label says, with what it said', async () => {
  const model = await openModel('digit-net');
  expect(mistakesOf(model, images)).toEqual([]);
  // Three drawings with the wrong label, and one upside down with ink and paper exchanged, which is no digit.
  const altered = { ...images, labels: images.labels.slice(), pixels: images.pixels.slice() };
  for (const place of [3, 20, 21]) altered.labels[place] = (Number(labels[place]) + 1) % 10;
  altered.pixels.subarray(40 * 784, 41 * 784).forEach((value, i, picture) => {
    picture[i] = 255 - value;
  });
  const found = mistakesOf(model, altered);
  expect(found.map(({ place }) => place)).toEqual([3, 20, 21, 40]);
  expect(found.slice(0, 3).map(({ said }) => said)).toEqual([labels[3], labels[20], labels[21]]);
  expect(found[3]?.said).toBe('none');

  const shown = shownMistakes({ ...set, images: altered }, found, { count: 25 });
  expect(shown[1]).toMatchObject({ label: `${altered.labels[20]} → ${labels[20]}`, index: 120 });
  expect(shown[3]?.label).toBe(`${labels[40]} → none`);
  expect(shownMistakes({ ...set, images: altered }, found, { count: 2 })).toHaveLength(2);
  const ofOne = shownMistakes({ ...set, images: altered }, found, { digit: altered.labels[3] ?? 0, count: 25 });
  expect(ofOne.every(({ label }) => label.startsWith(String(altered.labels[3])))).toBe(true);
  expect(ofOne.length).toBeGreaterThan(0);
});
