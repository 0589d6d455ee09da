import { readDrawing } from '../../lib/recognise/read-drawing';
import { seededRandom } from '../augment/random';
import { unseenPeople } from '../detector/people';
import { type Judged, ratioRight } from '../evaluation/judged';
import { percentColumn } from '../evaluation/table';
import { signedNumberMaker } from '../synthetic/numbers/signed-numbers';
import { askedOf } from './options';

/** As `12/05/2021`, `3,14`, `-27`, `555-0123`, `10:30`, `1/2`, `12.50`, `(42)`, `7+8=15`, and a percentage. */
const PATTERNS = ['00/00/0000', '0,00', '-00', '000-0000', '00:00', '0/0', '00.00', '(00)', '0+0=00', '00%'];
const COUNT = 200;
/** Not the seed that anything was chosen with. */
const SEED = 20_260_111;

/** `evaluate -- signs`: how numbers with signs by people of whom nothing was learnt are read, all that is written. */
export async function evaluateSigns(args: readonly string[]): Promise<void> {
  const { model, json } = askedOf(args);
  const { network, card } = await model.open();
  const { digits, signs } = unseenPeople();
  const write = signedNumberMaker(digits, signs);
  const rows = PATTERNS.map((pattern, p) => {
    const judged = Array.from({ length: COUNT }, (_, i): Judged => {
      const { written, members } = write(pattern, seededRandom(SEED, p, i));
      const { reading } = readDrawing(
        members.flatMap(({ drawing }) => drawing),
        network,
        card,
      );
      return { label: written, reading };
    });
    return { pattern, count: COUNT, accuracy: ratioRight(judged) };
  });
  const line = ({ pattern, accuracy }: (typeof rows)[number]): string =>
    `  ${pattern.padEnd(12)} ${percentColumn(accuracy)}`;
  console.log(
    json
      ? JSON.stringify({ patterns: rows })
      : [
          `Numbers with signs by unseen people, ${COUNT} of each: all that is written read right`,
          ...rows.map(line),
        ].join('\n'),
  );
}
