import './cli/sentences';
import { lazyModel } from './cli/lazy-model';
import { openFinding } from './cli/open-model';
import { optionsOf, wholeNumber } from './cli/options';
import { seenPenDrawings, unseenSigns, unseenSignsAndLookAlikes, unseenSitesDigits } from './data/split';
import { fitChoice } from './detector/fit-choice';
import { fitUsualFeatures } from './hand/usual-features';
import { apartRegression, numberRegression, type Regression } from './segmentation/cases';
import { fitLogisticRegression, ratioRight } from './segmentation/logistic-regression';
import { fitLineChoice } from './signs/fit-line-choice';
import { fitPhotoSigns } from './signs/fit-photo-signs';
import { fitSigns } from './signs/fit-signs';
import { fitLines } from './why/fit-lines';

const USAGE = `npm run fit -- [options]

Fits the log odds by which a drawing is cut into digits, on numbers of the pen writers 1 to 24, and those by which it is called
a number, on digits, numbers, letters and signs of people that the network never saw and on synthetic non-digits. Prints them
beside those in lib/strokes/segment/apart.ts and is-number.ts.

  --signs      trains the network that tells signs from digits instead, and writes it
  --hand       measures instead how the inputs of digit-net's last layer vary over people, and writes it: learning a hand
               changes that layer least where they vary most
  --choice     fits instead which way of finding digits in a photograph is believed where both differ: 16 of each kind are enough
  --photo-signs    fits instead what tells whether a sign that the finder sees in a photograph is one, and writes it
  --line-choice    fits instead by which digits a line with signs is read, those found before or those seen beside the signs
  --lines      fits instead which lines turn each digit into another one most often, and writes them: asked why it read a
               digit, the page tries them
  --count N    numbers of each kind, and non-digits of each kind: 500
  -h, --help   prints this

Example: npm run fit -- --count 2000`;

const { values } = optionsOf(USAGE, {
  options: {
    count: { type: 'string', default: '500' },
    signs: { type: 'boolean', default: false },
    hand: { type: 'boolean', default: false },
    choice: { type: 'boolean', default: false },
    'photo-signs': { type: 'boolean', default: false },
    lines: { type: 'boolean', default: false },
    'line-choice': { type: 'boolean', default: false },
  },
});
const count = wholeNumber('--count', values.count, 1) ?? 1;
const { network, card } = await lazyModel('digit-net').open();
if (values.signs) {
  console.log(fitSigns(network));
} else if (values.choice) {
  console.log(await fitChoice(await openFinding({ network, card }), count));
} else if (values['line-choice']) {
  console.log(await fitLineChoice(await openFinding({ network, card }), count));
} else if (values['photo-signs']) {
  console.log(await fitPhotoSigns(await openFinding({ network, card }), count));
} else if (values.lines) {
  console.log(fitLines(network, card, count));
} else if (values.hand) {
  console.log(fitUsualFeatures(network));
} else {
  print('Two neighbouring pieces belong to two digits', apartRegression(seenPenDrawings(), count));
  const people = { digits: unseenSitesDigits(), signs: unseenSigns(), allSigns: unseenSignsAndLookAlikes() };
  print('Several candidates are a number', numberRegression(people, count, network, card));
}

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
