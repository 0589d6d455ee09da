import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UserError } from '../../lib/errors/user-error';
import { alignmentOf } from './alignment';

/** Thrown when a command is called in a way it cannot follow; the message says what it takes. */
export class UsageError extends UserError {
  override name = 'UsageError';
}

/** Thrown when a model is asked for that there is none of. */
export class UnknownModelError extends UserError {
  override name = 'UnknownModelError';
}

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
    const nearest = nearestOf(unknown.name, Object.keys(options));
    const advice = nearest === undefined ? '--help lists the options.' : `Did you mean --${nearest}?`;
    throw new UsageError(`Unknown option ${unknown.rawName}. ${advice}`);
  }
  return parseArgs(config);
}

/** What a subcommand's name stands for. @throws UsageError that names the nearest known one */
export function namedOf<Value>(known: Readonly<Record<string, Value>>, name: string): Value {
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  if (found !== undefined) return found;
  const nearest = nearestOf(name, Object.keys(known));
  const advice = nearest === undefined ? `There is: ${Object.keys(known).join(', ')}.` : `Did you mean ${nearest}?`;
  throw new UsageError(`Unknown subcommand ${name}. ${advice}`);
}

/** The name that was meant: it begins so, or of the letters no more than half differ. */
function nearestOf(name: string, known: readonly string[]): string | undefined {
  const distanceTo = (one: string): number => (one.startsWith(name) ? 0 : alignmentOf(name, one).distance);
  const [nearest] = known
    .map((one) => ({ one, distance: distanceTo(one) }))
    .filter(({ distance }) => distance <= name.length / 2)
    .sort((a, b) => a.distance - b.distance);
  return nearest?.one;
}

/** An option's whole number of at least `least`; `undefined` where the option is left out. @throws UsageError */
export function wholeNumber(option: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`${option} takes a whole number from ${least} on, not "${value}".`);
}
