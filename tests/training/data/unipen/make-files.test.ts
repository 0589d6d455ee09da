import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnipenDrawingsMissingError } from '../../../../training/data/errors';
import { dataDirectory, readSourceFile } from '../../../../training/data/source-file';
import { UNIPEN_AMBIGUOUS, UNIPEN_DIGITS, UNIPEN_NONDIGITS } from '../../../../training/data/sources';
import { fingerprintOf, readChosenLists } from '../../../../training/data/unipen/chosen';
import { makeUnipenFiles } from '../../../../training/data/unipen/make-files';
import { tarGz } from '../fixtures/tar-gz';

const DAT = '.PEN_DOWN\n0 0\n0 10\n.PEN_UP\n.PEN_DOWN\n20 0\n25 10\n.PEN_UP\n.PEN_DOWN\n24 0\n30 10\n.PEN_UP\n';
const INK = { 'include/art/data/a.dat': DAT };
const FILE = '.INCLUDE art/data/a.dat\n';
const one = '[[[0,500],[0,0]]]';
const cross = '[[[0,500],[250,0]],[[200,500],[500,0]]]';
const digit = (sign: string, strokes: string, id: string) => ({
  ...{ writer: 'art/01', sign, id },
  fingerprint: fingerprintOf(strokes),
});

test('a line is a digit with its number, or a sign that is no digit, in the order of the list', async () => {
  const archive = await tarGz({
    ...INK,
    'data/1a/art/a.dat': `${FILE}.SEGMENT CHARACTER 0 OK "1"\n`,
    'data/1d/art/a.dat': `${FILE}.SEGMENT CHARACTER 1-2 OK "\\""\n`,
  });
  const made = await makeUnipenFiles(archive, 'archive', [
    { name: 'digits', drawings: [digit('1', one, 'art:1a:9')] },
    { name: 'signs', drawings: [{ writer: 'art/02', sign: '"', fingerprint: fingerprintOf(cross) }] },
  ]);
  expect(textOf(made.get('digits'))).toBe(`{"label":1,"writer":"unipen-art/01","strokes":${one},"id":"art:1a:9"}\n`);
  expect(textOf(made.get('signs'))).toBe(
    `{"label":"none","what":"unipen/\\"","writer":"unipen-art/02","strokes":${cross}}\n`,
  );
});

test('a number is cut into its digits', async () => {
  const archive = await tarGz({ ...INK, 'data/7/art/a.dat': `${FILE}.SEGMENT WORD 0-2 OK "14"\n` });
  const drawings = [digit('4', cross, 'art:7n:1'), digit('1', one, 'art:7n:0')];
  const made = await makeUnipenFiles(archive, 'archive', [{ name: 'digits', drawings }]);
  expect(textOf(made.get('digits')).match(/"label":\d/g)).toEqual(['"label":4', '"label":1']);
});

test('drawings that the archive lacks are counted, with their site', async () => {
  const archive = await tarGz({ ...INK, 'data/1a/art/a.dat': `${FILE}.SEGMENT CHARACTER 0 OK "7"\n` });
  const making = makeUnipenFiles(archive, 'a.tar.gz', [{ name: 'digits', drawings: [digit('1', one, 'art:1a:9')] }]);
  await expect(making).rejects.toThrow(UnipenDrawingsMissingError);
  await expect(making).rejects.toThrow(
    'a.tar.gz: 1 of the drawings that are needed were not found in it: 1 by writers of art',
  );
});

const sample = join(dataDirectory(), 'unipen/raw-sample.tar.gz');
test.skipIf(!existsSync(sample))(
  'from the raw files of three sites come, byte for byte, the published lines (needs DATA_DIR)',
  async () => {
    const isOfSample = ({ writer }: { writer: string }) => /^(art|gmd|pri)\//.test(writer);
    const lists = readChosenLists().map(({ name, drawings }) => ({ name, drawings: drawings.filter(isOfSample) }));
    const made = await makeUnipenFiles(readFileSync(sample), sample, lists);
    for (const source of [UNIPEN_DIGITS, UNIPEN_NONDIGITS, UNIPEN_AMBIGUOUS]) {
      const lines = textOf(readSourceFile(source, dataDirectory()).content).split(/(?<=\n)/);
      const expected = lines.filter((line) => /"writer":"unipen-(art|gmd|pri)\//.test(line)).join('');
      expect(textOf(made.get(source.name)) === expected, source.name).toBe(true);
    }
  },
);

function textOf(content: Uint8Array | undefined): string {
  return Buffer.from(content ?? []).toString();
}
