import type { Finding } from '../../lib/photo/detect/seen-signs';
import { NO_EDITS } from '../../lib/reading/photo-edits';
import { readDrawing } from '../../lib/recognise/read-drawing';
import { readPhoto } from '../../lib/recognise/read-photo';
import { seededRandom } from '../augment/random';
import { type OpenModel, openFinding } from '../cli/open-model';
import { UsageError } from '../cli/options';
import { unseenPeople } from '../detector/people';
import { type Judged, ratioRight } from '../evaluation/judged';
import { percentColumn } from '../evaluation/table';
import { signedNumberMaker } from '../synthetic/numbers/signed-numbers';
import { signsAmongDigits } from '../synthetic/photographs/real-life';
import { syntheticPhotograph } from '../synthetic/photographs/synthetic-photograph';
import { handsOf } from '../synthetic/photographs/writing/hand';
import { patterned } from '../synthetic/photographs/writing/lines';
import { askedOf } from './options';

/** As `12/05/2021`, `3,14`, `-27`, `555-0123`, `10:30`, `1/2`, `12.50`, `(42)`, `7+8=15`, and a percentage. */
const PATTERNS = ['00/00/0000', '0,00', '-00', '000-0000', '00:00', '0/0', '00.00', '(00)', '0+0=00', '00%'];
const PHOTOGRAPHS = 'photographs';
/** Numbers of each pattern; a photograph takes most of a second. */
const COUNT = { drawn: 200, photographed: 50 } as const;
/** Not the seed that anything was chosen with. */
const SEED = 20_260_111;

/** The number of a pattern, and what was read of it. */
type Judge = (pattern: string, p: number, i: number) => Judged | Promise<Judged>;

/** `evaluate -- signs`: how numbers with signs by people of whom nothing was learnt are read, all that is written. */
export async function evaluateSigns(args: readonly string[]): Promise<void> {
  const { model, json, words } = askedOf(args, 1);
  const [how = 'drawn'] = words;
  if (how !== 'drawn' && how !== PHOTOGRAPHS)
    throw new UsageError(`evaluate -- signs is of ${PHOTOGRAPHS}, not of ${how}.`);
  const opened = await model.open();
  const isDrawn = how === 'drawn';
  const judge = isDrawn ? drawn(opened) : photographed(await openFinding(opened));
  const count = isDrawn ? COUNT.drawn : COUNT.photographed;
  if (!json)
    console.log(
      `Numbers with signs by unseen people, ${count} of each, ${isDrawn ? 'drawn' : 'in photographs made of them'}: all that is written read right`,
    );
  const patterns: { pattern: string; count: number; accuracy: number }[] = [];
  for (const [p, pattern] of PATTERNS.entries()) {
    const judged: Judged[] = [];
    for (let i = 0; i < count; i++) judged.push(await judge(pattern, p, i));
    patterns.push({ pattern, count, accuracy: ratioRight(judged) });
    if (!json) console.log(`  ${pattern.padEnd(12)} ${percentColumn(ratioRight(judged))}`);
  }
  if (json) console.log(JSON.stringify({ patterns }));
}

function drawn({ network, card }: OpenModel): Judge {
  const { digits, signs } = unseenPeople();
  const write = signedNumberMaker(digits, signs);
  return (pattern, p, i) => {
    const { written, members } = write(pattern, seededRandom(SEED, p, i));
    const { reading } = readDrawing(
      members.flatMap(({ drawing }) => drawing),
      network,
      card,
    );
    return { label: written, reading };
  };
}

function photographed(finding: Finding): Judge {
  const handOf = handsOf(unseenPeople());
  return async (pattern, p, i) => {
    const random = seededRandom(SEED, p, i);
    const lines = [patterned(pattern, handOf(random), random)];
    const { picture, written } = await syntheticPhotograph(lines, signsAmongDigits.settings(random), random);
    return { label: written, reading: readPhoto(picture, NO_EDITS, finding).reading };
  };
}
