'use client';

import { useCallback, useState } from 'react';
import { BLANK, type DigitReading, type DrawingReading } from '../../lib/reading/reading';
import { isDigit, membersOf } from '../../lib/reading/written';
import type { Hand } from '../../lib/session/hand';
import type { LiveReader } from '../../lib/session/live-reader';
import type { Session } from '../../lib/session/session';
import { announcement, sentence, unreadWords } from '../../lib/session/words/reading-words';
import type { Store } from '../../lib/state/store';
import { type CorrectedDrawing, NO_DRAWING } from '../../lib/strokes/corrections';
import type { Point } from '../../lib/strokes/drawing';
import { useLoaded } from '../ui/lazy';
import { useStore } from '../ui/use-store';
import { choiceWords, memberAt } from './choice';
import { correctingOf } from './put-right/correcting';
import { sourcesIn } from './put-right/sources';
import { ReadingPanel } from './reading-panel';
import { LIFTED_BETWEEN_STROKES, useLasting } from './use-lasting';

interface Props {
  readonly reader: LiveReader<CorrectedDrawing>;
  /** Tells whether the pen is down. */
  readonly sheet: Pick<Store<{ readonly penDown: boolean }>, 'get' | 'subscribe'>;
  /** Puts right what was read; `undefined` where nothing can be changed. */
  readonly session?: Pick<
    Session,
    'content' | 'change' | 'hand' | 'notice' | 'place' | 'photo' | 'reader' | 'recogniser'
  >;
}

/** Milliseconds after which an empty sheet offers examples: they are fetched for nobody who draws at once. */
const UNTOUCHED = 2500;
const loadTryOne = () => import('./try-one/try-one').then(({ TryOne }) => TryOne);

const NOTHING: { readonly answer: DrawingReading; readonly question: CorrectedDrawing } = {
  answer: { reading: BLANK, pictures: [] },
  question: NO_DRAWING,
};

/** The drawing's reading, following the pen. In a number, it shows the digit that is being drawn, or the chosen one. */
export function DrawingPanel({ reader, sheet, session }: Props) {
  const live = useStore(reader.reading);
  const { penDown } = useStore(sheet);
  const [choice, choose] = useState<{ readonly of: Point | undefined; readonly stroke: number }>();
  const { answer, question } = live.kind === 'read' ? live : NOTHING;
  const { drawing } = question;
  const { reading, pictures, unread = [] } = answer;
  const see = useCallback((hand: Hand) => hand.see(answer, sourcesIn(drawing)), [answer, drawing]);
  const isBare = reading.kind === 'blank';
  const isNone = useLasting(reading.kind === 'not-a-digit' && !penDown, LIFTED_BETWEEN_STROKES);
  const isEmpty = useLasting(session !== undefined && live.kind !== 'waiting' && isBare && !penDown, UNTOUCHED);
  const tryOne = useLoaded(isEmpty, loadTryOne);
  const isUnread = useLasting(unread.length > 0 && !penDown, LIFTED_BETWEEN_STROKES);
  const members = membersOf(reading);
  // What is set in a link's drawing, its sender set.
  const by = session ? 'set by you' : 'set by hand';
  const penAt = drawing.at(-1)?.at(-1);
  // A choice holds until the pen draws on. Then the digit that is being drawn is shown.
  const stroke = choice?.of === penAt ? choice?.stroke : undefined;
  const hasStroke = ({ strokes = [] }: { strokes?: readonly number[] }) =>
    stroke !== undefined && strokes.includes(stroke);
  const mark = unread.find(hasStroke);
  const chosen = members.findIndex(hasStroke);
  const index = mark || chosen >= 0 ? chosen : penAt ? memberAt(members, penAt) : 0;
  const member = members[index];
  const digit = member && isDigit(member) ? member : undefined;
  const digits: readonly DigitReading[] = reading.digits;
  const at = digit ? digits.indexOf(digit) : -1;
  const strokes = (mark ?? member)?.strokes;
  const note = isUnread && !mark ? unreadWords(unread.length) : '';
  const words = reading.kind === 'digits' && members.length > 1 ? choiceWords(members, index, by) : '';
  const show = (one: { readonly strokes?: readonly number[] } | undefined) =>
    choose({ of: penAt, stroke: one?.strokes?.[0] ?? 0 });
  return (
    <ReadingPanel
      live={live}
      reading={reading}
      isGoingOn={!isNone}
      note={note}
      onNote={() => show(unread[0])}
      offer={session && isEmpty && tryOne.kind === 'loaded' && <tryOne.module session={session} />}
      sentence={live.kind === 'waiting' ? 'Getting ready' : sentence(reading, drawing, by)}
      lookedAt={{ index, digit, picture: pictures[at] ?? null, words: mark ? 'A mark that was not read' : words }}
      by={by}
      onChoose={(next) => show(members[next])}
      putRight={
        session && {
          correcting: strokes && correctingOf({ session, answer, drawing, strokes, picture: pictures[at] }),
          hand: session.hand,
          see,
        }
      }
      pictured={digits.length > 1 && at >= 0 ? `Digit ${at + 1} of ${digits.length}` : 'Your digit'}
      said={
        live.kind === 'failed' ? '' : [announcement(reading, drawing, by), note && `${note}.`].filter(Boolean).join(' ')
      }
      silentAtFirst={announcement(BLANK)}
      onRetry={reader.retry}
    />
  );
}
