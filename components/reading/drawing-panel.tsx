'use client';

import { useState } from 'react';
import { BLANK, type Reading } from '../../lib/reading/reading';
import type { LiveReader } from '../../lib/session/live-reader';
import type { Store } from '../../lib/state/store';
import type { Drawing } from '../../lib/strokes/drawing';
import { useStore } from '../ui/use-store';
import { choiceWords, digitAt } from './choice';
import { ReadingPanel } from './reading-panel';
import { announcement, sentence } from './reading-words';
import { LIFTED_BETWEEN_STROKES, useLasting } from './use-lasting';

interface Props {
  readonly reader: LiveReader<Drawing>;
  /** Tells whether the pen is down. */
  readonly sheet: Pick<Store<{ readonly penDown: boolean }>, 'get' | 'subscribe'>;
}

/** The drawing's reading, following the pen. In a number, it shows the digit that is being drawn, or the chosen one. */
export function DrawingPanel({ reader, sheet }: Props) {
  const live = useStore(reader.reading);
  const { penDown } = useStore(sheet);
  const [choice, choose] = useState<{ readonly of: Reading; readonly index: number }>();
  const [reading, pictures] = live.kind === 'read' ? [live.answer.reading, live.answer.pictures] : [BLANK, []];
  const isNone = useLasting(reading.kind === 'not-a-digit' && !penDown, LIFTED_BETWEEN_STROKES);
  const { digits } = reading;
  const penAt = live.kind === 'read' ? live.question.at(-1)?.at(-1) : undefined;
  // A choice holds until the drawing changes. Then the digit that is being drawn is shown.
  const index = choice?.of === reading ? choice.index : penAt ? digitAt(digits, penAt) : 0;
  return (
    <ReadingPanel
      live={live}
      reading={reading}
      isGoingOn={!isNone}
      sentence={live.kind === 'waiting' ? 'Getting ready' : sentence(reading)}
      lookedAt={{
        index,
        digit: digits[index],
        picture: pictures[index] ?? null,
        words: reading.kind === 'digits' && digits.length > 1 ? choiceWords(digits, index) : '',
      }}
      onChoose={(next) => choose({ of: reading, index: next })}
      pictured={digits.length > 1 ? `Digit ${index + 1} of ${digits.length}` : 'Your digit'}
      said={live.kind === 'failed' ? '' : announcement(reading)}
      silentAtFirst={announcement(BLANK)}
      onRetry={reader.retry}
    />
  );
}
