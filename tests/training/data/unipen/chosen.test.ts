import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataDirectory, findSourceFile, readSourceFile } from '../../../../training/data/source-file';
import { UNIPEN_AMBIGUOUS, UNIPEN_DIGITS, UNIPEN_NONDIGITS } from '../../../../training/data/sources';
import { fingerprintOf, parseDigits, parseSigns, readChosenLists } from '../../../../training/data/unipen/chosen';
import { DONORS } from '../../../../training/data/unipen/donors';

const SOURCES = [UNIPEN_DIGITS, UNIPEN_NONDIGITS, UNIPEN_AMBIGUOUS];
const lists = readChosenLists();

test('digits are listed with their number, and a + passes over some', () => {
  expect(parseDigits('aga/06 aga:1a:7 1BD7cq +2 4juBMc\n')).toEqual([
    { writer: 'aga/06', sign: '1', fingerprint: 'BD7cq', id: 'aga:1a:7' },
    { writer: 'aga/06', sign: '4', fingerprint: 'juBMc', id: 'aga:1a:10' },
  ]);
});

test('signs are listed one after the other, also + and -', () => {
  expect(parseSigns('aga/01 +eS4PJi_3_S -67iR8\n')).toEqual([
    { writer: 'aga/01', sign: '+', fingerprint: 'eS4PJ' },
    { writer: 'aga/01', sign: '+', fingerprint: 'i_3_S' },
    { writer: 'aga/01', sign: '-', fingerprint: '67iR8' },
  ]);
});

test('there is a list for each file, of as many drawings as it holds', () => {
  const counts = (all: readonly { name: string; count: number }[]) => all.map(({ name, count }) => [name, count]);
  expect(counts(lists.map(({ name, drawings }) => ({ name, count: drawings.length })))).toEqual(counts(SOURCES));
});

test('every site in the lists has a donor, and no digit found mislabelled is in them', () => {
  const sites = new Set(Object.values(DONORS).map(({ site }) => site));
  const used = new Set(lists.flatMap(({ drawings }) => drawings.map(({ writer }) => writer.split('/')[0])));
  expect(used).toEqual(sites);
  const ids = new Set(lists[0]?.drawings.map(({ id }) => id));
  const file = new URL('../../../../training/data/unipen/mislabelled.txt', import.meta.url);
  const mislabelled = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const [of, ...numbers] = line.split(' ');
      return numbers.map((number) => `${of}:${number}`);
    });
  expect(mislabelled).toHaveLength(78);
  expect(mislabelled.filter((id) => ids.has(id))).toEqual([]);
});

describe.each(SOURCES)('$name', (source) => {
  test.skipIf(findSourceFile(source, dataDirectory()) === undefined)(
    'holds the drawings of its list, in its order (needs DATA_DIR)',
    () => {
      const lines = Buffer.from(readSourceFile(source, dataDirectory()).content).toString().trimEnd().split('\n');
      const fingerprints = lines.map((line) => fingerprintOf(/"strokes":(\[.*\])/.exec(line)?.[1] ?? ''));
      const list = lists.find(({ name }) => name === source.name);
      expect(fingerprints).toEqual(list?.drawings.map(({ fingerprint }) => fingerprint));
    },
  );
});
