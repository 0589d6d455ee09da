'use client';

import { BLANK } from '../../lib/reading/reading';
import type { PhotoDesk } from '../../lib/session/photo-desk';
import { ReadingPanel } from '../reading/reading-panel';
import { useLasting } from '../reading/use-lasting';
import { findWords, photoAnnouncement, photoSentence } from './photo-words';
import { usePhoto } from './use-photo';

/** Milliseconds after which a reading that does not yet follow the last edit says so. */
const BEHIND = 400;

/** The photograph's reading, following each edit; the last one stands until the next one comes. */
export function PhotoReading({ desk }: { desk: PhotoDesk }) {
  const { state, live, open, finds, find } = usePhoto(desk);
  const answer = open && live.kind === 'read' ? live.answer : undefined;
  const reading = answer?.reading ?? BLANK;
  const index = find?.index ?? -1;
  const isBehind = useLasting(live.kind === 'read' && live.question?.edits !== open?.steps.present.edits, BEHIND);
  return (
    <ReadingPanel
      live={open ? live : { kind: 'blank' }}
      reading={reading}
      sentence={isBehind ? 'Reading' : photoSentence(state, live)}
      lookedAt={{
        index,
        digit: find?.digit,
        picture: answer?.pictures[index] ?? null,
        words: answer ? findWords(answer, find) : '',
      }}
      onChoose={(next) => desk.choose(finds.find((one) => one.index === next)?.box ?? null)}
      pictured={reading.digits.length > 1 ? `Digit ${index + 1} of ${reading.digits.length}` : 'The digit'}
      said={photoAnnouncement(state, live)}
      onRetry={desk.retry}
    />
  );
}
