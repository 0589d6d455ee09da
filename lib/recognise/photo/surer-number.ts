import { log } from '../../geometry/exp';
import type { Signs } from '../../photo/detect/detect-digits';
import type { Finding } from '../../photo/detect/seen-signs';
import type { FoundDigits } from '../../photo/find-digits';
import { BLANK } from '../../reading/reading';
import { detectedNumber, NO_DIGITS, type Numbers, segmentedNumber } from './numbers';
import { type SecondLook, withSigns } from './with-signs';

/** Where one way finds no digits, the other's are read from this confidence on. Chosen on synthetic photographs. */
const NONE = 0.2;
/** Factor on the confidence where both ways do not find the same. Chosen on synthetic photographs. */
const DIFFER = 0.7;
/** No confidence is nearer than this to 0 or 1. */
const LEAST = 1e-3;

/**
 * What each way's log odds weigh when one of two different numbers is chosen: the finder is the more honest. Fitted by logistic
 * regression, without a constant, on 129 synthetic photographs of unseen people of which one way reads one right: 115 are chosen
 * rightly, 104 by the surer way alone.
 */
export const CHOICE = { ink: -0.55, finder: 1.36 } as const;

/**
 * The number, without signs, by the way whose reading is surer without the user's edits, so that none of them changes what others
 * are found.
 */
export function surerNumber(found: FoundDigits, { calibration: { rejectBelow } }: Finding, look: SecondLook): Numbers {
  const { segmented, detected, edited } = found;
  if (segmented === 'pattern') return nothing(NO_DIGITS);
  const other = detectedNumber(detected);
  if (segmented === 'blank') {
    if (surenessOf(other) > NONE) return detectedNumber(edited(detected));
    const wanted = edited({ digits: [], others: [] });
    return wanted.digits.length > 0 ? detectedNumber(wanted) : nothing(BLANK);
  }
  const bySegments = (signs: Signs): Numbers => segmentedNumber(signs, rejectBelow);
  const own = bySegments(segmented);
  const areAlike = own.reading.text === other.reading.text;
  const signed = (number: Numbers): Numbers => withSigns(number, look);
  const isFinders = areAlike
    ? surenessOf(other) > surenessOf(own)
    : isFinderLikelier({ ink: signed(own), finder: signed(other) });
  const chosen = isFinders ? detectedNumber(edited(detected)) : bySegments(edited(segmented));
  return areAlike ? chosen : lessSure(chosen);
}

const nothing = (reading: Numbers['reading']): Numbers => ({ reading, pictures: [], leftOut: [], missed: [] });

function lessSure(number: Numbers): Numbers {
  const { reading } = number;
  return reading.kind === 'digits'
    ? { ...number, reading: { ...reading, confidence: DIFFER * reading.confidence } }
    : number;
}

/** What two ways make of a photograph. */
export interface Ways {
  readonly ink: Numbers;
  readonly finder: Numbers;
}

const isFinderLikelier = ({ ink, finder }: Ways): boolean =>
  CHOICE.ink * sureLogOdds(ink) + CHOICE.finder * sureLogOdds(finder) > 0;

/** The log odds of a number's confidence. */
export function sureLogOdds(number: Numbers): number {
  const probability = Math.min(1 - LEAST, Math.max(LEAST, surenessOf(number)));
  return log(probability / (1 - probability));
}

/** What both ways make of a photograph without signs and without the user's edits; `undefined` where there is no ink. */
export const waysOf = ({ segmented, detected }: FoundDigits, { calibration }: Finding): Ways | undefined =>
  typeof segmented === 'string'
    ? undefined
    : { ink: segmentedNumber(segmented, calibration.rejectBelow), finder: detectedNumber(detected) };

const surenessOf = ({ reading }: Numbers): number => (reading.kind === 'digits' ? reading.confidence : NONE);
