import type { GrayImage } from '../../../lib/geometry/gray-image';
import { DIGIT_FRAME } from '../../../lib/reading/digit-frame';
import type { DrawingReading } from '../../../lib/reading/reading';
import { type Member, membersOf } from '../../../lib/reading/written';
import type { Hand, Source, Sources } from '../../../lib/session/hand';
import type { Session } from '../../../lib/session/session';
import type { Correction } from '../../../lib/strokes/corrections';
import type { Drawing } from '../../../lib/strokes/drawing';
import { joinedStrokes, partedStrokes } from '../../../lib/strokes/regroup';

/** What can be done about ink that was read wrongly. */
export interface Correcting {
  /** Says what it is. */
  set(text: string): void;
  /** `undefined` of what is not read anyway. */
  readonly erase: (() => void) | undefined;
  /** Other ways to group strokes, in words. */
  readonly groupings: readonly Grouping[];
}

export interface Grouping {
  readonly words: string;
  act(): void;
}

interface Asked {
  readonly answer: DrawingReading;
  readonly drawing: Drawing;
  /** The strokes of what is chosen. */
  readonly strokes: readonly number[];
  /** What the network saw of it; `undefined` of what it did not read as a digit. */
  readonly picture: GrayImage | undefined;
}

/** Signs are not learnt, and nothing that the network did not see. */
export function learnFrom(hand: Hand, text: string, picture: GrayImage | undefined, source: Source): void {
  if (picture?.width === DIGIT_FRAME.size && /^[0-9]$/.test(text)) hand.add({ digit: Number(text), picture }, source);
}

/** What can be done about these strokes of a drawing. */
export function correctingOf(
  session: Pick<Session, 'content' | 'correct' | 'erase' | 'hand'>,
  asked: Asked,
): Correcting {
  const { answer, drawing, strokes, picture } = asked;
  const members = membersOf(answer.reading);
  const at = members.findIndex((member) => member.strokes === strokes);
  const parts = partedStrokes(drawing, strokes);
  /** Indices are of the drawing that was read. While the next answer is awaited, they may be of other strokes. */
  const isCurrent = (own: readonly number[]) => areTheSame(own, drawing, session.content().drawing);
  const correct = (...corrections: readonly Correction[]) => {
    if (corrections.every((one) => isCurrent(one.strokes))) session.correct(...corrections);
  };
  const joining = (words: string, other: Member | undefined): Grouping[] =>
    at >= 0 && other?.strokes && other.line === members[at]?.line
      ? [{ words, act: () => correct({ strokes: joinedStrokes(strokes, other.strokes ?? []) }) }]
      : [];
  return {
    set(text) {
      if (!isCurrent(strokes)) return;
      correct({ strokes, text });
      learnFrom(session.hand, text, picture, sourceIn(drawing, strokes) ?? session);
    },
    erase() {
      if (isCurrent(strokes)) session.erase(strokes);
    },
    groupings: [
      ...joining('Join with the digit before', members[at - 1]),
      ...joining('Join with the next digit', members[at + 1]),
      ...(parts
        ? [{ words: 'Part into two digits', act: () => correct(...parts.map((part) => ({ strokes: part }))) }]
        : []),
    ],
  };
}

/** What the hand knows a digit's ink by: where its first stroke begins. */
const sourceIn = (drawing: Drawing, strokes: readonly number[] = []): Source | undefined =>
  drawing[strokes[0] ?? -1]?.[0];

/** What the hand knows a drawing's digits by. */
export const sourcesIn = (drawing: Drawing): Sources => ({
  of: ({ strokes }) => sourceIn(drawing, strokes),
  has: (source) => drawing.some(([first]) => first === source),
});

/** Whether these indices are of the same strokes in both drawings: a stroke that grows keeps its beginning. */
const areTheSame = (strokes: readonly number[], one: Drawing, other: Drawing): boolean =>
  strokes.every((stroke) => one[stroke]?.[0] === other[stroke]?.[0]);
