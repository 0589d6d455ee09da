import { UserError } from '../../lib/errors/user-error';

/** Thrown when a command is called in a way it cannot follow; the message says what it takes. */
export class UsageError extends UserError {
  override name = 'UsageError';
}

/** An option's whole number of at least `least`; `undefined` where the option is left out. @throws UsageError */
export function wholeNumber(option: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`${option} takes a whole number from ${least} on, not "${value}".`);
}

/** Thrown when a model is asked for that there is none of. */
export class UnknownModelError extends UserError {
  override name = 'UnknownModelError';
}
