/**
 * Why a link holds no drawing: a newer version of the program made it, it is longer than any of ours, it holds more ink than
 * a sheet, or it was cut or altered.
 */
export type LinkFault = 'newer' | 'too-long' | 'too-much-ink' | 'damaged';

/** Thrown when the code in a link is not a drawing. */
export class LinkCodeError extends Error {
  override name = 'LinkCodeError';
  constructor(
    readonly fault: LinkFault,
    cause?: unknown,
  ) {
    super(`The link's code is no drawing: ${fault}.`, { cause });
  }
}
