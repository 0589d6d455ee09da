import type { DigitReading, Reading } from '../../../lib/reading/reading';
import { isDigit, type Member, membersOf, writtenOf } from '../../../lib/reading/written';
import type { CardBar, CardContent } from '../../../lib/session/card/card';
import { formatPercent, headline, sentence, shown } from '../../../lib/session/words/reading-words';
import type { Drawing } from '../../../lib/strokes/drawing';

const BY = 'set by hand';

/** What a card says of a drawing: of one digit its ten probabilities, of a number how sure each digit and sign is. */
export function cardContent(reading: Reading, drawing: Drawing): CardContent {
  return {
    rows: reading.kind === 'digits' ? numberRows(writtenOf(reading)) : [headline(reading)],
    isNumber: reading.kind === 'digits',
    sentence: sentence(reading, drawing, BY),
    bars: barsOf(reading),
  };
}

/** The same in a sentence, for those who do not see the picture. */
export function cardWords(reading: Reading, drawing: Drawing): string {
  const said = sentence(reading, drawing, BY);
  const words = `${said.charAt(0).toLowerCase()}${said.slice(1).replace(/\.$/, '')}`;
  const read = reading.kind === 'digits' ? writtenOf(reading).replaceAll('|', ' / ') : headline(reading);
  return `A drawing, read as ${read}: ${words}.`;
}

/** A line of more digits and signs than this is broken into rows. */
const LONGEST_ROW = 12;

/** The rows of a number's lines; long lines are broken into rows of about the same length. */
function numberRows(written: string): string[] {
  return written.split('|').flatMap((line) => {
    const letters = [...line].map(shown);
    const rows = Math.ceil(letters.length / LONGEST_ROW);
    const length = Math.ceil(letters.length / rows);
    return Array.from({ length: rows }, (_, i) =>
      letters
        .slice(i * length, (i + 1) * length)
        .join('')
        .trim(),
    );
  });
}

function barsOf(reading: Reading): CardBar[] {
  const members = membersOf(reading);
  const [first] = members;
  if (members.length === 1 && first && isDigit(first)) return tenBars(first, reading.kind);
  return reading.kind === 'digits' ? members.map(memberBar) : [];
}

function tenBars({ probabilities }: DigitReading, kind: Reading['kind']): CardBar[] {
  const best = Math.max(...probabilities);
  return probabilities.map((ratio, digit) => ({
    ...{ name: String(digit), ratio, words: formatPercent(ratio) },
    isStrong: kind === 'digits' && ratio === best,
  }));
}

const memberBar = ({ text, confidence, isSet }: Member): CardBar => ({
  ...{ name: shown(text), ratio: confidence, words: isSet ? BY : formatPercent(confidence) },
  isStrong: true,
});
