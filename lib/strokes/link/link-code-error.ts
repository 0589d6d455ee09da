/**
 * Why a link holds no drawing: it is of a newer version of this program, longer than any of ours, holds more ink than a
 * sheet, or was cut or altered.
 */
export type LinkFault = 'newer' | 'too-long' | 'too-much-ink' | 'damaged';

/** Thrown when the code in a link is no drawing. */
export class LinkCodeError extends Error {
  override name = 'LinkCodeError';
  constructor(
    readonly fault: LinkFault,
    cause?: unknown,
  ) {
    super(`The link's code is no drawing: ${fault}.`, { cause });
  }
}
