import type { RgbaPicture } from '../../../lib/geometry/rgba-picture';
import type { Finding } from '../../../lib/photo/detect/seen-signs';
import { NO_EDITS } from '../../../lib/reading/photo-edits';
import type { Reading } from '../../../lib/reading/reading';
import { readPhoto } from '../../../lib/recognise/read-photo';
import { type Random, seededRandom } from '../../augment/random';
import type { Condition } from '../../synthetic/photographs/condition';
import { CONDITIONS } from '../../synthetic/photographs/conditions';
import { NO_DIGITS, type NoDigits } from '../../synthetic/photographs/no-digits';
import { photographer } from '../../synthetic/photographs/photographer';
import type { Drawings } from '../../synthetic/photographs/writing/hand';
import { compareDetections, type Detections } from './detections';

/** How well photographs under one condition were read. */
export interface ConditionFigures extends Detections {
  readonly id: string;
  readonly title: string;
  /** Photographs. */
  readonly count: number;
  /** Of these, how many were read right as a whole, lines and all. */
  readonly right: number;
}

/** How often what shows no digit was said to show none. */
export interface NoDigitsFigures {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly refused: number;
}

/** Which photographs are made, and how many of each kind. */
export interface PhotographPlan {
  readonly conditions: readonly Condition[];
  readonly noDigits: readonly NoDigits[];
  readonly count: number;
}

/** Of 40, one photograph is 2.5 %; all kinds together take some minutes. */
const PLAN: PhotographPlan = { conditions: CONDITIONS, noDigits: NO_DIGITS, count: 40 };

const SEED = 1;

type Read = (picture: RgbaPicture) => Reading;

/** Makes photographs of the writers' digits and reads them, one kind after another. */
export async function* measureSyntheticPhotographs(
  drawings: Drawings,
  finding: Finding,
  { conditions, noDigits, count }: PhotographPlan = PLAN,
): AsyncGenerator<ConditionFigures | NoDigitsFigures> {
  const read: Read = (picture) => readPhoto(picture, NO_EDITS, finding).reading;
  const take = photographer(drawings);
  for (const condition of conditions) yield measureCondition(condition, count, take, read);
  for (const kind of noDigits) yield measureNoDigits(kind, count, read);
}

async function measureCondition(
  condition: Condition,
  count: number,
  take: ReturnType<typeof photographer>,
  read: Read,
): Promise<ConditionFigures> {
  const { id, title } = condition;
  const sum = { right: 0, digits: 0, found: 0, extra: 0 };
  for (let i = 0; i < count; i++) {
    const { picture, label, boxes } = await take(condition, streamOf(id, i));
    const reading = read(picture);
    const detections = compareDetections(label, boxes, reading.kind === 'digits' ? reading.digits : []);
    sum.right += reading.text === label ? 1 : 0;
    sum.digits += detections.digits;
    sum.found += detections.found;
    sum.extra += detections.extra;
  }
  return { id, title, count, ...sum };
}

async function measureNoDigits({ id, title, make }: NoDigits, count: number, read: Read): Promise<NoDigitsFigures> {
  let refused = 0;
  for (let i = 0; i < count; i++) if (read(await make(streamOf(id, i))).kind !== 'digits') refused += 1;
  return { id, title, count, refused };
}

/** A stream of its own for each photograph of each kind, so that no other kind or count changes it. */
const streamOf = (id: string, index: number): Random =>
  seededRandom(SEED, ...Array.from(id, (letter) => letter.charCodeAt(0)), index);
