import { useState } from 'react';
import type { UserError } from '../../lib/errors/user-error';
import type { GrayImage } from '../../lib/geometry/gray-image';
import { BLANK } from '../../lib/reading/reading';
import type { Session } from '../../lib/session/session';
import type { CorrectedDrawing } from '../../lib/strokes/corrections';
import type { NetworkAnswer } from '../../lib/worker/api/comparer-api';
import { memberAt } from '../reading/choice';
import { LIFTED_BETWEEN_STROKES, useLasting } from '../reading/use-lasting';
import { useStore } from '../ui/use-store';
import type { NetworkFacts } from './compare-facts';
import { isCompared } from './compare-reader';
import { answerOf, mostGiven, type Vote } from './compare-words';
import type { States } from './use-comparer';

/** What all networks make of the drawing, and the digit of it that is shown. */
export interface ComparedDrawing {
  /** Of the networks that are ready and have read it. */
  readonly answers: Readonly<Record<string, NetworkAnswer>>;
  /** The person may still be drawing, so the page does not say "not a digit" yet. */
  readonly isGoingOn: boolean;
  readonly votes: readonly (Vote & { readonly id: string })[];
  /** What more than half of the networks say, if anything. */
  readonly most: string | undefined;
  /** All networks failed, or the drawing could not be read. */
  readonly failure: UserError | undefined;
  readonly pictures: readonly GrayImage[];
  /** The digit that is shown: the chosen one, or the one that is being drawn. */
  readonly index: number;
  choose(index: number): void;
}

export function useComparison(session: Session, networks: readonly NetworkFacts[], states: States): ComparedDrawing {
  const live = useStore(session.reader.reading);
  const { history, penDown } = useStore(session.sheet);
  const [choice, setChoice] = useState<{ readonly of: CorrectedDrawing; readonly index: number }>();

  const read = live.kind === 'read' && isCompared(live.answer) ? live.answer : undefined;
  // Leave out the answer of a network that has failed since, or is being fetched again.
  const present = networks.flatMap(({ id, short }) => {
    const answer = states[id]?.kind === 'ready' && read?.answers[id];
    return answer ? [{ id, short, answer }] : [];
  });
  const readings = present.map(({ answer }) => answer.reading);
  const isNone = readings.some(({ kind }) => kind === 'not-a-digit');
  const isGoingOn = !useLasting(isNone && !penDown, LIFTED_BETWEEN_STROKES);
  const votes = present
    .map(({ id, short, answer }) => ({ id, name: short, answer: answerOf(answer.reading, isGoingOn) }))
    .filter(({ answer }) => answer !== '');

  const pictures = read?.pictures ?? [];
  const penAt = live.kind === 'read' ? live.question.drawing.at(-1)?.at(-1) : undefined;
  const found = readings.find(({ digits }) => digits.length === pictures.length) ?? BLANK;
  // A choice holds until the drawing changes. Another network's answer does not end it.
  const isChosen = choice?.of === history.present && !penDown;
  const index = isChosen ? choice.index : penAt ? memberAt(found.digits, penAt) : 0;
  return {
    answers: Object.fromEntries(present.map(({ id, answer }) => [id, answer])),
    isGoingOn,
    votes,
    most: mostGiven(votes),
    failure: live.kind === 'failed' ? live.error : undefined,
    pictures,
    // Fewer digits are found when the network that separates them is missing.
    index: Math.min(index, Math.max(0, pictures.length - 1)),
    choose: (next) => setChoice({ of: history.present, index: next }),
  };
}
