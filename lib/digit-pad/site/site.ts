import { createRecogniser } from '../../worker/page/recogniser-client';
import { defineDigitPad } from '../define';
import { fetchAhead } from './fetch-ahead';
import { startWorker } from './start-worker';

export { DigitPadElement } from '../define';

/** Written into the code by the build: the folder of this version's files, and those of them that the first reading needs. */
declare const DIGIT_PAD_FILES: { readonly folder: string; readonly ahead: readonly string[] };

const folder = new URL(DIGIT_PAD_FILES.folder, import.meta.url);

defineDigitPad(() => {
  fetchAhead(DIGIT_PAD_FILES.ahead.map((file) => new URL(file, folder).href));
  return createRecogniser({
    modelUrl: new URL('models/digit-net', folder).href,
    startWorker: () => startWorker(new URL('worker.js', folder).href),
  });
});
