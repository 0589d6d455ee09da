'use client';

import { useCallback } from 'react';
import { BLANK, type DigitReading } from '../../lib/reading/reading';
import { isDigit } from '../../lib/reading/written';
import type { Hand, HandState } from '../../lib/session/hand';
import type { PhotoSession } from '../../lib/session/photo/photo-session';
import { unreadBeside } from '../../lib/session/photo/unread-beside';
import { unreadWords } from '../../lib/session/words/reading-words';
import type { Store } from '../../lib/state/store';
import { learnFrom } from '../reading/hand/learn-from';
import { ReadingPanel } from '../reading/reading-panel';
import { useLasting } from '../reading/use-lasting';
import { photoCommands } from './photo-commands';
import { sourceIn, sourcesIn } from './photo-sources';
import { detectionWords, photoAnnouncement, photoSentence } from './photo-words';
import { usePhoto } from './use-photo';

/** Milliseconds after which a reading that lags behind the last edit says so. */
const BEHIND = 400;

/** The photograph's reading, updated after each edit. The last one stays until the next one comes. */
export function PhotoPanel({ session, hand }: { session: PhotoSession; hand: Store<HandState> }) {
  const photo = usePhoto(session);
  const { state, live, open, detections, detection } = photo;
  const answer = open && live.kind === 'read' ? live.answer : undefined;
  const reading = answer?.reading ?? BLANK;
  const index = detection?.index ?? -1;
  const member = detection?.member;
  const digit = member && isDigit(member) ? member : undefined;
  const digits: readonly DigitReading[] = reading.digits;
  const at = digit ? digits.indexOf(digit) : -1;
  const commands = open && photoCommands(session, photo, open);
  const setText = commands?.setText;
  const source = open?.picture;
  const set = (text: string) => {
    setText?.(text);
    const picture = answer?.pictures[at] ?? (member && 'picture' in member ? member.picture : undefined);
    if (source && picture) void learnFrom(hand, text, picture, sourceIn(source, picture));
  };
  const unread = answer ? unreadBeside(answer) : [];
  const isUnread = detection !== undefined && unread.some((one) => one === detection.member);
  const note = isUnread ? '' : unreadWords(unread.length);
  const correcting = setText && { set, erase: commands.erase };
  const see = useCallback(
    (hand: Hand) => {
      if (answer && source) hand.see(answer, sourcesIn(source));
    },
    [answer, source],
  );
  const isBehind = useLasting(live.kind === 'read' && live.question?.edits !== open?.steps.present.edits, BEHIND);
  return (
    <ReadingPanel
      live={open ? live : { kind: 'blank' }}
      reading={reading}
      note={note}
      onNote={() => session.choose(detections.find(({ member }) => member === unread[0])?.box ?? null)}
      sentence={isBehind ? 'Reading' : photoSentence(state, live)}
      lookedAt={{
        index,
        digit,
        picture: answer?.pictures[at] ?? null,
        words: answer ? detectionWords(answer, detection) : '',
      }}
      onChoose={(next) => session.choose(detections.find((one) => one.index === next)?.box ?? null)}
      putRight={{ correcting, hand, see }}
      pictured={digits.length > 1 && at >= 0 ? `Digit ${at + 1} of ${digits.length}` : 'The digit'}
      said={[photoAnnouncement(state, live), note && `${note}.`].filter(Boolean).join(' ')}
      onRetry={session.retry}
    />
  );
}
