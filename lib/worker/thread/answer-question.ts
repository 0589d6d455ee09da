import { UserError } from '../../errors/user-error';
import type { Answer, CarriedError, Progress, Question } from '../api/messages';

/** Answers one question from the page: sends shares of its progress on the way, then a result or what went wrong. */
export async function answerQuestion<A>(
  api: A,
  { id, method, args }: Question<A>,
  send: (answer: Answer<A>) => void,
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

/** An error as it crosses: with its words where it has some for the reader. */
export function carried(error: Error): CarriedError {
  const { name, message, cause } = error;
  const why = cause instanceof Error ? cause.message : message;
  if (!(error instanceof UserError)) return { name, message: why };
  return { name, message: why, words: { message, advice: error.advice } };
}
