/** What somebody dropped or pasted: the first picture of it, and how many pictures there were; or none. */
export type Transferred =
  | { readonly kind: 'picture'; readonly file: File; readonly count: number }
  | { readonly kind: 'other-file' }
  | { readonly kind: 'no-file' };

/** Names of pictures whose type some systems do not know. */
const PICTURE_NAME = /\.(avif|bmp|gif|hei[cf]|jfif|jpe?g|png|tiff?|webp)$/i;

/** Looks at the files of a drop or of the clipboard, by what they say they are: what is in them is seen when decoded. */
export function pictureIn(transfer: Pick<DataTransfer, 'files'> | null): Transferred {
  const files = [...(transfer?.files ?? [])];
  const pictures = files.filter(({ type, name }) => type.startsWith('image/') || PICTURE_NAME.test(name));
  const [file] = pictures;
  if (file) return { kind: 'picture', file, count: pictures.length };
  return { kind: files.length > 0 ? 'other-file' : 'no-file' };
}
