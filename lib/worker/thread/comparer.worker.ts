import type { CompareApi } from '../api/comparer-api';
import type { Question } from '../api/messages';
import { answerQuestion } from './answer-question';
import { createCompareApi } from './create-compare-api';
import { ensureBackend } from './start-backend';

declare const self: DedicatedWorkerGlobalScope;

const api = createCompareApi(ensureBackend);

self.onmessage = ({ data }: MessageEvent<Question<CompareApi>>) =>
  answerQuestion(api, data, (answer) => self.postMessage(answer));
