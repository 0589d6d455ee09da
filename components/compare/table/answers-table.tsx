import { counted, percent } from '../../../lib/charts/percent';
import type { NetworkState } from '../../../lib/worker/page/comparer';
import { answerSize, scoreWords } from '../compare-words';
import type { NetworkFacts } from '../network/compare-facts';
import { MarkWords } from '../truth/mark';
import type { Truth } from '../truth/use-truth';
import type { States } from '../use-comparer';
import type { ComparedDrawing } from '../use-comparison';
import { tonesOf } from './groups';

interface Props {
  /** In the order of the rows. */
  readonly networks: readonly NetworkFacts[];
  readonly states: States;
  readonly drawing: ComparedDrawing;
  readonly truth: Truth;
}

/** What each network says of the drawing, and how often it was right: a row a network, its name a link to all about it. */
export function AnswersTable({ networks, states, drawing: { votes }, truth: { marks, tallies } }: Props) {
  const tones = tonesOf(votes);
  return (
    <table className="answers">
      <caption className="sr-only">Their answers</caption>
      <thead>
        <tr>
          <th scope="col">Network</th>
          <th scope="col" className="answers-wide">
            Weights
          </th>
          <th scope="col" className="answers-wide">
            MNIST test
          </th>
          <th scope="col" colSpan={2}>
            Says
          </th>
          <th scope="col">Score</th>
        </tr>
      </thead>
      <tbody>
        {networks.map(({ id, short, title, parameters, mnist }) => {
          const answer = votes.find((vote) => vote.id === id)?.answer ?? '';
          const mark = marks[id];
          return (
            <tr key={id} data-mark={mark}>
              <th scope="row">
                <a href={`#${id}`}>
                  {short}
                  {title !== short && <span className="sr-only">{` (${title})`}</span>}
                </a>
              </th>
              <td className="answers-wide">{counted(parameters)}</td>
              <td className="answers-wide">{mnist === undefined ? '–' : percent(mnist, 2)}</td>
              <td>
                {answer ? (
                  <span className="answers-said" data-tone={tones.get(answer)} data-size={answerSize(answer)}>
                    {answer}
                  </span>
                ) : (
                  <NoAnswer state={states[id] ?? WAITING} />
                )}
              </td>
              <td>
                <MarkWords mark={mark} />
              </td>
              <td>{scoreWords(tallies[id], true)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
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
    <span className="text-quiet">
      <span aria-hidden="true">{state.kind === 'loading' ? `${Math.round(100 * state.share)} %` : sign}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
