import { expect, test } from 'vitest';
import type { Reading } from '../../../../lib/reading/reading';
import {
  announcement,
  formatPercent,
  headline,
  sentence,
  toPercent,
  unreadWords,
} from '../../../../lib/session/words/reading-words';
import { answerOf } from '../../browser/fake-recogniser';

const blank: Reading = { kind: 'blank', text: '', confidence: 1, digits: [] };
const sure = answerOf('7', { 7: 0.98 }).reading;
const unsure = answerOf('7', { 7: 0.6, 1: 0.3 }).reading;
const scribble = answerOf('7', { 7: 0.2 }, 'not-a-digit').reading;

test('a sure reading says how sure it is', () => {
  expect(headline(sure)).toBe('7');
  expect(sentence(sure)).toBe('98 % sure');
  expect(announcement(sure)).toBe('7, 98 % sure.');
});

test('an unsure reading names the runner-up', () => {
  expect(headline(unsure)).toBe('7');
  expect(sentence(unsure)).toBe('60 % sure, or perhaps 1');
  expect(announcement(unsure)).toBe('7, 60 % sure, or perhaps 1.');
});

test('signs are said in words', () => {
  const box = (x: number) => ({ x, y: 0, width: 10, height: 20 });
  const [seven] = sure.digits;
  if (seven === undefined) throw new Error('Set it to seven.');
  const signs = [{ text: '-', confidence: 0.9, line: 0, box: box(0) } as const];
  const digits = [{ ...seven, box: box(20) }];
  expect(announcement({ kind: 'digits', text: '7', confidence: 0.88, digits, signs })).toBe('minus 7, 88 % sure.');
});

test('a doubtful number names no runner-up where its only digit is sure', () => {
  const beside: Reading = { ...sure, kind: 'digits', text: '7', confidence: 0.7 };
  expect(sentence(beside)).toBe('70 % sure');
});

test('of a dot and of a scribble it says what is plain to see, and no guess', () => {
  const dot = [[{ x: 500, y: 500, t: 0 }]];
  const lines = Array.from({ length: 40 }, (_, i) => ({ x: 200 + 300 * (i % 2), y: 200 + 8 * i, t: 16 * i }));
  expect(sentence(scribble, dot)).toBe('That is a dot. Draw larger.');
  expect(sentence(scribble, [lines])).toBe('It looks like a scribble.');
  expect(announcement(scribble, dot)).toBe('Not a digit. That is a dot. Draw larger.');
});

test('unread marks are counted in words', () => {
  expect([0, 1, 3].map(unreadWords)).toEqual(['', 'One mark was not read', '3 marks were not read']);
});

test('what is not a digit gets the words and the guess', () => {
  expect(headline(scribble)).toBe('not a digit');
  expect(sentence(scribble)).toBe('It looks most like 7.');
  expect(announcement(scribble)).toBe('Not a digit. It looks most like 7.');
});

test('a blank sheet has no headline', () => {
  expect(headline(blank)).toBe('');
  expect(sentence(blank)).toBe('Nothing drawn yet');
});

test('a number is said digit by digit and line by line, with how sure all of it is', () => {
  const digits = [...sure.digits, ...unsure.digits.map((digit) => ({ ...digit, line: 1 }))];
  const number: Reading = { kind: 'digits', text: '7|7', confidence: 0.6, digits };
  expect(headline(number)).toBe('7|7');
  expect(sentence(number)).toBe('60 % sure');
  expect(announcement(number)).toBe('7, then 7, 60 % sure.');
  const inLine = { ...number, text: '77', digits: digits.map((digit) => ({ ...digit, line: 0 })) };
  expect(announcement(inLine)).toBe('7 7, 60 % sure.');
});

test('several things that are no digits get a guess where it is short, and none where it is a page of writing', () => {
  const several = (count: number): Reading => ({
    kind: 'not-a-digit',
    text: '',
    confidence: 0.1,
    digits: Array.from({ length: count }, () => scribble.digits[0] ?? []).flat(),
  });
  expect(headline(several(2))).toBe('no digits');
  expect(sentence(several(2))).toBe('It looks most like 77.');
  expect(announcement(several(40))).toBe('No digits. There is writing, but it does not look like digits.');
});

test.each([
  [0, '< 1 %'],
  [0.0099, '< 1 %'],
  [0.01, '1 %'],
  [0.626, '63 %'],
  [0.99, '99 %'],
  [0.9999, '> 99 %'],
])('a probability of %d is written %s', (probability, words) => {
  expect(formatPercent(probability)).toBe(words);
});

test('percents for machines have one decimal at most', () => {
  expect(toPercent(0.98765)).toBe(98.8);
  expect(toPercent(0.0004)).toBe(0);
});
