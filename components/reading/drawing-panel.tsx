'use client';

import { useState } from 'react';
import { BLANK, type DrawingReading, type Reading } from '../../lib/reading/reading';
import type { LiveReader } from '../../lib/session/live-reader';
import type { Store } from '../../lib/state/store';
import type { Drawing } from '../../lib/strokes/drawing';
import { useStore } from '../ui/use-store';
import { choiceWords, digitAt } from './choice';
import { ReadingPanel } from './reading-panel';
import { announcement, sentence, unreadWords } from './reading-words';
import { LIFTED_BETWEEN_STROKES, useLasting } from './use-lasting';

interface Props {
  readonly reader: LiveReader<Drawing>;
  /** Tells whether the pen is down. */
  readonly sheet: Pick<Store<{ readonly penDown: boolean }>, 'get' | 'subscribe'>;
}

const NOTHING: { readonly answer: DrawingReading; readonly question: Drawing } = {
  answer: { reading: BLANK, pictures: [] },
  question: [],
};

/** The drawing's reading, following the pen. In a number, it shows the digit that is being drawn, or the chosen one. */
export function DrawingPanel({ reader, sheet }: Props) {
  const live = useStore(reader.reading);
  const { penDown } = useStore(sheet);
  const [choice, choose] = useState<{ readonly of: Reading; readonly index: number }>();
  const { answer, question: drawn } = live.kind === 'read' ? live : NOTHING;
  const { reading, pictures, unread = [] } = answer;
  const isNone = useLasting(reading.kind === 'not-a-digit' && !penDown, LIFTED_BETWEEN_STROKES);
  const isUnread = useLasting(unread.length > 0 && !penDown, LIFTED_BETWEEN_STROKES);
  const { digits } = reading;
  const penAt = drawn.at(-1)?.at(-1);
  // A choice holds until the drawing changes. Then the digit that is being drawn is shown.
  const index = choice?.of === reading ? choice.index : penAt ? digitAt(digits, penAt) : 0;
  const note = isUnread ? unreadWords(unread.length) : '';
  return (
    <ReadingPanel
      live={live}
      reading={reading}
      isGoingOn={!isNone}
      note={note}
      sentence={live.kind === 'waiting' ? 'Getting ready' : sentence(reading, drawn)}
      lookedAt={{
        index,
        digit: digits[index],
        picture: pictures[index] ?? null,
        words: reading.kind === 'digits' && digits.length > 1 ? choiceWords(digits, index) : '',
      }}
      onChoose={(next) => choose({ of: reading, index: next })}
      pictured={digits.length > 1 ? `Digit ${index + 1} of ${digits.length}` : 'Your digit'}
      said={live.kind === 'failed' ? '' : [announcement(reading, drawn), note && `${note}.`].filter(Boolean).join(' ')}
      silentAtFirst={announcement(BLANK)}
      onRetry={reader.retry}
    />
  );
}
