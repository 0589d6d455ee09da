import { loadLookAlikes, loadMnistTraining, loadUnipenDigits, loadUnipenNondigits } from '../data/load';
import { shareMemory } from '../data/pictures';
import { dataDirectory } from '../data/source-file';
import {
  isUnseenWriter,
  seenPenDrawings,
  splitMnist,
  splitSigns,
  unseenPenDrawings,
  unseenSignsAndLookAlikes,
  unseenSitesDigits,
} from '../data/split';
import { engravedDigits } from '../synthetic/engraved';
import type { Drawings } from '../synthetic/photographs/writing/hand';

/** What the people drew whom the finder learns from, printed digits, and MNIST's. */
export function seenPeople(): Drawings {
  const signs = [...loadUnipenNondigits(dataDirectory()), ...loadLookAlikes(dataDirectory())];
  return {
    digits: [...splitSigns(loadUnipenDigits(dataDirectory())).training, ...seenPenDrawings()],
    signs: signs.filter((sign) => !isUnseenWriter(sign)),
    printed: engravedDigits(),
    pictures: shareMemory(splitMnist(loadMnistTraining(dataDirectory())).training),
  };
}

/** What people drew of whom no network learnt. */
export const unseenPeople = (): Drawings => ({
  digits: [...unseenPenDrawings(), ...unseenSitesDigits()],
  signs: unseenSignsAndLookAlikes(),
  pictures: shareMemory(splitMnist(loadMnistTraining(dataDirectory())).validation),
});
