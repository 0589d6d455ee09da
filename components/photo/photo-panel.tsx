'use client';

import { BLANK } from '../../lib/reading/reading';
import type { PhotoSession } from '../../lib/session/photo/photo-session';
import { ReadingPanel } from '../reading/reading-panel';
import { useLasting } from '../reading/use-lasting';
import { detectionWords, photoAnnouncement, photoSentence } from './photo-words';
import { usePhoto } from './use-photo';

/** Milliseconds after which a reading that lags behind the last edit says so. */
const BEHIND = 400;

/** The photograph's reading, updated after each edit. The last one stays until the next one comes. */
export function PhotoPanel({ session }: { session: PhotoSession }) {
  const { state, live, open, detections, detection } = usePhoto(session);
  const answer = open && live.kind === 'read' ? live.answer : undefined;
  const reading = answer?.reading ?? BLANK;
  const index = detection?.index ?? -1;
  const isBehind = useLasting(live.kind === 'read' && live.question?.edits !== open?.steps.present.edits, BEHIND);
  return (
    <ReadingPanel
      live={open ? live : { kind: 'blank' }}
      reading={reading}
      sentence={isBehind ? 'Reading' : photoSentence(state, live)}
      lookedAt={{
        index,
        digit: detection?.digit,
        picture: answer?.pictures[index] ?? null,
        words: answer ? detectionWords(answer, detection) : '',
      }}
      onChoose={(next) => session.choose(detections.find((one) => one.index === next)?.box ?? null)}
      pictured={reading.digits.length > 1 ? `Digit ${index + 1} of ${reading.digits.length}` : 'The digit'}
      said={photoAnnouncement(state, live)}
      onRetry={session.retry}
    />
  );
}
