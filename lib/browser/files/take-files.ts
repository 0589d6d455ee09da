import { UserError } from '../../errors/user-error';
import type { Session } from '../../session/session';
import { type SortedFiles, sortFiles, type Way } from '../input/sort-files';

/**
 * Opens one picture over the sheet, reads several one after the other, or places a file's drawing on the sheet. Says whether
 * any of that was done, and shows a notice of what was not.
 */
export async function takeFiles(session: Session, files: readonly File[], way: Way): Promise<boolean> {
  const sorted = sortFiles(files, way);
  const { pictures, drawings } = sorted;
  session.notice.set(noticeOf(sorted, way));
  const [picture] = pictures;
  const [drawing] = drawings;
  if (picture && !isForTable(session, pictures.length)) {
    session.shared.close();
    session.photo.open(picture);
  } else if (picture) await readMany(session, pictures);
  else if (drawing) return place(session, drawing);
  return picture !== undefined;
}

/** Several pictures are; a single one is where the table is seen. */
const isForTable = ({ many, photo }: Session, count: number): boolean =>
  count > 1 || (many.get() !== undefined && photo.state.get().kind === 'closed');

async function readMany(session: Session, pictures: readonly File[]): Promise<void> {
  // Fetched with the first ones: most people read a single picture.
  const { manyOf } = await import('../many/many-of');
  session.shared.close();
  manyOf(session).add(pictures);
  // Only now, so that Back does not lead past the table.
  while (session.photo.state.get().kind !== 'closed') session.photo.close();
}

async function place(session: Session, file: File): Promise<boolean> {
  const { openDrawingFile } = await import('./drawing-file');
  try {
    session.place(await openDrawingFile(file));
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    session.notice.set(`${error.message} ${error.advice}`);
    return false;
  }
}

/** What is said where nothing came. */
const NO_FILE: Readonly<Record<Way, string>> = {
  chosen: '',
  dropped: 'Only files can be dropped here. Save the picture first.',
  pasted: 'There is no picture in the clipboard.',
  shared: 'What was shared did not arrive. Choose the picture here.',
};

function noticeOf({ pictures, drawings, others }: SortedFiles, way: Way): string {
  if (pictures.length > 1 && others > 0) return `${others === 1 ? 'One file is' : `${others} files are`} no picture.`;
  if (pictures.length > 0) return '';
  if (drawings.length > 1) return `Of these ${drawings.length} drawings, the first is opened.`;
  if (drawings.length > 0) return '';
  return others > 0 ? 'Only pictures and drawings’ files can be opened, and this file is neither.' : NO_FILE[way];
}
