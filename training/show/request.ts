import { optionsOf } from '../cli/options';
import { UsageError, wholeNumber } from '../cli/usage';
import type { Choice } from './choose';
import { SHOW_USAGE } from './usage-text';

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
  const { values } = optionsOf(SHOW_USAGE, {
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
