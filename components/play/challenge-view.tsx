import { useState } from 'react';
import { BLANK } from '../../lib/reading/reading';
import { pathOf } from '../compare/tricky/path-of';
import { DigitQuestion } from '../compare/truth/digit-question';
import { Button } from '../ui/button';
import type { Challenge } from './challenge';
import { Outcome } from './outcome';
import { challengeWords } from './play-words';
import { attemptOf } from './points';
import type { Seen } from './seen';

interface Props extends Seen {
  readonly challenge: Extract<Challenge, { kind: 'open' }>;
  readonly onLeave: () => void;
}

/** A drawing that somebody sent: first this person tells what they read, then it is told what was meant and what the network reads. */
export function ChallengeView({ challenge, onLeave, ...seen }: Props) {
  const { drawing: sent, wanted } = challenge;
  const [guess, setGuess] = useState<{ readonly of: Challenge; readonly digit: string }>();
  const told = guess?.of === challenge ? guess.digit : undefined;
  const reading = seen.drawing.answers[seen.networks[0]?.id ?? '']?.reading ?? BLANK;
  const attempt = attemptOf(reading, wanted, sent.length);
  const words =
    attempt.kind === 'none' ? 'The network is still on its way.' : challengeWords(attempt, wanted, told ?? '');
  return (
    <>
      <svg viewBox="0 0 100 100" role="img" aria-label="The drawing that was sent to you" className="play-sent">
        <path d={pathOf(sent)} />
      </svg>
      <div className="play-game">
        <p>Somebody drew a digit to fool the network, and wants to know whether you can read it.</p>
        <DigitQuestion
          question="What do you read?"
          told={told}
          // The first answer counts.
          onTell={told === undefined ? (digit) => setGuess({ of: challenge, digit }) : undefined}
        />
        {told !== undefined && (
          <Outcome {...seen} words={words} waiting="" isWon={attempt.kind === 'fooled' && told === wanted} />
        )}
        <Button onClick={onLeave} className="border border-line bg-sheet">
          Draw one yourself
        </Button>
      </div>
    </>
  );
}
