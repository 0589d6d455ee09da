import type { CompareApi, Progress } from '../api/comparer-api';
import type { Answer, CarriedError, Question } from '../api/comparer-messages';

/** Answers one question from the page: sends shares of its progress on the way, then a result or what went wrong. */
export async function answerQuestion(
  api: CompareApi,
  { id, method, args }: Question,
  send: (answer: Answer) => void,
): Promise<void> {
  const progress: Progress = (share) => send({ id, share });
  try {
    // The pair of method and arguments was checked where it was sent. Methods without progress take no notice of it.
    const call = api[method] as (...args: unknown[]) => Promise<never>;
    send({ id, result: await call(...args, progress) });
  } catch (error) {
    send({ id, error: carried(error as Error) });
  }
}

const carried = ({ name, message, cause }: Error): CarriedError => ({
  name,
  message: cause instanceof Error ? cause.message : message,
});
