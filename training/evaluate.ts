import './cli/sentences';
import { namedOf } from './cli/options';
import { evaluateSets } from './evaluate/sets';

/** What is evaluated where it is named. It is loaded only then: TensorFlow.js's training takes a second to start. */
const SUBCOMMANDS = {
  foreign: async () => (await import('./evaluate/foreign')).evaluateForeign,
  why: async () => (await import('./evaluate/why')).evaluateWhy,
  personal: async () => (await import('./evaluate/personal')).evaluatePersonal,
  numbers: async () => (await import('./evaluate/numbers')).evaluateNumbers,
  photographs: async () => (await import('./evaluate/photographs')).evaluatePhotographs,
  robustness: async () => (await import('./evaluate/robustness')).evaluateRobustness,
  seeds: async () => (await import('./evaluate/seeds')).evaluateSeeds,
  signs: async () => (await import('./evaluate/signs')).evaluateSigns,
  slice: async () => (await import('./evaluate/slice')).evaluateSlice,
};

const [first = '', ...args] = process.argv.slice(2);
// It may be named like an option, too.
const name = first === '--personal' ? 'personal' : first;
if (name === '' || name.startsWith('-')) await evaluateSets(process.argv.slice(2));
else {
  const evaluate = await namedOf(SUBCOMMANDS, name)();
  await evaluate(args);
}
