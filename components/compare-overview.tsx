import type { GrayImage } from '../lib/image/gray-image';
import type { RecogniserError } from '../lib/recogniser/errors';
import { Announcer } from './announcer';
import { Agreement, agreementOf } from './compare-agreement';
import type { NetworkFacts } from './compare-facts';
import { ComparePictures } from './compare-pictures';
import { presence, sizeOf, spelt, type Vote, verdict } from './compare-words';
import { Failure } from './failure';
import type { States } from './use-comparer';

interface Props {
  readonly networks: readonly NetworkFacts[];
  readonly states: States;
  readonly votes: readonly (Vote & { readonly id: string })[];
  readonly most: string | undefined;
  /** All networks failed, or the drawing could not be read. */
  readonly failure: RecogniserError | undefined;
  readonly pictures: readonly GrayImage[];
  /** Which of the pictures is looked at. */
  readonly index: number;
  readonly onChoose: (index: number) => void;
  readonly onRetry: () => void;
}

const INVITATION = 'Draw a digit and all networks read it.';

/** What all networks say, in a sentence and at a glance. */
export function CompareOverview({ networks, states, votes, most, failure, pictures, index, ...props }: Props) {
  const kinds = networks.map(({ id }) => states[id]?.kind);
  const count = (wanted: string): number => kinds.filter((kind) => kind === wanted).length;
  const here = presence(networks.length, count('ready'), count('failed'));
  const sentence = verdict(votes) || INVITATION;
  return (
    <section aria-label="What they say" className="compare-overview">
      {failure ? (
        <Failure message={failure.message} advice={failure.advice} onRetry={props.onRetry} />
      ) : (
        <div className="compare-verdict">
          <div>
            <p data-testid="verdict" data-quiet={votes.length === 0}>
              {sentence}
            </p>
            {here && <p className="compare-presence">{here}</p>}
          </div>
          <ComparePictures pictures={pictures} index={index} onChoose={props.onChoose} />
        </div>
      )}
      <ul aria-label="Their answers" className="chips">
        {networks.map(({ id, short, title }) => {
          const answer = votes.find((vote) => vote.id === id)?.answer ?? '';
          const kind = states[id]?.kind ?? 'waiting';
          return (
            <li key={id}>
              <a href={`#${id}`} className="chip" data-agreement={agreementOf(answer, most)} data-kind={kind}>
                <span aria-hidden="true" className="chip-name">
                  {short}
                </span>
                <span className="sr-only">{`${title}: `}</span>
                <span className="chip-answer" data-size={sizeOf(answer)}>
                  {answer || waitingSign(kind)}
                </span>
                <Agreement answer={answer} most={most} isShort />
              </a>
            </li>
          );
        })}
      </ul>
      <Announcer text={failure ? '' : spelt(`${sentence} ${here}`).trim()} silentAtFirst={INVITATION} />
    </section>
  );
}

const WAITING_SIGNS: Readonly<Record<string, string>> = { waiting: '…', loading: '…', failed: 'failed' };

const waitingSign = (kind: string): string => WAITING_SIGNS[kind] ?? '–';
