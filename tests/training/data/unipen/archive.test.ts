import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DataFormatError } from '../../../../training/data/errors';
import { readArchive } from '../../../../training/data/unipen/archive';
import { DONORS } from '../../../../training/data/unipen/donors';
import { tarGz } from '../fixtures/tar-gz';

const UNREAD = [
  ...['att', 'cea', 'ceb', 'cec', 'ced', 'hpb', 'imp', 'lav', 'lou', 'sie', 'uqb', 'val'],
  ...['lex', 'par', 'toString'],
];

test('the files of donors that are named are read, in whatever folder they lie', async () => {
  const files = await readArchive(
    await tarGz({
      'train-552a/data/1a/gmd/a.dat': 'segments',
      'train-552a/include/gmd/data/a.dat': 'ink',
      './data/7/pri/pri1/000.0.dat': '\xe9',
    }),
    'archive',
  );
  expect(files.paths).toEqual(['data/1a/gmd/a.dat', 'include/gmd/data/a.dat', 'data/7/pri/pri1/000.0.dat']);
  expect(files.textOf('include/gmd/data/a.dat')).toBe('ink');
  expect(files.textOf('include/gmd/data/b.dat')).toBeUndefined();
});

test('entries of other donors, of other categories and beside the data are skipped unread', async () => {
  const others = UNREAD.flatMap((donor) => [`t/data/1a/${donor}/a.dat`, `t/include/${donor}/data/a.dat`]);
  const entries = [...others, 't/data/2/gmd/a.dat', 't/data/8/gmd/a.dat', 't/README.md', 't/data/1a/gmd/a.dat'];
  const files = await readArchive(await tarGz(Object.fromEntries(entries.map((path) => [path, 'x']))), 'archive');
  expect(files.paths).toEqual(['data/1a/gmd/a.dat']);
  expect(others.filter((path) => files.textOf(path.slice(2)) !== undefined)).toEqual([]);
});

test('no donor is named that must stay unread', () => {
  expect(UNREAD.filter((donor) => Object.hasOwn(DONORS, donor))).toEqual([]);
});

test.each([
  ['a cut archive', async () => (await tarGz({ 'data/1a/gmd/a.dat': 'x'.repeat(5000) })).subarray(0, 60)],
  ['a cut tar', async () => gzipSync(Buffer.from('data/1a/gmd/a.dat'))],
  ['another file', async () => Buffer.from('<html>')],
  ['an archive of something else', () => tarGz({ 'README.md': 'x' })],
])('%s is refused', async (_, archive) => {
  await expect(archive().then((bytes) => readArchive(bytes, 'a.tar.gz'))).rejects.toThrow(DataFormatError);
});
