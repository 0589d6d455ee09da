import './cli/sentences';
import { lazyModel } from './cli/lazy-model';
import { optionsOf, wholeNumber } from './cli/options';
import { loadPenDigits } from './data/load';
import { dataDirectory } from './data/source-file';
import { splitPenDigits } from './data/split';
import { apartRegression, numberRegression, type Regression } from './segmentation/cases';
import { fitLogisticRegression, ratioRight } from './segmentation/logistic-regression';

const USAGE = `npm run fit -- [options]

Fits the log odds by which a drawing is cut into digits, on numbers of the pen writers 1 to 24 and on synthetic non-digits, and
prints them beside those in lib/strokes/segment/apart.ts and is-number.ts.

  --count N    numbers of each kind, and non-digits of each kind: 500
  -h, --help   prints this

Example: npm run fit -- --count 2000`;

const { values } = optionsOf(USAGE, { options: { count: { type: 'string', default: '500' } } });
const count = wholeNumber('--count', values.count, 1) ?? 1;
const pool = splitPenDigits(loadPenDigits(dataDirectory())).training;
print('Two neighbouring pieces belong to two digits', apartRegression(pool, count));
const { network, card } = await lazyModel('digit-net').open();
print('Several candidates are a number', numberRegression(pool, count, network, card));

function print(title: string, { names, inCode, cases }: Regression): void {
  const fitted = fitLogisticRegression(cases);
  const percent = (coefficients: readonly number[]) => `${(100 * ratioRight(coefficients, cases)).toFixed(2)} %`;
  const line = (name: string, a: string, b: string) => `  ${name.padEnd(12)}${a.padStart(10)}${b.padStart(10)}`;
  console.log(`${title}: ${cases.length} cases, ${cases.filter(({ isTrue }) => !isTrue).length} of them not`);
  console.log(line('', 'fitted', 'in code'));
  names.forEach((name, i) => {
    console.log(line(name, (fitted[i] as number).toFixed(2), String(inCode[i])));
  });
  console.log(`${line('called right', percent(fitted), percent(inCode))}\n`);
}
