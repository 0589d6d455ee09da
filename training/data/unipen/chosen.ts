import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * A drawing that one of our files holds. Which of a writer's drawings were taken was drawn by lot, so it is written down;
 * drawings are told by their fingerprint, so that nothing rests on how the archive numbers and names them.
 */
export interface ChosenDrawing {
  /** Site and number: `aga/06`. */
  readonly writer: string;
  /** The digit, letter or other sign. */
  readonly sign: string;
  readonly fingerprint: string;
  /** Donor, category and number of a digit: `aga:1a:0`. */
  readonly id?: string;
}

/** What one of our files holds, in its order; `name` is the file's in the data folder. */
export interface ChosenList {
  readonly name: string;
  readonly drawings: readonly ChosenDrawing[];
}

/** How many characters a fingerprint has: of 1,000 drawings of one sign and site, two are the same once in 2,000 times. */
const FINGERPRINT_LENGTH = 5;

/** The beginning of the sha256 of a drawing's normalised strokes as JSON, in base64url: 30 bits. */
export function fingerprintOf(strokes: string): string {
  return createHash('sha256').update(strokes).digest('base64url').slice(0, FINGERPRINT_LENGTH);
}

/** The lists for the three files that are made from the archive. */
export function readChosenLists(): ChosenList[] {
  return [
    { name: 'unipen/unipen-digits.jsonl', drawings: parseDigits(textOf('digits.txt')) },
    { name: 'unipen/unipen-nondigits.jsonl', drawings: parseSigns(textOf('nondigits.txt')) },
    { name: 'unipen/unipen-ambiguous.jsonl', drawings: parseSigns(textOf('ambiguous.txt')) },
  ];
}

/** `aga/06 aga:1a:0 1BD7cq 2bWY3D +1 4juBMc`: a 1 of the number 0, a 2 of 1, none of 2, a 4 of 3. */
export function parseDigits(text: string): ChosenDrawing[] {
  return linesOf(text).flatMap(([writer = '', from = '', ...words]) => {
    const [donor, category, first] = from.split(':');
    let index = Number(first);
    return words.flatMap((word): ChosenDrawing[] => {
      if (word.startsWith('+')) {
        index += Number(word);
        return [];
      }
      return [{ writer, sign: word.slice(0, 1), fingerprint: word.slice(1), id: `${donor}:${category}:${index++}` }];
    });
  });
}

/** `aga/01 ,eS4PJ AiR8YXMAiS0`: a comma, and two A. */
export function parseSigns(text: string): ChosenDrawing[] {
  return linesOf(text).flatMap(([writer = '', ...words]) =>
    words.flatMap((word) => {
      const sign = word.slice(0, 1);
      const fingerprints = word.slice(1).match(new RegExp(`.{${FINGERPRINT_LENGTH}}`, 'g')) ?? [];
      return fingerprints.map((fingerprint) => ({ writer, sign, fingerprint }));
    }),
  );
}

function linesOf(text: string): string[][] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [line.split(' ')]));
}

const textOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
