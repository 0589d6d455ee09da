import type { Question } from '../api/comparer-messages';
import { answerQuestion } from './answer-question';
import { createCompareApi } from './create-compare-api';
import { startBackend } from './start-backend';

declare const self: DedicatedWorkerGlobalScope;

const api = createCompareApi(startBackend);

self.onmessage = ({ data }: MessageEvent<Question>) => answerQuestion(api, data, (answer) => self.postMessage(answer));
