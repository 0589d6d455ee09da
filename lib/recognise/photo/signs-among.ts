import { log } from '../../geometry/exp';
import type { SignPeak } from '../../photo/finder/sign-peaks';
import type { DigitReading, SignReading } from '../../reading/reading';
import { membersOf } from '../../reading/written';
import { hasUsualForm } from '../signs/usual-form';
import { placedSigns } from './placed-signs';
import { signProbability } from './sign-odds';

/** A less likely sign is not thought of, nor are more than these of one line: each doubles the ways to read it. */
const LEAST = 0.2;
const MOST = 10;
/** How many times likelier another sign is beside one, where the number has a usual form, and how many times less one is where it has none. */
const AGAIN = 20;
const UNUSUAL = 10;

/** What stands on a photograph's lines. */
export interface SignedDigits {
  readonly digits: readonly DigitReading[];
  readonly signs: readonly SignReading[];
}

interface LikelySign {
  readonly reading: SignReading;
  readonly rivals: readonly DigitReading[];
}

/** The digits, and those of the signs that stand among them; what was taken for a digit and is likelier a sign is one. */
export function signsAmong(digits: readonly DigitReading[], seen: readonly SignPeak[]): SignedDigits {
  const likely = placedSigns(seen, digits).map((sign): LikelySign => {
    const { text, box, line, rivals } = sign;
    return { reading: { text, box, line, confidence: signProbability(sign) }, rivals };
  });
  const lines = [...new Set(digits.map(({ line }) => line))];
  return merged(
    lines.map((line) =>
      chosen(
        digits.filter((digit) => digit.line === line),
        likely.filter(({ reading }) => reading.line === line),
      ),
    ),
  );
}

/** Of one line, the likeliest way to take or leave each sign, each by itself, and all together by the number's form. A line keeps a digit. */
function chosen(digits: readonly DigitReading[], likely: readonly LikelySign[]): SignedDigits {
  const thought = likely
    .filter(({ reading }) => reading.confidence >= LEAST)
    .sort((a, b) => b.reading.confidence - a.reading.confidence)
    .slice(0, MOST);
  let best: SignedDigits & { readonly odds: number } = { digits, signs: [], odds: Number.NEGATIVE_INFINITY };
  for (let way = 0; way < 2 ** thought.length; way++) {
    const own = thought.filter((_, i) => (way >> i) & 1);
    const taken = new Set(own.flatMap(({ rivals }) => rivals));
    const left = digits.filter((digit) => !taken.has(digit));
    if (left.length === 0 || shareRival(own)) continue;
    const signs = own.map(({ reading }) => reading);
    const each = own.reduce((sum, { reading: { confidence } }) => sum + log(confidence / (1 - confidence)), 0);
    const odds = each + (signs.length > 0 ? formOdds({ digits: left, signs }) : 0);
    if (odds > best.odds) best = { digits: left, signs, odds };
  }
  return best;
}

function formOdds(signed: SignedDigits): number {
  return hasUsualForm(textOf(signed)) ? (signed.signs.length - 1) * log(AGAIN) : -log(UNUSUAL);
}

/** Two signs never stand in one digit's place. */
const shareRival = (signs: readonly LikelySign[]): boolean => {
  const rivals = signs.flatMap((sign) => sign.rivals);
  return new Set(rivals).size < rivals.length;
};

const textOf = ({ digits, signs }: SignedDigits): string =>
  membersOf({ kind: 'digits', text: '', confidence: 1, digits, signs })
    .map(({ text }) => text)
    .join('');

const merged = (lines: readonly SignedDigits[]): SignedDigits => ({
  digits: lines.flatMap(({ digits }) => digits),
  signs: lines.flatMap(({ signs }) => signs),
});
