/**
 * What went wrong, for the person at the page or the command line, who is told its words and not its stack: `message`
 * says what happened, `advice` what to do where the message does not say so, `cause` why.
 */
export class UserError extends Error {
  override name = 'UserError';
  constructor(
    message: string,
    readonly advice = '',
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
