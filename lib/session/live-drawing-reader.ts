import type { Drawing } from '../strokes/drawing';
import { createLiveReader, type LiveReader, type LiveReading } from './live-reader';

/** What can be shown of a drawing's reading. */
export type DrawingLive = LiveReading<Drawing>;

/** Reads a drawing that changes. */
export function createLiveDrawingReader(): LiveReader<Drawing> {
  const asker = {};
  return createLiveReader({
    nothing: [],
    isNothing: (drawing) => drawing.length === 0,
    read: (recogniser, drawing) => recogniser.read(drawing, asker),
    failure: ['This drawing could not be read.', 'Try again. Your drawing is kept.'],
  });
}
