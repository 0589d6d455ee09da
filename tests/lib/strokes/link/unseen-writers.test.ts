import { expect, test } from 'vitest';
import { DIGIT_FRAME } from '../../../../lib/reading/digit-frame';
import { readDrawing } from '../../../../lib/recognise/read-drawing';
import { uncorrected } from '../../../../lib/strokes/corrections';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { drawingOfLinkCode, linkCodeOf } from '../../../../lib/strokes/link/link-code';
import { openModel } from '../../../../training/cli/open-model';
import { loadPenDigits } from '../../../../training/data/load';
import { dataDirectory, findSourceFile } from '../../../../training/data/source-file';
import { PEN_DIGITS } from '../../../../training/data/sources';
import { numberOf, onScreen } from './page-drawings';

const folder = dataDirectory();
const hasData = findSourceFile(PEN_DIGITS, folder) !== undefined;
const COUNT = 200;
const NUMBERS = 50;
const DIGITS_OF_A_NUMBER = 4;

test.skipIf(!hasData)(
  'drawings by writers 25 to 30, alone and in numbers, come out of their links as the same 28×28 and the same reading (needs DATA_DIR)',
  async () => {
    const { network, card } = await openModel('digit-net');
    const unseen = loadPenDigits(folder).filter(({ writer }) => writer >= 25 && writer <= 30);
    const every = Math.floor(unseen.length / COUNT);
    const tablet = unseen.filter((_, i) => i % every === 0).slice(0, COUNT);
    const sheets: Record<string, Drawing[]> = {
      'as the tablet saw them': tablet.map(({ drawing }) => drawing),
      'drawn on a sheet 560 pixels wide': tablet.map(({ drawing }) => onScreen(drawing, 560)),
      'as numbers of four': tablet
        .slice(0, NUMBERS)
        .map((_, i) =>
          numberOf(Array.from({ length: DIGITS_OF_A_NUMBER }, (_, k) => tablet[(i + 53 * k) % COUNT]?.drawing ?? [])),
        ),
    };
    for (const [how, drawings] of Object.entries(sheets)) {
      const codes = drawings.map((drawing) => linkCodeOf(uncorrected(drawing), DIGIT_FRAME) ?? '');
      const lengths = codes.map(({ length }) => length).sort((a, b) => a - b);
      const same = drawings.filter((drawing, i) => {
        const [before, after] = [drawing, drawingOfLinkCode(codes[i] ?? '').drawing].map((one) =>
          readDrawing(one, network, card),
        );
        if (!before || !after || before.pictures.length !== after.pictures.length) return false;
        const differences = before.pictures.flatMap(({ data }, n) =>
          [...data].map((level, at) => Math.abs(level - (after.pictures[n]?.data[at] ?? Number.NaN))),
        );
        return (
          Math.max(...differences) <= 1 &&
          before.reading.kind === after.reading.kind &&
          before.reading.text === after.reading.text
        );
      });
      console.log(
        `${same.length} of ${drawings.length} ${how}; characters: median ${lengths[Math.floor(lengths.length / 2)]}, most ${lengths.at(-1)}`,
      );
      expect(same.length, how).toBe(drawings.length);
    }
    network.dispose();
  },
  120_000,
);
