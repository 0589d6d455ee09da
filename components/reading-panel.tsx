'use client';

import { useRef } from 'react';
import type { Desk } from '../lib/browser/desk';
import type { LiveReading } from '../lib/browser/live-reader';
import { BLANK, type Reading } from '../lib/digit/reading';
import { Announcer } from './announcer';
import { Failure } from './failure';
import { NetworkPicture } from './network-picture';
import { ProbabilityBars } from './probability-bars';
import { announcement, headline, sentence } from './reading-words';
import { useLasting } from './use-lasting';
import { useStore } from './use-store';

/** Milliseconds that the pen is up between two strokes of a digit, at most: till then, half a 4 is not yet none. */
const LIFTED_BETWEEN_STROKES = 500;

/** What was read and how sure that is, following the pen. */
export function ReadingPanel({ desk: { reader, sheet } }: { desk: Desk }) {
  const live = useStore(reader.reading);
  const { penDown } = useStore(sheet);
  const panel = useRef<HTMLElement>(null);
  const reading = live.kind === 'read' ? live.answer.reading : BLANK;
  const picture = live.kind === 'read' ? (live.answer.pictures[0] ?? null) : null;
  const isNone = useLasting(reading.kind === 'not-a-digit' && !penDown, LIFTED_BETWEEN_STROKES);
  const shown = reading.kind === 'not-a-digit' && !isNone ? 'guess' : reading.kind;
  // The button that was pressed goes away; whoever came to it by keyboard stays in the reading.
  const retry = () => {
    panel.current?.focus();
    reader.retry();
  };
  return (
    <section ref={panel} tabIndex={-1} aria-label="Reading" className="reading">
      <div className="reading-head" data-shown={shown}>
        <p
          data-testid="prediction"
          data-kind={reading.kind}
          data-shown={shown}
          className="prediction"
          hidden={live.kind === 'failed'}
        >
          {headline(reading, !isNone)}
        </p>
        {live.kind === 'failed' ? (
          <Failure message={live.error.message} advice={live.error.advice} onRetry={retry} />
        ) : (
          <p className="sentence" data-quiet={reading.kind !== 'digits'}>
            {wordsFor(live, reading)}
          </p>
        )}
      </div>
      <ProbabilityBars reading={reading} />
      <NetworkPicture picture={picture} />
      <Announcer text={live.kind === 'failed' ? '' : announcement(reading)} silentAtFirst={announcement(BLANK)} />
    </section>
  );
}

function wordsFor(live: LiveReading, reading: Reading): string {
  return live.kind === 'waiting' ? 'Getting ready' : sentence(reading);
}
