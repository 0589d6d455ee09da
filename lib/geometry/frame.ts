/** The size and pen that every digit is brought to before the network sees it. Lengths are in pixels of the picture. */
export interface Frame {
  /** Width and height of the picture. */
  readonly size: number;
  /** Width and height of the square that the ink is scaled into, without changing its aspect. */
  readonly box: number;
  /** Width of the pen that strokes are inked with after scaling. */
  readonly penWidth: number;
}
