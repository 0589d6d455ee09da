import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../lib/build/project';
import { replaceFiles, WriteError, writeFile } from '../../../training/cli/write-file';
import { writeCheckpoint } from '../../../training/loop/checkpoint';

/** A device that is always full, where the system has one. */
const FULL = '/dev/full';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrawl-write-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is written with the folders on its path, and a path through a file is refused in a sentence', () => {
  const file = join(folder, 'new', 'a.txt');
  writeFile(file, 'a');
  expect(readFileSync(file, 'utf8')).toBe('a');
  expect(() => writeFile(join(file, 'b.txt'), 'b')).toThrow(
    `${join(file, 'b.txt')} could not be written: a part of its path is not a folder.`,
  );
});

describe.skipIf(!existsSync(FULL))('a full disk (needs /dev/full)', () => {
  test('is told in a sentence that names the file', () => {
    expect(() => writeFile(FULL, 'a')).toThrow(WriteError);
    expect(() => writeFile(FULL, 'a')).toThrow(`${FULL} could not be written: the disk is full.`);
  });

  test('leaves the earlier checkpoint whole, and nothing beside it', () => {
    const file = join(folder, 'last.checkpoint');
    writeFileSync(file, 'earlier');
    symlinkSync(FULL, `${file}.new`);
    const write = () => writeCheckpoint(file, { about: null, arrays: { weights: Float32Array.of(1) } });
    expect(write).toThrow(`${file} could not be written: the disk is full.`);
    expect(readFileSync(file, 'utf8')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['last.checkpoint']);
  });

  test('replaces none of several files where the last does not fit', () => {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    for (const file of [a, b]) writeFileSync(file, 'earlier');
    symlinkSync(FULL, `${b}.new`);
    expect(() => replaceFiles({ [a]: 'new', [b]: 'new' })).toThrow(`${b} could not be written: the disk is full.`);
    expect([a, b].map((file) => readFileSync(file, 'utf8'))).toEqual(['earlier', 'earlier']);
  });

  test('ends a command with that sentence and no stack', () => {
    const code = `import './training/cli/sentences.ts'; import { writeFile } from './training/cli/write-file.ts'; writeFile('${FULL}', 'a');`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', code];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, `${FULL} could not be written: the disk is full.\n`]);
  });
});
