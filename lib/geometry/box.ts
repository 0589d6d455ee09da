/** An upright rectangle, from its top left corner, in the unit of the drawing or picture it lies in. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
