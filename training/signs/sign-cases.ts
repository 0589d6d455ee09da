import type { Network } from '../../lib/model/network';
import { SIGNS, type SignText } from '../../lib/reading/signs';
import { createGroupMemory, type SeenInk } from '../../lib/recognise/group-memory';
import { signFeatures } from '../../lib/recognise/signs/sign-features';
import { KINDS } from '../../lib/recognise/signs/sign-net';
import { tallIn } from '../../lib/recognise/signs/tall';
import { cleanDrawing } from '../../lib/strokes/clean-drawing';
import { candidatesOf } from '../../lib/strokes/segment/candidates';
import { layoutOf } from '../../lib/strokes/segment/layout';
import type { SignedNumber } from '../synthetic/numbers/signed-numbers';

/** Features, and the index in KINDS. */
export interface SignCase {
  readonly features: readonly number[];
  readonly kind: number;
}

const HALVED = [':', '='];
const NONE = KINDS.length - 1;

/** All candidates of a number, and what each of them is: whole members are what they are, all others none. */
export function signCases(number: SignedNumber, network: Network): SignCase[] {
  const drawing = cleanDrawing(number.members.flatMap(({ drawing }) => drawing));
  const memberOf = number.members.flatMap(({ drawing }, i) => drawing.map(() => i));
  const sizes = number.members.map(({ drawing }) => drawing.length);
  const see = createGroupMemory(network)(drawing);
  const { rows } = layoutOf(drawing);
  const candidates = candidatesOf({ rows, rowDistances: [] });
  const seen = see(candidates.map(({ strokes }) => strokes));
  const marks = candidates.map((candidate, i) => ({ ...candidate, ...(seen[i] as SeenInk) }));
  return marks.flatMap((candidate): SignCase[] => {
    const members = new Set(candidate.strokes.map((stroke) => memberOf[stroke] as number));
    const [member = 0] = members;
    const isWhole = members.size === 1 && candidate.strokes.length === sizes[member];
    const text = number.members[member]?.text ?? '';
    // Half of these signs is a sign in its own right.
    if (members.size === 1 && !isWhole && HALVED.includes(text)) return [];
    const kind = isWhole ? kindOf(text) : NONE;
    return [{ kind, features: signFeatures(candidate, tallIn(marks, rows, candidate.row)) }];
  });
}

function kindOf(text: string): number {
  if (text.length === 1 && text >= '0' && text <= '9') return 0;
  const sign = SIGNS.indexOf(text as SignText);
  return sign < 0 ? NONE : 1 + sign;
}
