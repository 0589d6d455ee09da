'use client';

import { useRef } from 'react';
import type { GrayImage } from '../../lib/geometry/gray-image';
import type { DigitReading, Reading } from '../../lib/reading/reading';
import type { LiveReading } from '../../lib/session/live-reader';
import { Announcer } from '../ui/announcer';
import { Failure } from '../ui/failure';
import { NetworkPicture } from './network-picture';
import { NumberHeadline } from './number-headline';
import { ProbabilityBars } from './probability-bars';
import { headline } from './reading-words';

/** What of a reading is looked at. */
export interface LookedAt {
  /** Which of the reading's digits; −1 where it is none of them. */
  readonly index: number;
  readonly digit: DigitReading | undefined;
  readonly picture: GrayImage | null;
  /** The digit in words; empty where there is but one. */
  readonly words: string;
}

interface Props {
  readonly live: LiveReading;
  readonly reading: Reading;
  /** The reading may still change into a digit: it is not yet called none. */
  readonly isGoingOn?: boolean;
  readonly sentence: string;
  readonly lookedAt: LookedAt;
  readonly onChoose: (index: number) => void;
  /** What is in the network's picture. */
  readonly pictured: string;
  /** What those hear who listen to the page, and what of it is not worth saying at first. */
  readonly said: string;
  readonly silentAtFirst?: string;
  readonly onRetry: () => void;
}

/** What was read and how sure that is: number, sentence, the bars of one digit, and what the network saw of it. */
export function ReadingPanel({ live, reading, isGoingOn = false, sentence, lookedAt, ...props }: Props) {
  const panel = useRef<HTMLElement>(null);
  const shown = reading.kind === 'not-a-digit' && isGoingOn ? 'guess' : reading.kind;
  const isNumber = reading.digits.length > 1 && shown !== 'not-a-digit';
  // The button that was pressed goes away; whoever came to it by keyboard stays in the reading.
  const retry = () => {
    panel.current?.focus();
    props.onRetry();
  };
  return (
    <section ref={panel} tabIndex={-1} aria-label="Reading" className="reading">
      {/* A number has another layout: its head is a new one, so that nothing that stood there moves. */}
      <div key={String(isNumber)} className="reading-head" data-shown={shown} data-number={isNumber}>
        <p
          data-testid="prediction"
          data-kind={reading.kind}
          data-shown={shown}
          className="prediction"
          hidden={live.kind === 'failed'}
        >
          {isNumber ? (
            <NumberHeadline digits={reading.digits} chosen={lookedAt.index} onChoose={props.onChoose} />
          ) : (
            headline(reading, isGoingOn)
          )}
        </p>
        {live.kind === 'failed' ? (
          <Failure message={live.error.message} advice={live.error.advice} onRetry={retry} />
        ) : (
          <div className="words">
            <p className="sentence" data-quiet={reading.kind !== 'digits'}>
              {sentence}
            </p>
            {lookedAt.words && <p className="choice">{lookedAt.words}</p>}
          </div>
        )}
      </div>
      <ProbabilityBars digit={lookedAt.digit} kind={lookedAt.index < 0 ? 'not-a-digit' : reading.kind} />
      <NetworkPicture picture={lookedAt.picture} what={props.pictured} />
      <Announcer text={props.said} silentAtFirst={props.silentAtFirst ?? ''} />
    </section>
  );
}
