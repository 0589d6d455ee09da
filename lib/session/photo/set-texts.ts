import type { Box } from '../../geometry/box';
import type { GrayImage } from '../../geometry/gray-image';
import type { DigitReading, PhotoReading, SignReading } from '../../reading/reading';
import { textOf } from '../../reading/reading';
import { SIGNS } from '../../reading/signs';
import { isSame } from './photo-edit-history';

/** What a person says stands in a box of a photograph: a digit or a sign. */
export interface SetText {
  readonly box: Box;
  readonly text: string;
}

/** With one more. What was said of the same place before is forgotten. */
export const withText = (set: readonly SetText[], next: SetText): readonly SetText[] => [
  ...withoutText(set, next.box),
  next,
];

/** Without what was said of this place. */
export const withoutText = (set: readonly SetText[], box: Box): readonly SetText[] =>
  set.filter((one) => !isSame(one.box, box));

/** The reading as a person put it right. All boxes lie in the picture as it was read. */
export function withSetTexts(answer: PhotoReading, set: readonly SetText[]): PhotoReading {
  if (set.length === 0) return answer;
  const { reading } = answer;
  const isSet = ({ box }: { readonly box: Box }) => set.some((one) => isSame(one.box, box));
  // Where no number was read, there is none but what is set.
  const digits: readonly DigitReading[] = reading.kind === 'digits' ? reading.digits : [];
  const read = reading.kind === 'digits' ? (reading.signs ?? []) : [];
  const all = [...reading.digits, ...read, ...answer.leftOut];
  // Where no number was read, what was guessed is left out beside what is set.
  const guesses =
    reading.kind === 'digits'
      ? []
      : reading.digits.map((digit) => ({ ...digit, picture: pictureAt(answer, digit.box) }));
  const own = set.map((one) =>
    memberOf(
      one,
      all.find(({ box }) => isSame(box, one.box)),
      digits,
    ),
  );
  const members = inOrder([...digits.filter((digit) => !isSet(digit)), ...own.filter((one) => 'probabilities' in one)]);
  const signs = [
    ...read.filter((sign) => !isSet(sign)),
    ...own.filter((one): one is SignReading => !('probabilities' in one)),
  ];
  const confidence = [...digits, ...read].filter(isSet).reduce((rest, one) => rest / one.confidence, sureness(answer));
  return {
    ...answer,
    reading: {
      kind: 'digits',
      text: textOf(members),
      confidence: Math.min(1, confidence),
      digits: members,
      ...(signs.length > 0 && { signs }),
    },
    pictures: members.map(({ box }) => pictureAt(answer, box)),
    leftOut: [...guesses, ...answer.leftOut].filter((one) => !isSet(one)),
  };
}

/** What the network saw there; blank where nothing was found. */
function pictureAt({ reading, pictures, leftOut }: PhotoReading, box: Box): GrayImage {
  const at = reading.digits.findIndex((one) => one.box === box);
  const seen = pictures[at] ?? leftOut.find((one) => one.box === box)?.picture;
  return seen ?? { width: 1, height: 1, data: new Uint8Array(1) };
}

const sureness = ({ reading }: PhotoReading): number => (reading.kind === 'digits' ? reading.confidence : 1);

/** What is set, in the place of what was found there, if anything was. */
function memberOf(
  { box, text }: SetText,
  found: DigitReading | SignReading | undefined,
  others: readonly DigitReading[],
): DigitReading | SignReading {
  const place = {
    confidence: 1,
    box: found?.box ?? box,
    line: found?.line ?? lineAt(box, others),
    isSet: true,
  } as const;
  const sign = SIGNS.find((one) => one === text);
  return sign
    ? { ...place, text: sign }
    : { ...place, text, probabilities: found && 'probabilities' in found ? found.probabilities : [] };
}

/** The line of the digit that is nearest in height. */
function lineAt({ y, height }: Box, digits: readonly DigitReading[]): number {
  const away = ({ box }: DigitReading) => Math.abs(box.y + box.height / 2 - y - height / 2);
  return (
    digits.reduce<DigitReading | undefined>((best, one) => (best && away(best) <= away(one) ? best : one), undefined)
      ?.line ?? 0
  );
}

const inOrder = (digits: readonly DigitReading[]): DigitReading[] =>
  [...digits].sort((a, b) => a.line - b.line || a.box.x - b.box.x);
