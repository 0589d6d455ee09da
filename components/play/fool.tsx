import { useState } from 'react';
import { BLANK } from '../../lib/reading/reading';
import type { ToShare } from '../../lib/session/shareable';
import { Button } from '../ui/button';
import { LazyDialog } from '../ui/lazy';
import '../ui/button-main.css';
import { useStore } from '../ui/use-store';
import { challengeOf } from './challenge';
import { Outcome } from './outcome';
import { attemptWords, WAITING } from './play-words';
import { attemptOf, STROKE_COSTS } from './points';
import type { Seen } from './seen';

const loadShareDialog = () => import('../share/share-dialog').then(({ ShareDialog }) => ShareDialog);

/** "Fool the network": what it makes of the drawing, the points, and a link that asks somebody what they read. */
export function Fool({ wanted, ...seen }: Seen & { wanted: string }) {
  const { session, networks, drawing } = seen;
  const { history } = useStore(session.sheet);
  const [toShare, setToShare] = useState<ToShare>();
  const strokes = history.present.drawing;
  // While the pen is down, half a digit fools it easily.
  const reading = drawing.asked ? drawing.answers[networks[0]?.id ?? '']?.reading : undefined;
  const attempt = attemptOf(reading ?? BLANK, wanted, strokes.length);
  const isFooled = attempt.kind === 'fooled';
  const share = () => setToShare({ seen: challengeOf(strokes, wanted) });
  return (
    <Outcome {...seen} words={attemptWords(attempt, wanted, strokes.length)} waiting={WAITING.fool} isWon={isFooled}>
      <Button onClick={share} disabled={!isFooled} className={isFooled ? 'button-main' : 'border border-line bg-sheet'}>
        Challenge somebody
      </Button>
      <p className="play-rules">
        Points are the percents that it is sure of a wrong digit, less {STROKE_COSTS} for each stroke after the first.
        Whoever opens your challenge sees the drawing alone and tells what they read: only then do the points count. The
        drawing is in the link itself.
      </p>
      {toShare && (
        <LazyDialog isOpen load={loadShareDialog} props={{ ...toShare, onClose: () => setToShare(undefined) }} />
      )}
    </Outcome>
  );
}
