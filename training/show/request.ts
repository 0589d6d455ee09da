import { optionsOf, UsageError, wholeNumber } from '../cli/options';
import type { Choice } from './shown';

const USAGE = `npm run data:show -- [options]

Shows pictures of the data with their label and index, in the terminal and as a PNG.

  --index N          one picture, counted from 0 as in its file; may be given several times
  --first-of-each    the first 0, the first 1 … the first 9 (what is shown where nothing else is asked for)
  --digit D          the first pictures of one digit
  --count N          how many: 25
  --mistakes MODEL   the first pictures that a model of public/models reads wrong, and what it said: 8 → 3
  --set NAME         training (MNIST's training pictures 0 to 54999), validation (55000 to 59999), test, or pen (UCI pen
                     digits); training, and validation with --mistakes
  --scale N          how many pixels wide and high each of a picture's pixels becomes in the PNG: 4
  --out FILE.png     training/show.png
  --quiet            prints no pictures
  -h, --help         prints this

Example: npm run data:show -- --digit 8 --count 30`;

/** As many as fit on a screen. */
const COUNT = 25;
/** More would make a sheet that few programs open. */
const MOST = 1000;
/** At four pixels for one a digit is as large as on the app's page. */
const SCALE = 4;
const LARGEST_SCALE = 10;

/** What is to be shown, and how. */
export interface ShowRequest {
  readonly choice: Choice;
  /** The model whose mistakes are chosen from; without one all pictures are. */
  readonly mistakes: string | undefined;
  readonly set: string;
  readonly scale: number;
  readonly out: string;
  readonly quiet: boolean;
}

/** Reads the command's options. @throws UsageError */
export function requestFrom(args: readonly string[]): ShowRequest {
  const { values } = optionsOf(USAGE, {
    args: [...args],
    options: {
      index: { type: 'string', multiple: true },
      'first-of-each': { type: 'boolean', default: false },
      digit: { type: 'string' },
      count: { type: 'string' },
      mistakes: { type: 'string' },
      set: { type: 'string' },
      scale: { type: 'string' },
      out: { type: 'string', default: 'training/show.png' },
      quiet: { type: 'boolean', default: false },
    },
  });
  const { mistakes, out, quiet } = values;
  const indices = values.index?.map((text) => wholeNumber('--index', text, 0) as number);
  const digit = between('--digit', values.digit, 0, 9);
  const count = between('--count', values.count, 1, MOST);
  const narrows = mistakes !== undefined || digit !== undefined || count !== undefined;
  if (indices && (narrows || values['first-of-each'])) {
    throw new UsageError(
      '--index says which pictures already: leave out --first-of-each, --digit, --count and --mistakes.',
    );
  }
  if (values['first-of-each'] && narrows) {
    throw new UsageError('--first-of-each says which pictures already: leave out --digit, --count and --mistakes.');
  }
  return {
    choice: indices
      ? { kind: 'index', indices }
      : narrows
        ? { kind: 'first', digit, count: count ?? COUNT }
        : { kind: 'first-of-each' },
    mistakes,
    set: values.set ?? (mistakes === undefined ? 'training' : 'validation'),
    scale: between('--scale', values.scale, 1, LARGEST_SCALE) ?? SCALE,
    ...{ out, quiet },
  };
}

function between(option: string, value: string | undefined, least: number, most: number): number | undefined {
  const number = wholeNumber(option, value, least);
  if (number === undefined || number <= most) return number;
  throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not "${value}".`);
}
