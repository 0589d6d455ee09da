import { beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../lib/model/network';
import { segmentDigits } from '../../../lib/photo/segment-digits';
import { likeliestDigit } from '../../../lib/reading/number-reading';
import { openModel } from '../../../training/cli/open-model';
import { patterns, pictureOf } from '../../hostile/patterns';
import { pageOf, photographed } from './page';

let network: Network;

beforeAll(async () => {
  ({ network } = await openModel('digit-net'));
});

const page = photographed(pageOf('402617'));

test('a page’s digits come in reading order, their logits as they are at temperature 1', () => {
  const signs = segmentDigits(page, network.logitsOf, 1);
  const cooler = segmentDigits(page, network.logitsOf, 0.5);
  if (typeof signs === 'string' || typeof cooler === 'string') throw new Error('No digits were found.');
  expect(signs.digits.map(({ logits }) => likeliestDigit(logits)).join('')).toBe('402617');
  cooler.digits.forEach(({ logits }, i) => {
    logits.forEach((logit, k) => {
      expect(logit).toBeCloseTo(2 * (signs.digits[i]?.logits[k] as number), 4);
    });
  });
});

test('a bare sheet is blank, and a pattern is said to be one', () => {
  const sheet = { width: 90, height: 60, data: new Uint8Array(4 * 90 * 60).fill(255) };
  expect(segmentDigits(sheet, network.logitsOf, 1)).toBe('blank');
  const maze = patterns.find(({ name }) => name === 'a maze');
  if (maze === undefined) throw new Error('There is no maze.');
  expect(segmentDigits(pictureOf(maze), network.logitsOf, 1)).toBe('pattern');
});
