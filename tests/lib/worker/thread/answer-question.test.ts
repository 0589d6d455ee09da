import { expect, test } from 'vitest';
import type { CompareApi } from '../../../../lib/worker/api/comparer-api';
import { ModelMissingError } from '../../../../lib/worker/api/errors';
import type { Answer, Question } from '../../../../lib/worker/api/messages';
import { answerQuestion } from '../../../../lib/worker/thread/answer-question';

const network = { card: { id: 'a' }, weights: { layers: 0, pictures: [] }, responses: 0 } as unknown as Awaited<
  ReturnType<CompareApi['load']>
>;
const api: CompareApi = {
  async load(id, _modelUrl, progress) {
    progress(0.5);
    if (id !== 'a') throw new ModelMissingError(new Error('404'));
    return network;
  },
  async compare() {
    throw new RangeError('a bug');
  },
  responsesTo: async () => [],
  why: async () => undefined,
  levels: async () => [],
  forget: async () => {},
};

async function answersTo(question: Question<CompareApi>): Promise<Answer<CompareApi>[]> {
  const answers: Answer<CompareApi>[] = [];
  await answerQuestion(api, question, (answer) => answers.push(answer));
  return answers;
}

test('shares of the progress come before the result, all with the question’s id', async () => {
  const answers = await answersTo({ id: 7, method: 'load', args: ['a', 'https://a.example/models/a'] });
  expect(answers).toEqual([
    { id: 7, share: 0.5 },
    { id: 7, result: network },
  ]);
});

test('an error is told by its name, its words for the reader and its reason; a bug by its name alone', async () => {
  const answers = await answersTo({ id: 1, method: 'load', args: ['b', 'https://a.example/models/b'] });
  expect(answers.at(-1)).toEqual({
    id: 1,
    error: {
      name: 'ModelMissingError',
      message: '404',
      words: {
        message: 'The network that reads digits could not be fetched.',
        advice: 'Check your connection, then try again.',
      },
    },
  });
  const [bug] = await answersTo({ id: 2, method: 'compare', args: [[]] });
  expect(bug).toEqual({ id: 2, error: { name: 'RangeError', message: 'a bug' } });
});
