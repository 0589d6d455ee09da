import { useRef } from 'react';
import type { NetworkState } from '../../lib/worker/page/comparer';
import { Announcer } from '../ui/announcer';
import { Failure } from '../ui/failure';
import { Agreement, agreementOf } from './compare-agreement';
import type { NetworkFacts } from './compare-facts';
import { ComparePictures } from './compare-pictures';
import { answerSize, arrival, heard, presence, verdict } from './compare-words';
import type { States } from './use-comparer';
import type { ComparedDrawing } from './use-comparison';

interface Props {
  readonly networks: readonly NetworkFacts[];
  readonly states: States;
  readonly drawing: ComparedDrawing;
  readonly onRetry: () => void;
}

/** What is said while the network that finds the digits is missing. */
const UNSHARED = 'Our network is not loaded, so all ink is read as one digit.';

const INVITATION = 'Draw a digit and all networks read it.';

/** What all networks say, as a sentence and as chips. */
export function CompareOverview({ networks, states, drawing, onRetry }: Props) {
  const { votes, failure, pictures, index, choose } = drawing;
  const kinds = networks.map(({ id }) => states[id]?.kind);
  const count = (wanted: string): number => kinds.filter((kind) => kind === wanted).length;
  const counts = [networks.length, count('ready'), count('failed')] as const;
  const here = presence(...counts);
  const arrived = arrival(...counts);
  const isUnshared = count('ready') > 0 && networks.some((one) => one.findsDigits && states[one.id]?.kind !== 'ready');
  const section = useRef<HTMLElement>(null);
  // The button goes away once it is pressed: keep the focus of a keyboard user at the answers.
  const retry = () => {
    section.current?.focus();
    onRetry();
  };
  return (
    <section ref={section} tabIndex={-1} aria-label="What they say" className="compare-overview">
      {failure ? (
        <Failure message={failure.message} advice={failure.advice} onRetry={retry} />
      ) : (
        <div className="compare-verdict">
          <div>
            <p data-testid="verdict" data-quiet={votes.length === 0}>
              {verdict(votes) || INVITATION}
            </p>
            {here && <p className="compare-presence">{here}</p>}
            {isUnshared && <p className="compare-presence">{UNSHARED}</p>}
          </div>
          <ComparePictures pictures={pictures} index={index} onChoose={choose} />
        </div>
      )}
      <Chips networks={networks} states={states} drawing={drawing} />
      <Announcer text={failure ? '' : heard(votes, arrived !== '') || INVITATION} silentAtFirst={INVITATION} />
      <Announcer
        text={failure ? '' : [arrived, arrived && isUnshared ? UNSHARED : ''].join(' ').trim()}
        silentAtFirst=""
      />
    </section>
  );
}

/** Each network's answer in short, as a link to the network. */
function Chips({ networks, states, drawing: { votes, most } }: Omit<Props, 'onRetry'>) {
  return (
    <ul aria-label="Their answers" className="chips">
      {networks.map(({ id, short, title }) => {
        const answer = votes.find((vote) => vote.id === id)?.answer ?? '';
        const state = states[id] ?? WAITING;
        return (
          <li key={id}>
            <a href={`#${id}`} className="chip" data-agreement={agreementOf(answer, most)} data-kind={state.kind}>
              <span className="chip-name">{short}</span>
              <span className="sr-only">{` (${title}): `}</span>
              <span className="chip-answer" data-size={answerSize(answer)}>
                {answer || <NoAnswer state={state} />}
              </span>
              <Agreement answer={answer} most={most} isShort />
            </a>
          </li>
        );
      })}
    </ul>
  );
}

const WAITING = { kind: 'waiting' } as const;

const NO_ANSWER: Readonly<Record<NetworkState['kind'], readonly [sign: string, words: string]>> = {
  waiting: ['…', 'not loaded yet'],
  loading: ['…', 'not loaded yet'],
  ready: ['–', 'no answer yet'],
  failed: ['failed', 'could not be loaded'],
};

/** A sign, and words for screen readers. */
function NoAnswer({ state }: { state: NetworkState }) {
  const [sign, words] = NO_ANSWER[state.kind];
  return (
    <>
      <span aria-hidden="true">{state.kind === 'loading' ? `${Math.round(100 * state.share)} %` : sign}</span>
      <span className="sr-only">{words}</span>
    </>
  );
}
