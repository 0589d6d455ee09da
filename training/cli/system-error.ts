/** Why the system refused to open or write a file, by its code. */
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk’s quota is used up',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  // Of a folder that is to be made.
  EEXIST: 'a part of its path is not a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  EIO: 'the disk does not answer as it should',
};

/** Whether the system refused, for a reason that is no fault of ours. */
export const isRefusal = (code: string): boolean => code in WORDS;

/** Why a file could not be opened or written, as the end of a sentence. */
export function whyRefused(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return WORDS[code] ?? message;
}

/** The sentence about a file or folder that could not be opened. */
export function notOpened(file: string, error: unknown): string {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return isMissing ? `${file} is not there.` : `${file} cannot be opened: ${whyRefused(error)}.`;
}
