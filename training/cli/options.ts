import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage';

const HELP = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * A command's options. With `--help` it prints `usage` instead, and ends the command.
 * @throws UsageError that names an unknown option and the nearest known one; parseArgs' own errors about values and files
 */
export function optionsOf<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const args = config.args ?? process.argv.slice(2);
  const options: NonNullable<ParseArgsConfig['options']> = { ...config.options, ...HELP };
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some(({ name }) => name === 'help')) {
    console.log(usage);
    process.exit();
  }
  const unknown = given.find(({ name }) => !Object.hasOwn(options, name));
  if (unknown) {
    throw new UsageError(`Unknown option ${unknown.rawName}. ${advice(unknown.name, Object.keys(options))}`);
  }
  return parseArgs(config);
}

/** Of another option's letters, half may differ for it to be meant. */
function advice(name: string, known: readonly string[]): string {
  const [nearest] = known
    .map((one) => ({ one, distance: editDistance(name, one) }))
    .filter(({ distance }) => distance <= name.length / 2)
    .sort((a, b) => a.distance - b.distance);
  return nearest ? `Did you mean --${nearest.one}?` : '--help lists the options.';
}

/** How many letters must be put in, left out or replaced to make `b` of `a` (Levenshtein, 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}
