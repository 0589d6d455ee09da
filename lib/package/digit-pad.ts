import { createRecogniser } from '../worker/page/recogniser-client';
import { startPadWorker } from './pad/start-pad-worker';

export const recogniser = () => createRecogniser({ modelUrl: 'bundled', startWorker: startPadWorker });
