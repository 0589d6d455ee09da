/** Thrown when a file is no picture that can be read; the message is a sentence that names it. */
export class PictureFileError extends Error {
  override name = 'PictureFileError';
}
