/// <reference path="./gifenc.d.ts" />
import { CARD, type CardContent } from '../../session/card/card';
import { cardLayout } from '../../session/card/card-layout';
import { type ReplayFrame, replayFrames } from '../../session/card/replay-frames';
import type { Drawing } from '../../strokes/drawing';
import { paintCard } from './card-picture';
import { sheetOf } from './drawing-picture';

/** Of the card's size: 720 × 378 pixels are sharp enough for a chat. */
const SCALE = 0.6;
const [WIDTH, HEIGHT] = [SCALE * CARD.width, SCALE * CARD.height];
/** Greys of the ink's edge and the letters', and four colours. One index more means "as before". */
const COLOURS = 47;

/**
 * A drawing as it is drawn, and at the end what was read in it, as a GIF that plays once. A GIF rather than a film: chats,
 * mail and slides play it by themselves, every browser can make it, and faster than it plays.
 */
export async function replayPicture(drawing: Drawing, content: CardContent, signal: AbortSignal): Promise<Blob> {
  const { GIFEncoder, quantize, applyPalette } = await import('gifenc');
  const [, context] = sheetOf(WIDTH, HEIGHT);
  const layout = cardLayout(content);
  const frames = replayFrames(drawing);
  const pixelsOf = ({ drawing: drawn, isDone }: ReplayFrame): Uint8ClampedArray => {
    context.setTransform(SCALE, 0, 0, SCALE, 0, 0);
    paintCard(context, layout, drawing, drawn, isDone);
    return context.getImageData(0, 0, WIDTH, HEIGHT).data;
  };
  const last = frames.at(-1) as ReplayFrame;
  // The last frame has all the colours.
  const palette = quantize(pixelsOf(last), COLOURS);
  const same = palette.length;
  const encoder = GIFEncoder();
  let before: Uint8Array | undefined;
  for (const frame of frames) {
    await nextTask();
    signal.throwIfAborted();
    const indices = applyPalette(pixelsOf(frame), palette);
    const written = before ? changesOf(before, indices, same) : indices;
    encoder.writeFrame(written, WIDTH, HEIGHT, {
      delay: frame.shown,
      dispose: 1,
      ...(before ? { transparent: true, transparentIndex: same } : { palette: [...palette, [0, 0, 0]], repeat: -1 }),
    });
    before = indices;
  }
  encoder.finish();
  return new Blob([encoder.bytes()], { type: 'image/gif' });
}

/** What differs from the frame before; `same` stands for what does not. */
export const changesOf = (before: Uint8Array, next: Uint8Array, same: number): Uint8Array =>
  next.map((index, i) => (index === before[i] ? same : index));

/** Between two frames the page answers to its user. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
