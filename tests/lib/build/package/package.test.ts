import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { publicReading } from '../../../../lib/reading/public-reading';
import { readWhole } from '../../../../lib/recognise/photo/in-file';
import { readDrawing } from '../../../../lib/recognise/read-drawing';
import { decodePicture } from '../../../../training/cli/decode-picture';
import { openFinding, openModel } from '../../../../training/cli/open-model';
import { goldenDrawings, goldenNotDigits } from '../../../golden/golden';
import { temporaryFolder } from '../../../temporary-folder';
import { install, pack } from '../../package/packed';

/** Bytes. */
const MOST_BYTES = 1_500_000;

const [packed, project] = [temporaryFolder('packed'), temporaryFolder('project')];
let tarball = '';

beforeAll(() => {
  tarball = pack(packed);
  install(tarball, project);
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
