// npm run bench:camera: how fast and how steadily the camera's viewfinder reads. Chromium's fake camera shows pictures of
// numbers by other people, held in a hand that shakes a little, one after the other. DATA_DIR has them; -- N for so many.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, isFresh } from '../../lib/build/build-site';
import { projectRoot } from '../../lib/build/project';
import { serveSite } from '../../lib/build/serve/serve';
import { type Measured, measurePicture } from './camera/in-page';
import { labelledPictures, seenByCamera } from './camera/pictures';
import { cpuOfReadings } from './camera/pipeline';
import { printFigures } from './page/figures';
import { quantile } from './page/statistics';

const USUAL = 20;

const pictures = labelledPictures(Number(process.argv[2] ?? USUAL));
if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const folder = mkdtempSync(join(tmpdir(), 'bench-camera-'));
const all: Measured[] = [];
const cpu: number[] = [];
for (const { name, file, label } of pictures) {
  const frames = await seenByCamera(file);
  const measured = await measurePicture(service.url, join(folder, 'camera.y4m'), frames, label);
  all.push(measured);
  cpu.push(...(await cpuOfReadings(frames)));
  const { readings, paints, right, shown, still } = measured;
  const told = [
    `${readings.toFixed(1)} readings/s`,
    `${paints.toFixed(0)} frames/s`,
    `${(100 * right).toFixed(0)} % right`,
  ];
  console.log(
    `${name.padEnd(28)} ${label.padEnd(24)} ${told.join('  ')}  shown ${shown.join(' ') || '–'}  kept ${still || '–'}`,
  );
}
rmSync(folder, { recursive: true });
await service.close();

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (values: readonly boolean[]): number => 100 * mean(values.map(Number));
const ok = printFigures([
  { name: 'a reading of a frame in Node alone, median CPU time', value: quantile(cpu, 0.5), unit: 'ms', digits: 0 },
  { name: 'readings a second, median of the pictures', value: medianOf('readings'), unit: '/s', digits: 1, least: 5 },
  { name: 'the page’s frames a second meanwhile, median', value: medianOf('paints'), unit: '/s', digits: 0, least: 60 },
  {
    name: 'frames whose number is right, from 1 s after one appeared',
    value: 100 * mean(all.map(({ right }) => right)),
    unit: '%',
    digits: 1,
    least: 95,
  },
  {
    name: 'the same, where the kept picture is read right',
    value: 100 * mean(all.filter(({ isStillRight }) => isStillRight).map(({ right }) => right)),
    unit: '%',
    digits: 1,
  },
  {
    name: 'kept pictures that are read right',
    value: percent(all.map((one) => one.isStillRight)),
    unit: '%',
    digits: 1,
  },
]);
process.exitCode = ok ? 0 : 1;

function medianOf(key: 'readings' | 'paints'): number {
  return quantile(
    all.map((one) => one[key]),
    0.5,
  );
}
