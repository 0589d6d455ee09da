/** The part of gifenc 1.0.3 that is used here; it brings no types of its own. */
declare module 'gifenc' {
  /** Red, green, blue, 0 to 255. */
  export type Palette = readonly (readonly [number, number, number])[];

  export interface FrameOptions {
    readonly palette?: Palette;
    /** Milliseconds. */
    readonly delay: number;
    /** −1 plays it once. */
    readonly repeat?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** What becomes of the frame when the next one comes: 1 leaves it in place. */
    readonly dispose?: number;
  }

  export interface Encoder {
    writeFrame(indices: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8ClampedArray, mostColours: number): Palette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
}
