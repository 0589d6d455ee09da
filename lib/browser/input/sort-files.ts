/** What was dropped or pasted: the first picture or drawing, with the number of files of that kind; or none. */
export type Transferred =
  | { readonly kind: 'picture' | 'drawing'; readonly file: File; readonly count: number }
  | { readonly kind: 'other-file' }
  | { readonly kind: 'no-file' };

/** File names of pictures. Some systems do not know their types. */
const PICTURE_NAME = /\.(avif|bmp|gif|hei[cf]|jfif|jpe?g|png|tiff?|webp)$/i;

/** Whether a file claims to hold a drawing. Opening it shows whether it does. */
export function isDrawingFile({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return type === 'application/json' || /\.jsonl?$/i.test(name);
}

/** Sorts the files of a drop or of the clipboard by what they claim to be. Decoding shows what they are. */
export function fileIn(transfer: { readonly files: Iterable<File> } | null): Transferred {
  const files = [...(transfer?.files ?? [])];
  const pictures = files.filter(({ type, name }) => type.startsWith('image/') || PICTURE_NAME.test(name));
  const [picture] = pictures;
  if (picture) return { kind: 'picture', file: picture, count: pictures.length };
  const drawings = files.filter(isDrawingFile);
  const [drawing] = drawings;
  if (drawing) return { kind: 'drawing', file: drawing, count: drawings.length };
  return { kind: files.length > 0 ? 'other-file' : 'no-file' };
}
