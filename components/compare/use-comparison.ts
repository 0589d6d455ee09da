import { useMemo, useState } from 'react';
import type { UserError } from '../../lib/errors/user-error';
import type { GrayImage } from '../../lib/geometry/gray-image';
import { hashOf } from '../../lib/geometry/hash';
import { BLANK, type Reading } from '../../lib/reading/reading';
import type { LiveReading } from '../../lib/session/live-reader';
import { NO_DIGIT, type Said } from '../../lib/session/score/score';
import type { Session } from '../../lib/session/session';
import type { CorrectedDrawing } from '../../lib/strokes/corrections';
import type { Drawing } from '../../lib/strokes/drawing';
import { fingerprint } from '../../lib/strokes/fingerprint';
import type { NetworkAnswer } from '../../lib/worker/api/comparer-api';
import { memberAt } from '../reading/choice';
import { LIFTED_BETWEEN_STROKES, useLasting } from '../reading/use-lasting';
import { useStore } from '../ui/use-store';
import { type ComparedMode, comparedMode, isCompared } from './compare-reader';
import { answerOf, type Vote } from './compare-words';
import type { NetworkFacts } from './network/compare-facts';
import type { States } from './use-comparer';

/** A digit that networks have answered, as the score names it, and what each took it for. */
export interface AskedDigit {
  readonly of: string;
  readonly said: Said;
}

/** What all networks make of the drawing, and the digit of it that is shown. */
export interface ComparedDrawing {
  /** Of the networks that are ready and have read it. */
  readonly answers: Readonly<Record<string, NetworkAnswer>>;
  /** The person may still be drawing, so the page does not say "not a digit" yet. */
  readonly isGoingOn: boolean;
  readonly votes: readonly (Vote & { readonly id: string })[];
  /** The shown digit, once it is drawn and read; undefined while the pen is down. */
  readonly asked: AskedDigit | undefined;
  /** The ink of the shown digit; undefined in a photograph. */
  readonly ink: Drawing | undefined;
  /** Somebody else drew it: it came in a link. */
  readonly isOthers: boolean;
  /** A photograph was read, and no digit found in it. */
  readonly isDigitless: boolean;
  /** All networks failed, or the drawing could not be read. */
  readonly failure: UserError | undefined;
  readonly pictures: readonly GrayImage[];
  /** The digit that is shown: the chosen one, or the one that is being drawn. */
  readonly index: number;
  choose(index: number): void;
  /** Tries again what failed. */
  readonly retry: () => void;
}

export function useComparison(session: Session, networks: readonly NetworkFacts[], states: States): ComparedDrawing {
  const mode = comparedMode(useStore(session.photo.state), useStore(session.shared.state));
  const reader = { drawing: session.reader, shared: session.shared.reader, photo: session.photo }[mode];
  const live = useStore<LiveReading>(reader.reading);
  const { whole, penDown } = useSeen(session, mode);
  const [choice, setChoice] = useState<{ readonly of: unknown; readonly index: number }>();

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
  const drawn = live.kind === 'read' && mode !== 'photo' ? (live.question as CorrectedDrawing).drawing : undefined;
  const penAt = drawn?.at(-1)?.at(-1);
  const found = readings.find(({ digits }) => digits.length === pictures.length) ?? BLANK;
  // A choice holds until the drawing changes. Another network's answer does not end it.
  const isChosen = choice !== undefined && choice.of === whole && !penDown;
  const place = isChosen ? choice.index : penAt ? memberAt(found.digits, penAt) : 0;
  // Fewer digits are found when the network that separates them is missing.
  const index = Math.min(place, Math.max(0, pictures.length - 1));
  const said = Object.fromEntries(present.map(({ id, answer }) => [id, saidOf(answer.reading, index)]));
  const picture = pictures[index];
  // In a photograph a digit is told from others by its picture.
  const of = drawn ? placeOf(drawn, index) : picture && `photo ${hashOf(picture.data)}`;
  const strokes = found.digits[index]?.strokes;
  const ink = useMemo(() => (strokes ? drawn?.filter((_, i) => strokes.includes(i)) : drawn), [drawn, strokes]);
  const isAsked = live.kind === 'read' && !penDown && votes.length > 0;
  return {
    answers: Object.fromEntries(present.map(({ id, answer }) => [id, answer])),
    isGoingOn,
    votes,
    asked: isAsked && of !== undefined ? { of, said } : undefined,
    ink: penDown ? undefined : ink,
    isOthers: mode === 'shared',
    isDigitless: live.kind === 'read' && mode === 'photo' && pictures.length === 0,
    failure: live.kind === 'failed' ? live.error : undefined,
    pictures,
    index,
    choose: (next) => setChoice({ of: whole, index: next }),
    retry: reader.retry,
  };
}

/** The same with other answers, those to an edited picture of the shown digit: of that, nobody is asked what it is. */
export function withAnswers(
  drawing: ComparedDrawing,
  networks: readonly NetworkFacts[],
  answers: ComparedDrawing['answers'] | undefined,
): ComparedDrawing {
  if (!answers) return drawing;
  const votes = networks.flatMap(({ id, short }) => {
    const answer = answers[id];
    return answer ? [{ id, name: short, answer: answerOf(answer.reading) }] : [];
  });
  return { ...drawing, answers, votes, asked: undefined, ink: undefined };
}

/** What is seen, which changes when it does, and whether a pen draws there. */
function useSeen(
  { sheet, shared, photo }: Session,
  mode: ComparedMode,
): { readonly whole: unknown; readonly penDown: boolean } {
  const { history, penDown } = useStore(sheet);
  const shown = useStore(shared.shown);
  const open = useStore(photo.state);
  if (mode === 'shared') return shown;
  if (mode === 'photo') return { whole: open.kind === 'open' ? open.steps.present.edits : open, penDown: false };
  return { whole: history.present.drawing, penDown };
}

/** What a network takes one digit of a drawing for. */
const saidOf = ({ kind, digits }: Reading, index: number): string =>
  (kind === 'digits' && digits[index]?.text) || NO_DIGIT;

/** Which digit of which drawing, as a score names it. */
export const placeOf = (drawing: Drawing, index: number): string => `${fingerprint(drawing)}.${index}`;
