'use client';

import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { GrayImage } from '../../lib/geometry/gray-image';
import type { DigitReading, Reading } from '../../lib/reading/reading';
import { membersOf } from '../../lib/reading/written';
import type { LiveReading } from '../../lib/session/live-reader';
import { headline, type SetBy } from '../../lib/session/words/reading-words';
import { Announcer } from '../ui/announcer';
import { Failure } from '../ui/failure';
import { CopyNumber } from './copy-number';
import { NetworkPicture } from './network-picture';
import { NumberHeadline } from './number-headline';
import { ProbabilityBars } from './probability-bars';
import { PutRight, type PutRightProps } from './put-right/put-right';

/** The digit whose bars are shown. */
export interface LookedAt {
  /** The index of what is chosen among the reading's digits and signs; −1 where it is not part of it. */
  readonly index: number;
  readonly digit: DigitReading | undefined;
  readonly picture: GrayImage | null;
  /** The digit in words; empty where there is only one. */
  readonly words: string;
}

interface Props {
  readonly live: LiveReading;
  readonly reading: Reading;
  /** The person may still be drawing, so the page does not say "not a digit" yet. */
  readonly isGoingOn?: boolean;
  readonly sentence: string;
  /** What is offered where there is nothing to read. */
  readonly offer?: ReactNode;
  /** What was not read, in words, in place of those of one digit. */
  readonly note?: string;
  /** Chooses what was not read. */
  readonly onNote?: () => void;
  readonly lookedAt: LookedAt;
  readonly onChoose: (index: number) => void;
  readonly by?: SetBy;
  /** What can be done about what is looked at; `undefined` where nothing can be put right. */
  readonly putRight?: PutRightProps | undefined;
  /** What the network's picture shows. */
  readonly pictured: string;
  /** The words for screen readers, and those that are not worth saying at first. */
  readonly said: string;
  readonly silentAtFirst?: string;
  readonly onRetry: () => void;
}

/** The number, how sure it is, the bars of one digit, and the picture that the network saw. */
export function ReadingPanel({ live, reading, isGoingOn = false, sentence, lookedAt, ...props }: Props) {
  const panel = useRef<HTMLElement>(null);
  const correcting = props.putRight?.correcting;
  const hasFocus = useFocusKept(panel, membersOf(reading).length + (props.note ? 1 : 0));
  const shown = reading.kind === 'not-a-digit' && isGoingOn ? 'guess' : reading.kind;
  const hasSigns = reading.kind === 'digits' && reading.signs !== undefined;
  const isNumber = (reading.digits.length > 1 || hasSigns) && shown !== 'not-a-digit';
  // The button goes away once it is pressed: keep the focus of a keyboard user in the reading.
  const retry = () => {
    panel.current?.focus();
    props.onRetry();
  };
  return (
    <section ref={panel} tabIndex={-1} aria-label="Reading" className="reading" {...hasFocus}>
      {/* A number has another layout. The key makes a new element, so that nothing glides from the old one. */}
      <div key={String(isNumber)} className="reading-head" data-shown={shown} data-number={isNumber}>
        <p
          data-testid="prediction"
          data-kind={reading.kind}
          data-shown={shown}
          data-set={reading.kind === 'digits' && reading.digits.length === 1 && reading.digits[0]?.isSet === true}
          className="prediction"
          hidden={live.kind === 'failed'}
        >
          {isNumber ? (
            <NumberHeadline reading={reading} chosen={lookedAt.index} onChoose={props.onChoose} by={props.by} />
          ) : (
            headline(reading, isGoingOn)
          )}
        </p>
        {live.kind === 'failed' ? (
          <Failure message={live.error.message} advice={live.error.advice} onRetry={retry} />
        ) : (
          <div className="words">
            <div className="sentence-line">
              <p className="sentence" data-quiet={reading.kind !== 'digits'}>
                {sentence}
              </p>
              <CopyNumber reading={reading} />
            </div>
            {props.note ? (
              <button type="button" className="choice choice-note" onClick={props.onNote}>
                {props.note}
              </button>
            ) : (
              lookedAt.words && <p className="choice">{lookedAt.words}</p>
            )}
            {props.offer}
          </div>
        )}
      </div>
      <ProbabilityBars
        digit={lookedAt.digit}
        kind={lookedAt.index < 0 ? 'not-a-digit' : reading.kind}
        onSet={correcting?.set}
      />
      {props.putRight && <PutRight {...props.putRight} />}
      <NetworkPicture picture={lookedAt.picture} what={props.pictured} />
      <Announcer text={props.said} silentAtFirst={props.silentAtFirst ?? ''} />
    </section>
  );
}

/**
 * Keeps the focus in the reading when the button that had it goes away: a digit that was erased, a note that was followed.
 * Returns what tells it where the focus is.
 */
function useFocusKept(panel: RefObject<HTMLElement | null>, count: number) {
  const before = useRef(count);
  const isInside = useRef(false);
  useEffect(() => {
    const isFewer = count < before.current;
    before.current = count;
    // What goes away does not blur. While the person draws, the focus was never here.
    if (!isFewer || !isInside.current || document.activeElement !== document.body) return;
    const chosen = panel.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    (chosen ?? panel.current)?.focus({ preventScroll: true });
  }, [panel, count]);
  const tell = (is: boolean) => () => {
    isInside.current = is;
  };
  return { onFocus: tell(true), onBlur: tell(false) };
}

/** Shown in place of a reading that could not be shown. */
export function ReadingFailure({ onRetry }: { onRetry: () => void }) {
  return (
    <section aria-label="Reading" className="reading">
      <div className="reading-head">
        <Failure
          message="The reading could not be shown."
          advice="Try again. Your drawing is kept."
          onRetry={onRetry}
        />
      </div>
    </section>
  );
}
