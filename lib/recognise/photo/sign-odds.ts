import { exp, log } from '../../geometry/exp';
import { SIGNS } from '../../reading/signs';
import type { PlacedSign } from './placed-signs';
import { SIGN_ODDS } from './sign-odds-data';

/** No probability is nearer than this to 0 or 1. */
const LEAST = 1e-3;

/**
 * What tells whether a sign that the finder sees is one: how sure the finder is, what it thinks of a digit in that place, and
 * how sure a digit was read there; and which sign it is, as some are taken for others more often.
 */
export function signEvidence({ score, digit, rivals, text }: PlacedSign): number[] {
  const isRival = rivals.length > 0 ? 1 : 0;
  const surest = Math.max(0, ...rivals.map(({ confidence }) => confidence));
  return [
    logOdds(score),
    isRival,
    isRival * logOdds(digit),
    isRival * logOdds(surest),
    ...SIGNS.map((sign) => (sign === text ? 1 : 0)),
  ];
}

/** The probability, 0 to 1, that what the finder sees is this sign. `npm run fit -- --photo-signs` fits the weights. */
export function signProbability(sign: PlacedSign): number {
  const [constant = 0, ...weights] = SIGN_ODDS;
  const odds = signEvidence(sign).reduce((sum, value, i) => sum + value * (weights[i] ?? 0), constant);
  return 1 / (1 + exp(-odds));
}

function logOdds(probability: number): number {
  const own = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return log(own / (1 - own));
}
