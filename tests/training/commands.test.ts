import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../lib/build/project';
import { goldenDrawings } from '../golden/golden';
import { temporaryFolder } from '../temporary-folder';
import { callCommand, expectRefusal, runCommand as run } from './run-command';

const golden = 'tests/golden/drawings.jsonl';
const folder = temporaryFolder('commands');

function written(name: string, ...lines: string[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}

test('predict prints a JSON object a line for each drawing, says what it cannot read, and goes on', () => {
  const [first = '', second = ''] = readFileSync(join(projectRoot, golden), 'utf8').split('\n');
  const mixed = written('mixed.jsonl', first, '{"strokes":', '', second, '{"strokes":[]}', '');
  const missing = join(folder, 'missing.jsonl');
  const { status, lines } = run('predict', missing, mixed, 'package.json', golden);
  const outputs = lines.map((line) => JSON.parse(line));
  const of = (file: string) => outputs.filter((output) => output.file === file);

  expect(status).toBe(1);
  expect(of(missing)).toEqual([{ file: missing, index: 0, error: `${missing} is not there.` }]);
  expect(of('package.json')).toEqual([{ file: 'package.json', index: 0, error: expect.stringContaining('.jsonl') }]);
  expect(of(mixed)).toMatchObject([
    { index: 0, digits: [{}] },
    { index: 1, error: `${mixed}:2 The line is not valid JSON.` },
    { index: 2, digits: [{}] },
    { index: 3, kind: 'blank', text: '', confidence: 1, digits: [] },
  ]);

  const drawings = goldenDrawings();
  expect(of(golden).map(({ index }) => index)).toEqual(drawings.map((_, index) => index));
  for (const output of of(golden)) {
    expect(Object.keys(output)).toEqual(['file', 'index', 'kind', 'text', 'confidence', 'digits', 'spaced', 'written']);
    const [digit] = output.digits;
    expect(Object.keys(digit)).toEqual(['text', 'confidence', 'probabilities', 'box', 'strokes']);
    expect(digit.probabilities).toHaveLength(10);
    expect(digit.probabilities.reduce((sum: number, p: number) => sum + p, 0)).toBeCloseTo(1, 6);
    expect(digit.box).toMatchObject({ x: expect.any(Number), height: expect.any(Number) });
    expect(output.text).toBe(output.kind === 'digits' ? digit.text : '');
  }
  const right = of(golden).filter(({ text, index }) => text === drawings[index]?.label);
  expect(right.length / drawings.length).toBeGreaterThanOrEqual(0.9);
});

test('predict has succeeded where everything could be read', () => {
  const file = written('good.jsonl', '{"strokes":[[[0,0],[0,10]]]}');
  const { status, lines, stderr } = run('predict', file);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ file, index: 0 }]);
  expect(stderr).not.toContain('Error');
  expect(status).toBe(0);
});

test('predict without a file says what it wants', () => {
  expectRefusal(run('predict'), 'npm run -s predict -- tests/golden/drawings.jsonl');
});

test('evaluate --json prints one object with the figures of the file', () => {
  const { status, lines } = run('evaluate', '--strokes', golden, '--json');
  expect(status).toBe(0);
  expect(lines).toHaveLength(1);
  const figures = JSON.parse(lines[0] as string);
  expect(figures.count).toBe(goldenDrawings().length);
  for (const ratio of ['accuracy', 'readAnyway', 'rejected', 'calibrationError']) {
    expect(figures[ratio]).toBeGreaterThanOrEqual(0);
    expect(figures[ratio]).toBeLessThanOrEqual(1);
  }
  expect(figures.accuracy).toBeGreaterThanOrEqual(0.9);
  expect(figures.readAnyway).toBeGreaterThanOrEqual(figures.accuracy);
  expect(Object.keys(figures.perClass)).toEqual([...'0123456789']);
  expect(figures.confusion.flat().reduce((sum: number, n: number) => sum + n, 0)).toBe(figures.count);
});

test('evaluate stops at a line it cannot compare, naming it in a sentence', async () => {
  const file = written('bad.jsonl', '{"label":1,"strokes":[[[0,0],[0,10]]]}', '{"label":1,"strokes":7}');
  const evaluated = callCommand('evaluate', '--strokes', file, '--json');
  await expect(evaluated).rejects.toThrow(`${file}:2 The field "strokes" is not a list.`);
});

test('evaluate says which file or model is not there', async () => {
  await expect(callCommand('evaluate', '--model', 'no-such-model', '--json')).rejects.toThrow('no-such-model');
  await expect(callCommand('evaluate', '--strokes', 'no-such-file')).rejects.toThrow('no-such-file is not there.');
});
