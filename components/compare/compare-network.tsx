import { memo, useId, useRef } from 'react';
import type { GrayImage } from '../../lib/geometry/gray-image';
import { BLANK } from '../../lib/reading/reading';
import type { NetworkAnswer } from '../../lib/worker/api/comparer-api';
import type { Comparer, NetworkState } from '../../lib/worker/page/comparer';
import { choiceWords } from '../reading/choice';
import { ProbabilityBars } from '../reading/probability-bars';
import { sentence } from '../reading/reading-words';
import { Agreement, agreementOf } from './compare-agreement';
import { CompareFacts, type NetworkFacts } from './compare-facts';
import { CompareState } from './compare-state';
import { answerOf, answerSize } from './compare-words';
import { CompareResponses } from './inside/compare-responses';
import { CompareWeights } from './inside/compare-weights';

interface Props {
  readonly facts: NetworkFacts;
  readonly state: NetworkState;
  /** Undefined until it has read something. */
  readonly answer: NetworkAnswer | undefined;
  /** The person may still be drawing, so the page does not say "not a digit" yet. */
  readonly isGoingOn: boolean;
  readonly most: string | undefined;
  /** The chosen digit, and its picture. */
  readonly index: number;
  readonly picture: GrayImage | undefined;
  readonly comparer: Comparer | undefined;
  readonly onRetry: (id: string) => void;
}

/** One network: its answer, how sure it is, its numbers, and what can be shown of its inside. */
export const CompareNetwork = memo(function CompareNetwork({ facts, state, answer, isGoingOn, most, ...props }: Props) {
  const title = useId();
  const article = useRef<HTMLElement>(null);
  const reading = answer?.reading ?? BLANK;
  const words = answerOf(reading, isGoingOn);
  const { digits } = reading;
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
      data-agreement={agreementOf(words, most)}
    >
      <h2 id={title}>{facts.title}</h2>
      <p className="compare-architecture">{facts.architecture}</p>
      {state.kind === 'ready' ? (
        <div className="compare-reading">
          <div className="compare-says">
            <p className="compare-answer" data-testid="answer" data-kind={reading.kind} data-size={answerSize(words)}>
              {words}
            </p>
            {words !== '' && <p>{sentence(reading)}</p>}
            <p>
              <Agreement answer={words} most={most} />
            </p>
            {digits.length > 1 && <p className="compare-choice">{choiceWords(digits, props.index)}</p>}
          </div>
          <ProbabilityBars digit={digits[props.index]} kind={reading.kind} />
        </div>
      ) : (
        <CompareState state={state} title={facts.title} onRetry={retry} />
      )}
      <CompareFacts facts={facts} milliseconds={words === '' ? undefined : answer?.milliseconds} />
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
