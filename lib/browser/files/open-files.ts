import type { Session } from '../../session/session';
import { isDrawingFile } from '../input/file-transfer';

/** Opens a picture over the sheet, or places a file's drawing on it. Shows a notice where that fails. */
export async function openFile(session: Session, file: File): Promise<void> {
  if (!isDrawingFile(file)) {
    session.shared.close();
    return session.photo.open(file);
  }
  try {
    // Fetched with the first file, so that a first drawing does not wait for it.
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
