import './cli/sentences';
import { optionsOf, UsageError, wholeNumber } from './cli/options';
import { writeFile } from './cli/write-file';
import { seenPeople } from './detector/people';
import { contactSheet } from './show/contact-sheet';
import { CONDITIONS } from './synthetic/photographs/conditions';

const USAGE = `npm run data:photographs -- [options]

Makes photographs of the training writers' numbers, as the finder learns from them, and puts them on one sheet.

  --condition ID   only this kind: ${CONDITIONS.slice(0, 3)
    .map(({ id }) => id)
    .join(', ')}, …
  --count N        how many of each kind: 4
  --seed N         where chance begins: 1
  --boxes          draws a box around each digit, green, and around other signs, red
  --out FILE       the sheet: training/photographs.png
  -h, --help       prints this

Example: npm run data:photographs -- --condition comb --count 12 --boxes`;

const { values } = optionsOf(USAGE, {
  options: {
    condition: { type: 'string' },
    count: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    boxes: { type: 'boolean', default: false },
    out: { type: 'string', default: 'training/photographs.png' },
  },
});
const conditions = CONDITIONS.filter(({ id }) => values.condition === undefined || id === values.condition);
if (conditions.length === 0) {
  throw new UsageError(`There is no kind ${values.condition}: ${CONDITIONS.map(({ id }) => id).join(', ')}.`);
}
const sheet = await contactSheet(conditions, seenPeople(), {
  count: wholeNumber('--count', values.count, 1) ?? 1,
  seed: wholeNumber('--seed', values.seed, 0) ?? 0,
  boxes: values.boxes,
});
writeFile(values.out, sheet);
console.log(`${values.out}: ${conditions.length === 1 ? '1 kind' : `${conditions.length} kinds`}.`);
