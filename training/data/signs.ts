import { NOT_A_DIGIT } from '../../lib/reading/probabilities';
import { boundsOf } from '../../lib/strokes/bounds';
import { distanceBetween } from '../../lib/strokes/path-length';
import { parseStrokesLine } from '../../lib/strokes/strokes-file';
import { DataFormatError } from './errors';
import type { LabelledDrawing } from './pen-digits';

/** One sign, a digit or another, as one person drew it. `label` is 0 to 9, or 10 for what is no digit. */
export interface SignDrawing extends LabelledDrawing {
  /** The site that collected it and the person's number there, as "apple/12". */
  readonly writer: string;
  /** "7", "A", "%". */
  readonly sign: string;
}

/** Before names in the files of UNIPEN. */
const PREFIX = 'unipen';

/** The drawings of a strokes file of UNIPEN. @throws DataFormatError, naming the bytes of the line that is wrong */
export function parseSigns(content: Uint8Array, file: string): SignDrawing[] {
  const signs: SignDrawing[] = [];
  let from = 0;
  for (const line of Buffer.from(content).toString('utf8').split('\n')) {
    const to = from + Buffer.byteLength(line);
    if (line !== '') signs.push(signOf(line, { file, from, to }));
    from = to + 1;
  }
  return signs;
}

function signOf(line: string, { file, from, to }: { file: string; from: number; to: number }): SignDrawing {
  try {
    const { label = '', writer = '', drawing } = parseStrokesLine(line);
    const { what } = JSON.parse(line) as { what?: string };
    const sign = what?.slice(PREFIX.length + 1) ?? label;
    return {
      label: what === undefined ? Number(label) : NOT_A_DIGIT,
      writer: writer.slice(PREFIX.length + 1),
      sign,
      drawing,
    };
  } catch (cause) {
    throw new DataFormatError(file, from, to, 'a drawing of one sign', JSON.stringify(line.slice(0, 60)), cause);
  }
}

/** "apple" of "apple/12". */
export const siteOf = ({ writer }: Pick<SignDrawing, 'writer'>): string => writer.slice(0, writer.indexOf('/'));

/**
 * Signs of several strokes. Where one stroke is all there is, the sign was cut wrongly, but for a % in one stroke, whose ends
 * are this far apart, in its own height.
 */
const SEVERAL_STROKES = ':=+';
const OPEN = 0.5;

/** Whether all of a sign's strokes are there. */
export function isWhole({ sign, drawing: [stroke = [], ...others] }: SignDrawing): boolean {
  if (others.length > 0) return true;
  const [first, last] = [stroke[0], stroke.at(-1)];
  if (sign !== '%' || !first || !last) return !SEVERAL_STROKES.includes(sign);
  return distanceBetween(first, last) > OPEN * (boundsOf([stroke])?.height ?? 0);
}
