import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../../lib/photo/detect/seen-signs';
import { NO_EDITS } from '../../../lib/reading/photo-edits';
import { readPhoto } from '../../../lib/recognise/read-photo';
import { type Random, seededRandom } from '../../../training/augment/random';
import { decodeBytes, PictureFileError } from '../../../training/cli/decode-picture';
import { openFinding, openModel } from '../../../training/cli/open-model';
import { mutated, randomBytes } from './mutated';
import { pictureFiles } from './picture-files';
import { expectSound } from './sound-reading';

/** Faulty copies of each file. */
const COPIES = 25;
/** So many megabytes may stay taken after hundreds of broken files: libvips keeps some for the next. */
const KEPT_MB = 300;

let finding: Finding;
let files: Readonly<Record<string, Buffer>>;

beforeAll(async () => {
  finding = await openFinding(await openModel('digit-net'));
  files = await pictureFiles();
});

/** Whether the bytes could be read; what is neither a sound reading nor our own error fails the test. */
async function isRead(bytes: Buffer): Promise<boolean> {
  try {
    const { picture } = await decodeBytes(bytes, 'a file');
    expectSound(readPhoto(picture, NO_EDITS, finding), picture);
    return true;
  } catch (error) {
    if (!(error instanceof PictureFileError)) throw error;
    expect(error.message).toMatch(/^a file .*\.$/);
    return false;
  }
}

const seed = (name: string): Random => seededRandom(1, ...Buffer.from(name));

test('the files themselves are read', async () => {
  for (const file of Object.values(files)) expect(await isRead(file)).toBe(true);
});

test('faulty copies of real files are read or refused, and leave no memory behind', async () => {
  const tensors = tf.memory().numTensors;
  let [read, refused, before] = [0, 0, 0];
  const all = Object.values(files);
  for (let round = 0; round < COPIES; round++) {
    // The first few warm up what grows once.
    if (round === 5) before = process.memoryUsage().rss;
    for (const [name, file] of Object.entries(files)) {
      const random = seededRandom(round, ...Buffer.from(name));
      const other = all[random.below(all.length)] as Buffer;
      if (await isRead(mutated(file, random, other))) read += 1;
      else refused += 1;
    }
  }
  // Both happen often, or the faults would be too small or too great to find anything.
  expect(Math.min(read, refused)).toBeGreaterThan((read + refused) / 10);
  expect(tf.memory().numTensors).toBe(tensors);
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(KEPT_MB);
});

test('random bytes are refused, behind the beginning of a real file too', async () => {
  const random = seed('random');
  for (let i = 0; i < 100; i++) expect(await isRead(randomBytes(1 + random.below(2000), random))).toBe(false);
  for (const file of Object.values(files)) {
    for (const length of [8, 30, 60, 100]) {
      await isRead(Buffer.concat([file.subarray(0, length), randomBytes(1000, random)]));
    }
  }
});
