import type { UserError } from '../errors/user-error';
import { WorkerDiedError } from '../worker/api/errors';

/** What a pad says where nothing can be read. A worker whose file does not come cannot say why it died. */
export function failureWords(error: UserError, hasRead: boolean): string {
  if (!navigator.onLine) return 'There is no connection. Your drawing is kept.';
  if (error instanceof WorkerDiedError && !hasRead) return 'What reads digits could not be fetched.';
  return error.message;
}
