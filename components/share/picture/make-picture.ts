import { cardPicture } from '../../../lib/browser/canvas/card-picture';
import { replayPicture } from '../../../lib/browser/canvas/replay-picture';
import type { Reading } from '../../../lib/reading/reading';
import type { Drawing } from '../../../lib/strokes/drawing';
import { cardContent, cardWords } from './card-content';

/** A still card, or one that is drawn stroke by stroke. */
export type PictureKind = 'card' | 'replay';

export interface MadePicture {
  readonly file: File;
  /** What is shown of it: of a replay, where motion is not wanted, its last picture. */
  readonly preview: Blob;
  /** What it shows, in a sentence. */
  readonly words: string;
}

/** Makes a picture of a drawing and its reading; `name` begins the file's name. Stops where `signal` says so. */
export async function makePicture(
  kind: PictureKind,
  { drawing, reading, name }: { readonly drawing: Drawing; readonly reading: Reading; readonly name: string },
  signal: AbortSignal,
): Promise<MadePicture> {
  const content = cardContent(reading, drawing);
  const words = cardWords(reading, drawing);
  if (kind === 'card') {
    const card = await cardPicture(drawing, content);
    return { file: new File([card], `${name}-card.png`, { type: card.type }), preview: card, words };
  }
  const replay = await replayPicture(drawing, content, signal);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    file: new File([replay], `${name}-replay.gif`, { type: replay.type }),
    preview: isStill ? await cardPicture(drawing, content) : replay,
    words: words.replace('A drawing,', 'A drawing as it was drawn,'),
  };
}
