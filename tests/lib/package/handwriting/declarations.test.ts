import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../../lib/build/project';
import { temporaryFolder } from '../../../temporary-folder';

const folder = temporaryFolder('handwriting-types');
const entry = join(projectRoot, 'lib', 'package', 'handwriting.ts');

/** Runs the compiler with this configuration in `folder`, and gives what it says. */
function compile(name: string, config: object): string {
  writeFileSync(join(folder, name), JSON.stringify(config));
  const tsc = join(projectRoot, 'node_modules', 'typescript', 'lib', 'tsc.js');
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', join(folder, name)], { encoding: 'utf8' });
  return stdout + stderr;
}

beforeAll(() => {
  const output = compile('declare.json', {
    extends: join(projectRoot, 'lib', 'tsconfig.worker.json'),
    compilerOptions: {
      ...{ noEmit: false, declaration: true, emitDeclarationOnly: true, allowJs: false },
      ...{ rootDir: projectRoot, outDir: join(folder, 'types') },
    },
    files: [entry],
    include: [],
  });
  expect(output).toBe('');
});

test('the declarations need no package, and nothing beyond the types of readings and strokes', () => {
  const files = readdirSync(join(folder, 'types'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.d.ts'),
  );
  expect(files).toContain(join('lib', 'package', 'handwriting', 'global.d.ts'));
  const imported = files.flatMap((file) =>
    [...readFileSync(join(folder, 'types', file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, name]) => name),
  );
  expect(imported).not.toEqual([]);
  expect(imported.filter((name) => !name?.startsWith('.'))).toEqual([]);
});

const PROGRAM = `
import { type HandwritingPrediction, installHandwriting } from './types/lib/package/handwriting';

declare function readStrokes(
  strokes: readonly (readonly { readonly x: number; readonly y: number; readonly t?: number }[])[],
): ReturnType<Parameters<typeof installHandwriting>[1]>;

export async function predict(points: { x: number; y: number }[]): Promise<HandwritingPrediction | undefined> {
  const isOurs: boolean = installHandwriting(navigator, readStrokes);
  const recognizer = await navigator.createHandwritingRecognizer?.({ languages: ['en'] });
  const drawing = recognizer?.startDrawing({ alternatives: isOurs ? 3 : 1 });
  const stroke = new HandwritingStroke();
  for (const point of points) stroke.addPoint(point);
  drawing?.addStroke(stroke);
  // @ts-expect-error A point has a y.
  stroke.addPoint({ x: 1 });
  // @ts-expect-error Drawings hold strokes.
  drawing?.addStroke(points);
  return (await drawing?.getPrediction())?.[0];
}
`;

test('a page’s strict program that has nothing else compiles against them', () => {
  writeFileSync(join(folder, 'program.ts'), PROGRAM);
  const output = compile('use.json', {
    compilerOptions: {
      ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, types: [] },
      ...{ lib: ['DOM', 'DOM.Iterable', 'ES2022'], target: 'ES2022', module: 'esnext', moduleResolution: 'bundler' },
    },
    files: ['program.ts'],
  });
  expect(output).toBe('');
});
