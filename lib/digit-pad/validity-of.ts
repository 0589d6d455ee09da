import { failureWords } from './failure-words';
import type { Pad } from './pad';
import { missing } from './value/judge';
import type { Rules } from './value/rules';

/** Whether a form may be sent with what is on a pad, and why not. `own`: what the page itself says against it. */
export function validityOf(
  pad: Pad,
  rules: Rules,
  isRequired: boolean,
  own: string,
): { readonly flags: ValidityStateFlags; readonly words: string } {
  if (own) return { flags: { customError: true }, words: own };
  const now = pad.live();
  // The value may be of an earlier stroke.
  if (pad.hasInk() && now.kind === 'failed')
    return { flags: { customError: true }, words: failureWords(now.error, pad.hasRead()) };
  if (!pad.isRead()) return { flags: { customError: true }, words: 'The drawing is still being read.' };
  const { value, problem = isRequired && value === '' ? missing(rules) : undefined } = pad.judged();
  return problem ? { flags: { [problem.flag]: true }, words: problem.words } : { flags: {}, words: '' };
}
