import './cli/sentences';
import { openModel } from './cli/open-model';
import { writeFile } from './cli/write-file';
import { dataDirectory } from './data/source-file';
import { modelOf } from './loop/recipes/table';
import { encodePng } from './report/png';
import { blockText } from './show/blocks';
import { requestFrom } from './show/request';
import { sheetOf } from './show/sheet';
import { openShowSet } from './show/show-set';
import { mistakesOf, type Shown, shownMistakes, shownOf } from './show/shown';

/** Of a terminal that does not say. */
const COLUMNS = 80;

const request = requestFrom(process.argv.slice(2));
const shown = await shownByRequest();
if (shown.length === 0) {
  console.log('There is no such picture.');
  process.exit();
}
// The file first: a reader of the output may stop in the middle.
writeFile(request.out, await encodePng(sheetOf(shown, request.scale)));
if (!request.quiet) console.log(blockText(shown, process.stdout.columns ?? COLUMNS));
console.log(`${request.out}: ${shown.length === 1 ? '1 picture' : `${shown.length} pictures`}.`);

async function shownByRequest(): Promise<Shown[]> {
  const { choice, mistakes } = request;
  // A model that is not there is told before the data is read.
  const model = mistakes === undefined ? undefined : await openModel(mistakes);
  const split = mistakes === undefined ? undefined : modelOf(mistakes).recipe.split;
  const set = openShowSet(request.set, dataDirectory(), split);
  if (model === undefined || choice.kind !== 'first') return shownOf(set, choice);
  const found = mistakesOf(model, set.images);
  console.log(
    `${model.card.title} reads ${found.length} of ${set.images.count} wrong, those it calls no digit included.`,
  );
  return shownMistakes(set, found, choice);
}
