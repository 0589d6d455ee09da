import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../../lib/build/project';
import { publicReading } from '../../../../lib/reading/public-reading';
import { readWhole } from '../../../../lib/recognise/photo/in-file';
import { readDrawing } from '../../../../lib/recognise/read-drawing';
import { decodePicture } from '../../../../training/cli/decode-picture';
import { openFinding, openModel } from '../../../../training/cli/open-model';
import { goldenDrawings, goldenNotDigits } from '../../../golden/golden';
import { temporaryFolder } from '../../../temporary-folder';
import { EXAMPLES, PRINTED } from '../../package/examples';
import { install, pack } from '../../package/packed';

const COMPILER = join(projectRoot, 'node_modules', 'typescript', 'lib', 'tsc.js');
/** Bytes. */
const MOST_BYTES = 1_500_000;

const [packed, project] = [temporaryFolder('packed'), temporaryFolder('project')];
let tarball = '';

beforeAll(() => {
  tarball = pack(packed);
  install(tarball, project);
  // What a React project has.
  for (const name of ['@types', 'csstype']) {
    symlinkSync(join(projectRoot, 'node_modules', name), join(project, 'node_modules', name));
  }
});

/** Runs a module in the project that has installed the package. Gives what it prints. */
function run(name: string, code: string): string {
  writeFileSync(join(project, name), code);
  const { stdout, stderr } = spawnSync(process.execPath, [name], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  expect(stderr).toBe('');
  return stdout;
}

test('the README and the page for developers call the tarball by its name', () => {
  for (const file of ['lib/package/README.md', 'components/developers/sections/package-section.tsx'])
    expect(readFileSync(join(projectRoot, file), 'utf8')).toContain(`/${basename(tarball)}`);
});

test('the tarball is small', () => {
  const { size } = statSync(tarball);
  console.log(`The tarball has ${size} bytes.`);
  expect(size).toBeLessThanOrEqual(MOST_BYTES);
});

test('it depends on no other package', () => {
  const about = JSON.parse(readFileSync(join(project, 'node_modules', 'scrawl', 'package.json'), 'utf8'));
  expect(about.dependencies ?? {}).toEqual({});
  expect(readFileSync(join(project, 'node_modules', 'scrawl', 'dist', 'third-party-notices.txt'), 'utf8')).toContain(
    '\n@tensorflow/tfjs-core ',
  );
});

describe('in Node', () => {
  test('the README’s example prints what it says', () => {
    expect(run('read.mjs', EXAMPLES['read.mjs'] ?? '')).toBe(PRINTED);
  });

  const drawings = [...goldenDrawings(), ...goldenNotDigits()].map(({ drawing }) => drawing);
  const strokes = drawings.map((drawing) => drawing.map((stroke) => stroke.map(({ x, y, t }) => [x, y, t])));

  test('drawings are read as the site reads them, to the last bit', async () => {
    const code = `import { readStrokes } from 'scrawl';
      for (const one of ${JSON.stringify(strokes)}) console.log(JSON.stringify(await readStrokes(one)));`;
    const { network, card } = await openModel('digit-net');
    const own = drawings.map((drawing) => JSON.stringify(publicReading(readDrawing(drawing, network, card).reading)));
    expect(run('drawings.mjs', code).trim().split('\n')).toEqual(own);
  });

  test('a photograph is read as the site reads it, to the last bit', async () => {
    const { picture } = await decodePicture('public/example.jpg');
    writeFileSync(join(project, 'pixels'), picture.data);
    const code = `import { readPicture } from 'scrawl';
      import { readFileSync } from 'node:fs';
      const data = new Uint8Array(readFileSync('pixels'));
      const { width, height } = ${JSON.stringify({ width: picture.width, height: picture.height })};
      console.log(JSON.stringify(await readPicture({ width, height, data })));`;
    const finding = await openFinding(await openModel('digit-net'));
    const own = publicReading(readWhole({ picture, reduction: 1 }, finding));
    expect(own.digits.length).toBeGreaterThan(0);
    expect(JSON.parse(run('photo.mjs', code))).toEqual(own);
  });

  test('what is no digit is none, also where somebody expects one', async () => {
    const scribbles = goldenNotDigits().map(({ drawing }) => drawing.map((stroke) => stroke.map(({ x, y }) => [x, y])));
    const code = `import { readStrokes } from 'scrawl';
      for (const one of ${JSON.stringify(scribbles)})
        console.log((await readStrokes(one, { isOneDigit: true })).kind);`;
    const kinds = run('none.mjs', code).trim().split('\n');
    expect(kinds.filter((kind) => kind === 'not-a-digit').length / kinds.length).toBeGreaterThan(0.9);
  });

  test('all ink is one digit where somebody says so', () => {
    const [one = [], two = []] = ['1', '1'].map(() => [
      [
        [0, 0],
        [0, 100],
      ],
    ]);
    const apart = [...one, ...two.map((stroke) => stroke.map(([x = 0, y]) => [x + 60, y]))];
    const code = `import { readStrokes } from 'scrawl';
      for (const isOneDigit of [false, true])
        console.log((await readStrokes(${JSON.stringify(apart)}, { isOneDigit })).digits.length);`;
    expect(run('one.mjs', code)).toBe('2\n1\n');
  });

  test('it leaves the globals alone, where another TensorFlow.js may keep its engine', () => {
    const code = `const before = Object.getOwnPropertyNames(globalThis);
      const { readStrokes } = await import('scrawl');
      await readStrokes([[[0, 0], [0, 9]]]);
      console.log(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name)));`;
    expect(run('globals.mjs', code)).toBe('[]\n');
  });
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

  test('fit pages with a pad, by themselves, by React and by the handwriting API', () => {
    const program = `import 'scrawl/digit-pad';
      import { DigitPadElement, type DigitPadReading } from 'scrawl/digit-pad';
      import { readStrokes } from 'scrawl';
      import { installHandwriting } from 'scrawl/handwriting';
      import { DigitPad } from 'scrawl/react';
      const pad: DigitPadElement | null = document.querySelector('digit-pad');
      const read: Promise<DigitPadReading> | undefined = pad?.read();
      installHandwriting(navigator, readStrokes);
      const made = navigator.createHandwritingRecognizer?.({ languages: ['en'] });
      export const field = <DigitPad digits={4} required onChange={({ value }) => console.log(value, read, made)} />;`;
    const options = { ...resolution, lib: ['ES2022', 'DOM', 'DOM.Iterable'], jsx: 'react-jsx', types: ['react'] };
    expect(faultsOf('page.tsx', program, options)).toBe('');
  });

  test('tell a program what it gets wrong', () => {
    const program = `import { readStrokes } from 'scrawl';
      void readStrokes([[['0', 0]]]);
      void readStrokes([]).then(({ digit }) => digit);`;
    const faults = faultsOf('wrong.ts', program, { ...resolution, lib: ['ES2022'] });
    expect(faults.match(/wrong\.ts\(\d+/g)).toEqual(['wrong.ts(2', 'wrong.ts(3']);
  });
});
