// npm run bench:many: reads 500 pictures one after the other in the page of the built site, and measures whether one is
// lost, how much memory the page takes, and how soon Cancel stops. DATA_DIR adds photographs to the made ones; -- N for so many.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, isFresh } from '../../lib/build/build-site';
import { projectRoot } from '../../lib/build/project';
import { serveSite } from '../../lib/build/serve/serve';
import { measureCancel, measureMany } from './many/in-page';
import { writePictures } from './many/pictures';
import { printFigures } from './page/figures';

const USUAL = 500;

const folder = mkdtempSync(join(tmpdir(), 'bench-many-'));
const files = await writePictures(folder, Number(process.argv[2] ?? USUAL));
if (!isFresh(projectRoot, '')) await buildSite(projectRoot, '');
const service = await serveSite(join(projectRoot, 'out'), '', 0);
const many = await measureMany(service.url, files);
const cancel = await measureCancel(service.url, files);
await service.close();
rmSync(folder, { recursive: true });

const ok = printFigures([
  { name: 'pictures chosen', value: files.length, unit: '', digits: 0 },
  { name: 'of these lost: in no row of the table', value: many.lost, unit: '', digits: 0, budget: 0 },
  { name: 'rows with a number', value: many.numbers, unit: '', digits: 0 },
  { name: 'time for all', value: many.seconds, unit: 's', digits: 0 },
  { name: 'the page’s process before, workers included', value: many.megabytesBefore, unit: 'MB', digits: 0 },
  { name: 'the same at its peak', value: many.megabytes, unit: 'MB', digits: 0, budget: 600 },
  { name: 'the same once all are read', value: many.megabytesAfter, unit: 'MB', digits: 0 },
  {
    name: 'processor time of the page’s main thread for a picture',
    value: many.mainThread,
    unit: 'ms',
    digits: 0,
    budget: 50,
  },
  {
    name: 'Cancel pressed to the page’s having stopped, longest',
    value: Math.max(...cancel.map(({ said }) => said)),
    unit: 'ms',
    digits: 0,
    budget: 1000,
  },
  {
    name: 'the same to the end of the picture under way, longest',
    value: Math.max(...cancel.map(({ idle }) => idle)),
    unit: 'ms',
    digits: 0,
  },
]);
process.exitCode = ok ? 0 : 1;
