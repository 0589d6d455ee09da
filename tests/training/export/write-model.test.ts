import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WriteError } from '../../../training/cli/write-file';
import type { ExportedModel } from '../../../training/export/export-network';
import { writeModel } from '../../../training/export/export-run';

const before = process.cwd();
const target = 'public/models/tiny';
/** Of what is written, the name of the weights and the texts are enough. */
const exported = (name: string) =>
  ({
    ...{ modelJson: name, weights: Uint8Array.of(1), weightsFile: `${name}.bin`, card: { id: 'tiny', title: name } },
    run: { id: 'tiny' },
  }) as unknown as ExportedModel;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-write-model-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

test('an export takes the place of an earlier one, of which nothing stays', () => {
  writeModel(exported('one'));
  writeFileSync(`${target}/figures.json`, 'of the weights of one');
  writeModel(exported('two'));
  expect(readdirSync(target).sort()).toEqual(['card.json', 'model.json', 'run.json', 'two.bin']);
  expect(readFileSync(`${target}/model.json`, 'utf8')).toBe('two');
});

test('an export that cannot be written leaves the earlier one as it was', () => {
  writeModel(exported('one'));
  const earlier = readdirSync(target).map((name) => [name, readFileSync(`${target}/${name}`, 'utf8')]);
  // In the way of the card, the last to be written.
  mkdirSync(`${target}/card.json.new/in-the-way`, { recursive: true });
  expect(() => writeModel(exported('two'))).toThrow(WriteError);
  expect(readdirSync(target).map((name) => [name, readFileSync(`${target}/${name}`, 'utf8')])).toEqual(earlier);
});
