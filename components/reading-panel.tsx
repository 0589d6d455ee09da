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
import { useStore } from './use-store';

/** What was read and how sure that is, following the pen. */
export function ReadingPanel({ desk: { reader, sheet } }: { desk: Desk }) {
  const live = useStore(reader.reading);
  const { penDown } = useStore(sheet);
  const panel = useRef<HTMLElement>(null);
  const reading = live.kind === 'read' ? live.answer.reading : BLANK;
  const picture = live.kind === 'read' ? (live.answer.pictures[0] ?? null) : null;
  const shown = penDown && reading.kind === 'not-a-digit' ? 'guess' : reading.kind;
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
          {headline(reading, penDown)}
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
