import { expect, test } from 'vitest';
import { bySite, ofAllSites } from '../../../training/evaluation/by-site';
import { readingOfText } from './readings';

/** Ten writers of a digit each, of whom the first is read wrong, and one of another site who is read right. */
const judged = [
  ...Array.from({ length: 10 }, (_, i) => ({
    label: '7',
    group: `unipen-apple/${i}`,
    reading: readingOfText(i === 0 ? '1' : '7'),
  })),
  ...Array.from({ length: 5 }, () => ({ label: '3', group: 'unipen-tos/1', reading: readingOfText('3') })),
  { label: '3', reading: readingOfText('8') },
];

test('each site has its writers, their mean, and the tenth of them who are read worst', () => {
  const [apple, tos, ...others] = bySite(judged);
  expect(others).toEqual([]);
  expect(apple).toMatchObject({ site: 'unipen-apple', writers: 10, count: 10 });
  expect([apple?.accuracy, apple?.meanOfWriters, apple?.worstTenth]).toEqual([0.9, 0.9, 0]);
  expect(tos).toMatchObject({ site: 'unipen-tos', writers: 1, count: 5, accuracy: 1, worstTenth: 1 });
});

test('a writer of many digits weighs no more in the mean of writers than one of few', () => {
  const own = [
    ...Array.from({ length: 9 }, () => ({ label: '1', group: 'a', reading: readingOfText('1') })),
    { label: '1', group: 'b', reading: readingOfText('7') },
  ];
  expect(ofAllSites(own)).toMatchObject({ accuracy: 0.9, meanOfWriters: 0.5, worstTenth: 0 });
});

test('what has no writer counts for no site', () => {
  expect(ofAllSites(judged).count).toBe(15);
});
