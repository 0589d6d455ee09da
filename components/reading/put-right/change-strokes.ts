import type { GrayImage } from '../../../lib/geometry/gray-image';
import type { DrawingReading } from '../../../lib/reading/reading';
import { type Member, membersOf } from '../../../lib/reading/written';
import type { Session } from '../../../lib/session/session';
import { withCorrection, withoutStrokes } from '../../../lib/strokes/correct';
import type { Correction } from '../../../lib/strokes/corrections';
import type { Drawing } from '../../../lib/strokes/drawing';
import { joinedStrokes, partedStrokes } from '../../../lib/strokes/regroup';
import { learnFrom } from '../hand/learn-from';
import { sourceIn } from './sources';

/** Strokes of a drawing that was read. */
export interface Asked {
  readonly session: Pick<Session, 'content' | 'change' | 'hand' | 'notice' | 'recogniser'>;
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
export function setText(asked: Asked, text: string): void {
  const { session, drawing, strokes, picture } = asked;
  if (!isCurrent(asked, strokes)) return;
  correct(asked, { strokes, text });
  void learnFrom(session.hand, text, picture, sourceIn(drawing, strokes) ?? session);
}

/** Takes the strokes off the sheet. */
export function erase(asked: Asked): void {
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

/** Indices are of the drawing that was read. While the next answer is awaited, they may be of other strokes. */
const isCurrent = ({ session, drawing }: Asked, strokes: readonly number[]): boolean =>
  areTheSame(strokes, drawing, session.content().drawing);

/** Whether these indices are of the same strokes in both drawings: a stroke that grows keeps its beginning. */
const areTheSame = (strokes: readonly number[], one: Drawing, other: Drawing): boolean =>
  strokes.every((stroke) => one[stroke]?.[0] === other[stroke]?.[0]);
