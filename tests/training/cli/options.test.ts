import { expect, test } from 'vitest';
import { namedOf, optionsOf, UsageError } from '../../../training/cli/options';

const options = { epochs: { type: 'string' }, resume: { type: 'boolean', default: false } } as const;
const parsed = (...args: string[]) => optionsOf('usage', { args, options, allowPositionals: true });

test('known options come with their values, and what is no option by itself', () => {
  const { values, positionals } = parsed('--epochs', '3', 'file', '--resume');
  expect(values).toEqual({ epochs: '3', resume: true });
  expect(positionals).toEqual(['file']);
  expect(parsed('--', '--resum').positionals).toEqual(['--resum']);
});

test.each([
  [['--resum'], 'Unknown option --resum. Did you mean --resume?'],
  [['--epoch=3'], 'Unknown option --epoch. Did you mean --epochs?'],
  [['--colour'], 'Unknown option --colour. --help lists the options.'],
  [['-x'], 'Unknown option -x. --help lists the options.'],
])('%j is refused in a sentence', (args, sentence) => {
  expect(() => parsed(...args)).toThrow(new UsageError(sentence));
});

test.each([
  ['numbrs', 'Unknown subcommand numbrs. Did you mean numbers?'],
  ['photo', 'Unknown subcommand photo. Did you mean photographs?'],
  ['toString', 'Unknown subcommand toString. There is: numbers, photographs.'],
])('a subcommand %s that there is none of is refused with the nearest, or all', (name, sentence) => {
  const known = { numbers: 1, photographs: 2 };
  expect(() => namedOf(known, name)).toThrow(new UsageError(sentence));
  expect(namedOf(known, 'numbers')).toBe(1);
});
