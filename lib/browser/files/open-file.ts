import type { Session } from '../../session/session';
import { isDrawingFile } from '../input/file-transfer';

/** Opens a picture over the sheet, or puts a drawing's file on it; says so where that cannot be opened. */
export async function openFile(session: Session, file: File): Promise<void> {
  if (!isDrawingFile(file)) {
    session.shared.close();
    return session.photo.open(file);
  }
  try {
    // Nobody's first drawing waits for what only files need.
    const { openDrawingFile } = await import('./drawing-file');
    session.place(await openDrawingFile(file));
  } catch (error) {
    const { message, advice } = wordsOf(error);
    session.notice.set(`${message} ${advice}`);
  }
}

function wordsOf(error: unknown): { readonly message: string; readonly advice: string } {
  if (error instanceof Error && 'advice' in error) return { message: error.message, advice: String(error.advice) };
  return { message: 'This file could not be opened.', advice: 'Check your connection, then try again.' };
}
