import { useCallback, useEffect } from 'react';
import { fitToSheet } from '../../../lib/session/fit-to-sheet';
import { type Said, type Tally, talliesOf, truthOf } from '../../../lib/session/score/score';
import type { Session } from '../../../lib/session/session';
import { uncorrected } from '../../../lib/strokes/corrections';
import type { Drawing } from '../../../lib/strokes/drawing';
import { type ComparedDrawing, placeOf } from '../use-comparison';
import type { Mark } from './mark';
import { useScore } from './use-score';

/** What a person says the shown digit is, and how often each network was right before. */
export interface Truth {
  /** `0` to `9`; undefined until it is told. */
  readonly truth: string | undefined;
  /** Says what the shown digit is; the same once more takes it back. Undefined while there is none. */
  readonly tell: ((digit: string) => void) | undefined;
  /** By network id, whether it reads the shown digit so; empty until it is told. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** By network id, over all digits that were told. */
  readonly tallies: Readonly<Record<string, Tally>>;
  /** How many digits were told. */
  readonly count: number;
  /** Puts a drawing on the sheet of which it is known what it is. */
  readonly place: (drawing: Drawing, truth: string) => void;
  readonly reset: () => void;
}

export function useTruth(session: Session, { asked }: Pick<ComparedDrawing, 'asked'>): Truth {
  const { score, change } = useScore();
  const truth = truthOf(score, asked?.of);
  // Networks that are loaded later answer a digit that was told before.
  useEffect(() => {
    if (asked) change.answer(asked.of, asked.said);
  });
  const place = useCallback(
    (drawing: Drawing, known: string) => {
      const placed = fitToSheet(drawing);
      session.place(uncorrected(placed));
      change.tell(placeOf(placed, 0), known, {});
    },
    [session, change],
  );
  return {
    truth,
    tell: asked && ((digit) => change.tell(asked.of, digit === truth ? undefined : digit, asked.said)),
    marks: asked && truth !== undefined ? marksOf(asked.said, truth) : NO_MARKS,
    tallies: talliesOf(score),
    count: score.length,
    place,
    reset: change.reset,
  };
}

const NO_MARKS = {};

const marksOf = (said: Said, truth: string): Record<string, Mark> =>
  Object.fromEntries(Object.entries(said).map(([id, text]) => [id, text === truth ? 'right' : 'wrong']));
