import type { Question } from '../api/comparer-messages';
import { answerQuestion } from './answer-question';
import { createCompareApi } from './create-compare-api';
import { startComparing } from './start-backend';

declare const self: DedicatedWorkerGlobalScope;

const api = createCompareApi(startComparing);

self.onmessage = ({ data }: MessageEvent<Question>) => answerQuestion(api, data, (answer) => self.postMessage(answer));
