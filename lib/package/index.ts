export type { Box } from '../geometry/box';
export type { PublicDigit, PublicReading, PublicSign } from '../reading/public-reading';
export { EngineError, PictureError, StrokesError } from './errors';
export { createReader, type Reader, readPicture, readStrokes, type StrokesOptions } from './reader';
export type { FileInput, PictureInput, PixelsInput, PointInput, StrokesInput } from './types';
