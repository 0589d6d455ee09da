import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { DigitReading, DrawingReading } from '../../../lib/reading/reading';
import { isDigit, type Member, membersOf } from '../../../lib/reading/written';
import type { Session } from '../../../lib/session/session';
import { withCorrection, withoutStrokes } from '../../../lib/strokes/correct';
import type { Correction } from '../../../lib/strokes/corrections';
import type { Drawing } from '../../../lib/strokes/drawing';
import { joinedStrokes, partedStrokes } from '../../../lib/strokes/regroup';
import { learnFrom } from '../hand/learn-from';
import { sourceIn } from './sources';

/** Strokes of a drawing that was read. */
export interface Asked {
  readonly session: Pick<Session, 'content' | 'change' | 'hand' | 'notice' | 'reader' | 'recogniser'>;
  readonly answer: DrawingReading;
  readonly drawing: Drawing;
  /** The strokes of what is chosen. */
  readonly strokes: readonly number[];
  /** What the network saw of it; `undefined` of what it did not read as a digit. */
  readonly picture: GrayImage | undefined;
}

export interface Grouping {
  readonly words: string;
  act(): void;
}

/** Says what the strokes are. */
export async function setText(seen: Asked, text: string): Promise<void> {
  const asked = await inWhole(seen);
  const { session, drawing, strokes, picture } = asked;
  if (!isCurrent(asked, strokes)) return;
  correct(asked, { strokes, text });
  void learnFrom(session.hand, text, picture, sourceIn(drawing, strokes) ?? session);
}

/** Takes the strokes off the sheet. */
export async function erase(seen: Asked): Promise<void> {
  const asked = await inWhole(seen);
  const { session, strokes } = asked;
  if (isCurrent(asked, strokes)) session.change((present) => withoutStrokes(present, strokes));
}

/** Other ways to group the strokes, in words. */
export function groupingsOf(asked: Asked): Grouping[] {
  const { answer, drawing, strokes } = asked;
  const members = membersOf(answer.reading);
  const at = members.findIndex((member) => member.strokes === strokes);
  const parts = partedStrokes(drawing, strokes);
  const joining = (words: string, other: Member | undefined): Grouping[] =>
    at >= 0 && other?.strokes && other.line === members[at]?.line
      ? [{ words, act: () => correct(asked, { strokes: joinedStrokes(strokes, other.strokes ?? []) }) }]
      : [];
  return [
    ...joining('Join with the digit before', members[at - 1]),
    ...joining('Join with the next digit', members[at + 1]),
    ...(parts
      ? [{ words: 'Part into two digits', act: () => correct(asked, ...parts.map((part) => ({ strokes: part }))) }]
      : []),
  ];
}

function correct(asked: Asked, ...corrections: readonly Correction[]): void {
  if (!corrections.every(({ strokes }) => isCurrent(asked, strokes))) return;
  asked.session.change((present) => corrections.reduce(withCorrection, present));
}

/** The same in the reading of all ink on the sheet: the last stroke of a digit may not have been read yet. */
async function inWhole(asked: Asked): Promise<Asked> {
  const { session, drawing, strokes } = asked;
  const live = await readWhole(session, drawing);
  if (live?.kind !== 'read' || !areTheSame(strokes, drawing, live.question.drawing)) return asked;
  const { answer, question } = live;
  const member = membersOf(answer.reading).find((one) => one.strokes?.includes(strokes[0] ?? -1));
  if (!member?.strokes) return asked;
  const digits: readonly DigitReading[] = answer.reading.digits;
  const at = isDigit(member) ? digits.indexOf(member) : -1;
  return { ...asked, answer, drawing: question.drawing, strokes: member.strokes, picture: answer.pictures[at] };
}

/** The first reading that is of no less than what is on the sheet; at once `undefined` where that is the one that was seen. */
async function readWhole({ content, reader }: Asked['session'], seen: Drawing): Promise<Live | undefined> {
  const isLess = (drawing: Drawing) => drawing.length < content().drawing.length;
  if (!isLess(seen)) return undefined;
  return new Promise((resolve) => {
    const look = () => {
      const live = reader.reading.get();
      if (live.kind === 'read' && isLess(live.question.drawing)) return;
      stop();
      resolve(live);
    };
    const stop = reader.reading.subscribe(look);
    look();
  });
}

type Live = ReturnType<Session['reader']['reading']['get']>;

/** Indices are of the drawing that was read. While the next answer is awaited, they may be of other strokes. */
const isCurrent = ({ session, drawing }: Asked, strokes: readonly number[]): boolean =>
  areTheSame(strokes, drawing, session.content().drawing);

/** Whether these indices are of the same strokes in both drawings: a stroke that grows keeps its beginning. */
const areTheSame = (strokes: readonly number[], one: Drawing, other: Drawing): boolean =>
  strokes.every((stroke) => one[stroke]?.[0] === other[stroke]?.[0]);
