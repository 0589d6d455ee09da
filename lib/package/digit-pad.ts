import { defineDigitPad } from '../digit-pad/define';
import { createRecogniser } from '../worker/page/recogniser-client';
import { startPadWorker } from './pad/start-pad-worker';

export { DigitPadElement, type DigitPadReading } from '../digit-pad/define';

defineDigitPad(() => createRecogniser({ modelUrl: 'bundled', startWorker: startPadWorker }));
