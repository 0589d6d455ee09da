import type { Question } from '../../worker/api/messages';
import { answerQuestion } from '../../worker/thread/answer-question';
import { createPadApi, type PadApi } from './pad-api';

declare const self: DedicatedWorkerGlobalScope;

const api = createPadApi();

self.addEventListener('message', ({ data }: MessageEvent<Question<PadApi> | object>) => {
  // The others are files: from-page.ts asked for them.
  if ('method' in data) void answerQuestion(api, data, (answer) => self.postMessage(answer));
});
