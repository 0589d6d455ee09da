import './cli/sentences';
import { namedOf } from './cli/options';
import { evaluateNumbers } from './evaluation/commands/numbers';
import { evaluatePhotographs } from './evaluation/commands/photographs';
import { evaluateRobustness } from './evaluation/commands/robustness';
import { evaluateSeeds } from './evaluation/commands/seeds';
import { evaluateSets } from './evaluation/commands/sets';
import { evaluateSlice } from './evaluation/commands/slice';

/** What is evaluated where it is named; without a name it is the standard sets, or a file of one's own. */
const SUBCOMMANDS = {
  numbers: evaluateNumbers,
  photographs: evaluatePhotographs,
  robustness: evaluateRobustness,
  seeds: evaluateSeeds,
  slice: evaluateSlice,
};

const [name = '-', ...args] = process.argv.slice(2);
if (name.startsWith('-')) await evaluateSets(process.argv.slice(2));
else await namedOf(SUBCOMMANDS, name)(args);
