'use client';

import type { LiveReader, LiveReading } from '../lib/browser/live-reader';
import { BLANK, type Reading } from '../lib/digit/reading';
import { Announcer } from './announcer';
import { Failure } from './failure';
import { NetworkPicture } from './network-picture';
import { ProbabilityBars } from './probability-bars';
import { announcement, headline, sentence } from './reading-words';
import { useStore } from './use-store';

/** What was read and how sure that is, following the pen. */
export function ReadingPanel({ reader }: { reader: LiveReader }) {
  const live = useStore(reader.reading);
  const reading = live.kind === 'read' ? live.answer.reading : BLANK;
  const picture = live.kind === 'read' ? (live.answer.pictures[0] ?? null) : null;
  return (
    <section aria-label="Reading" className="reading">
      <div className="reading-head" data-kind={reading.kind}>
        <p data-testid="prediction" data-kind={reading.kind} className="prediction" hidden={live.kind === 'failed'}>
          {headline(reading)}
        </p>
        {live.kind === 'failed' ? (
          <Failure message={live.error.message} advice={live.error.advice} onRetry={reader.retry} />
        ) : (
          <p className="sentence" data-quiet={reading.kind !== 'digits'}>
            {wordsFor(live, reading)}
          </p>
        )}
      </div>
      <ProbabilityBars reading={reading} />
      <NetworkPicture picture={picture} />
      <Announcer text={live.kind === 'read' ? announcement(reading) : ''} />
    </section>
  );
}

function wordsFor(live: LiveReading, reading: Reading): string {
  return live.kind === 'waiting' ? 'Getting ready' : sentence(reading);
}
