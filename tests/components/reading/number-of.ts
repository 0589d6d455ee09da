import { type DigitReading, type DrawingReading, type SignReading, textOf } from '../../../lib/reading/reading';
import { SIGNS } from '../../../lib/reading/signs';
import { probabilities } from '../../lib/browser/fake-recogniser';

/** What a person set: the text of these of a number's members, by their place in it. */
type Set = Readonly<Record<number, string>>;

/**
 * A drawn number: its digits and signs stand 100 units apart, lines 300, and each is one stroke. `sureness` is how sure each
 * column is.
 */
export function numberOf(text: string, sureness: readonly number[] = [], set: Set = {}): DrawingReading {
  const placed = text.split('|').flatMap((row, line) => [...row].map((own, column) => ({ own, line, column })));
  const members = placed.map(({ own, line, column }, i) => {
    const network = sureness[column] ?? 0.98;
    const isSet = set[i] !== undefined;
    return {
      text: set[i] ?? own,
      confidence: isSet ? 1 : network,
      probabilities: probabilities({ [Number(own)]: network }),
      box: { x: 100 * column, y: 300 * line, width: 80, height: 200 },
      line,
      strokes: [i],
      ...(isSet && ({ isSet: true } as const)),
    };
  });
  const digits = members.filter((one): one is DigitReading & typeof one => !isSign(one.text));
  const signs = members.flatMap(({ probabilities: _, text: own, ...one }): SignReading[] =>
    SIGNS.flatMap((sign) => (sign === own ? [{ ...one, text: sign }] : [])),
  );
  const isAllSet = members.every(({ isSet }) => isSet);
  const reading = { kind: 'digits', text: textOf(digits), confidence: isAllSet ? 1 : 0.9, digits } as const;
  return {
    reading: { ...reading, ...(signs.length > 0 && { signs }) },
    pictures: digits.map((_, i) => ({ width: 28, height: 28, data: new Uint8Array(28 * 28).fill(i) })),
  };
}

const isSign = (text: string): boolean => SIGNS.some((sign) => sign === text);
