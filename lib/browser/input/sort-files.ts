/** How files come here. */
export type Way = 'chosen' | 'dropped' | 'pasted' | 'shared';

/** Files by what they claim to be. Decoding shows what they are. */
export interface SortedFiles {
  readonly pictures: readonly File[];
  readonly drawings: readonly File[];
  /** How many are neither. */
  readonly others: number;
}

/** File names of pictures. Some systems do not know their types. A PDF counts as one, to be told what to do with it. */
const PICTURE_NAME = /\.(avif|bmp|gif|hei[cf]|jfif|jpe?g|pdf|png|svg|tiff?|webp)$/i;

const isPicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') || type === 'application/pdf' || PICTURE_NAME.test(name);

/** Whether a file claims to hold a drawing. Opening it shows whether it does. */
const isDrawing = ({ type, name }: File): boolean => type === 'application/json' || /\.jsonl?$/i.test(name);

/** In the file chooser, a person says that what is no drawing is a picture, whatever it is called. */
export function sortFiles(files: readonly File[], way: Way): SortedFiles {
  const drawings = files.filter(isDrawing);
  const pictures = files.filter((file) => !isDrawing(file) && (way === 'chosen' || isPicture(file)));
  return { pictures, drawings, others: files.length - pictures.length - drawings.length };
}
