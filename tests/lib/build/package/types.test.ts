import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../../lib/build/project';
import { temporaryFolder } from '../../../temporary-folder';
import { install, pack } from '../../package/packed';

const [packed, project] = [temporaryFolder('packed'), temporaryFolder('project')];
const COMPILER = join(projectRoot, 'node_modules', 'typescript', 'lib', 'tsc.js');

beforeAll(() => {
  install(pack(packed), project);
  // What a React project has.
  for (const name of ['@types', 'csstype']) {
    symlinkSync(join(projectRoot, 'node_modules', name), join(project, 'node_modules', name));
  }
});

/** What the compiler says of a program in the project; the package's own declarations are checked with it. */
function faultsOf(name: string, program: string, options: Readonly<Record<string, unknown>>): string {
  writeFileSync(join(project, name), program);
  const compilerOptions = { target: 'ES2022', strict: true, noEmit: true, skipLibCheck: false, types: [], ...options };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [name] }));
  return spawnSync(process.execPath, [COMPILER, '-p', project], { encoding: 'utf8' }).stdout;
}

const nodeWay = { module: 'nodenext', moduleResolution: 'nodenext' };
const bundlersWay = { module: 'esnext', moduleResolution: 'bundler' };

describe.each([
  ['as Node resolves them', nodeWay],
  ['as bundlers resolve them', bundlersWay],
])('the types, %s,', (_way, resolution) => {
  test('fit a program that reads, where there is no DOM', () => {
    const program = `import { createReader, type PublicReading, readPicture, readStrokes, StrokesError } from 'scrawl';
      const strokes = [[[0, 0], [0, 9]], [{ x: 1, y: 2 }, { x: 1, y: 2, t: 3 }]] as const;
      const { text, confidence, digits, signs }: PublicReading = await readStrokes(strokes, { isOneDigit: true });
      const probabilities: readonly number[] | undefined = digits[0]?.probabilities;
      const reader = await createReader();
      const again: string = reader.readStrokes(strokes).written;
      const picture = await readPicture({ width: 1, height: 1, data: new Uint8ClampedArray(4) });
      export default [text, confidence, probabilities, signs, again, picture.kind === 'blank', StrokesError.name];`;
    expect(faultsOf('reads.ts', program, { ...resolution, lib: ['ES2022'] })).toBe('');
  });

  test('tell a program what it gets wrong', () => {
    const program = `import { readStrokes } from 'scrawl';
      void readStrokes([[['0', 0]]]);
      void readStrokes([]).then(({ digit }) => digit);`;
    const faults = faultsOf('wrong.ts', program, { ...resolution, lib: ['ES2022'] });
    expect(faults.match(/wrong\.ts\(\d+/g)).toEqual(['wrong.ts(2', 'wrong.ts(3']);
  });
});
