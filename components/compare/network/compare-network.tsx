import { memo, useId, useRef } from 'react';
import type { GrayImage } from '../../../lib/geometry/gray-image';
import { BLANK, type Reading } from '../../../lib/reading/reading';
import { sentence } from '../../../lib/session/words/reading-words';
import type { Drawing } from '../../../lib/strokes/drawing';
import type { NetworkAnswer } from '../../../lib/worker/api/comparer-api';
import type { Comparer, NetworkState } from '../../../lib/worker/page/comparer';
import { choiceWords } from '../../reading/choice';
import { ProbabilityBars } from '../../reading/probability-bars';
import { Button } from '../../ui/button';
import { answerOf, answerSize, scoreWords } from '../compare-words';
import { type Mark, MarkWords } from '../truth/mark';
import { CompareFacts, type NetworkFacts } from './compare-facts';
import { CompareResponses, CompareWeights } from './compare-inside';
import { CompareWhy } from './compare-why';
import { LearningCurve } from './learning-curve';

interface Props {
  readonly facts: NetworkFacts;
  readonly state: NetworkState;
  /** Undefined until it has read something. */
  readonly answer: NetworkAnswer | undefined;
  /** The person may still be drawing, so the page does not say "not a digit" yet. */
  readonly isGoingOn: boolean;
  /** Whether it read the chosen digit as the person told; undefined until then. */
  readonly mark: Mark | undefined;
  /** How often it was right before; undefined where it has not been asked. */
  readonly right: number | undefined;
  readonly asked: number | undefined;
  /** The chosen digit, and its picture. */
  readonly index: number;
  readonly picture: GrayImage | undefined;
  /** Its ink; undefined where it is not drawn as it is read. */
  readonly ink: Drawing | undefined;
  readonly comparer: Comparer | undefined;
  readonly onRetry: (id: string) => void;
}

/** One network: its answer, how sure it is, its numbers, and what can be shown of its inside. */
export const CompareNetwork = memo(function CompareNetwork({ facts, state, answer, isGoingOn, ...props }: Props) {
  const { mark, right, asked = 0 } = props;
  const title = useId();
  const article = useRef<HTMLElement>(null);
  const reading = answer?.reading ?? BLANK;
  const words = answerOf(reading, isGoingOn);
  // The button goes away once it is pressed: keep the focus of a keyboard user at the network.
  const retry = () => {
    article.current?.focus();
    props.onRetry(facts.id);
  };
  return (
    <article
      ref={article}
      id={facts.id}
      tabIndex={-1}
      aria-labelledby={title}
      className="compare-network"
      data-state={state.kind}
      data-mark={mark}
    >
      <h2 id={title}>{facts.title}</h2>
      <p className="compare-architecture">{facts.architecture}</p>
      {state.kind === 'ready' ? (
        <Answer reading={reading} words={words} mark={mark} index={props.index} />
      ) : (
        <CompareState state={state} title={facts.title} onRetry={retry} />
      )}
      {state.kind === 'ready' && props.ink && words !== '' && props.comparer && (
        <CompareWhy
          {...{ id: facts.id, title: facts.title, reading, ink: props.ink, picture: props.picture }}
          comparer={props.comparer}
        />
      )}
      <p className="compare-score">
        Your score: {scoreWords(right === undefined ? undefined : { right, count: asked })}
      </p>
      <CompareFacts facts={facts} milliseconds={words === '' ? undefined : answer?.milliseconds} />
      {facts.curve.length > 1 && <LearningCurve curve={facts.curve} />}
      {state.kind === 'ready' && state.network.weights.layers > 0 && <CompareWeights weights={state.network.weights} />}
      {state.kind === 'ready' && state.network.responses > 0 && (
        <CompareResponses
          id={facts.id}
          count={state.network.responses}
          picture={props.picture}
          comparer={props.comparer}
        />
      )}
    </article>
  );
});

interface AnswerProps {
  readonly reading: Reading;
  readonly words: string;
  readonly mark: Mark | undefined;
  readonly index: number;
}

function Answer({ reading, words, mark, index }: AnswerProps) {
  const { kind, digits } = reading;
  return (
    <div className="compare-reading">
      <div className="compare-says">
        <p className="compare-answer" data-testid="answer" data-kind={kind} data-size={answerSize(words)}>
          {words}
        </p>
        {words !== '' && <p>{sentence(reading)}</p>}
        <p>
          <MarkWords mark={mark} />
        </p>
        {digits.length > 1 && <p className="compare-choice">{choiceWords(digits, index)}</p>}
      </div>
      <ProbabilityBars digit={digits[index]} kind={kind} />
    </div>
  );
}

interface StateProps {
  readonly state: Exclude<NetworkState, { kind: 'ready' }>;
  readonly title: string;
  readonly onRetry: () => void;
}

/** Shown in place of a network's answer until there is one. */
function CompareState({ state, title, onRetry }: StateProps) {
  if (state.kind === 'failed')
    return (
      <div className="compare-state">
        <p>
          {state.error.message} <span className="text-quiet">{state.error.advice}</span>
        </p>
        <Button onClick={onRetry} className="border border-line bg-sheet">
          Try again<span className="sr-only"> to load {title}</span>
        </Button>
      </div>
    );
  if (state.kind === 'waiting') return <p className="compare-state text-quiet">Waits for its turn</p>;
  const loaded = Math.round(100 * state.share);
  return (
    <div className="compare-state">
      <p className="text-quiet">On its way, {loaded} %</p>
      <progress aria-label={`Loading ${title}`} max={100} value={loaded} />
    </div>
  );
}
