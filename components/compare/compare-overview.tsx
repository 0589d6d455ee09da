import { useRef } from 'react';
import { Announcer } from '../ui/announcer';
import { Failure } from '../ui/failure';
import { ComparePictures } from './compare-pictures';
import { arrival, heard, outcome, presence, verdict } from './compare-words';
import type { NetworkFacts } from './network/compare-facts';
import { PixelEditor } from './pixels/pixel-editor';
import type { EditedPixels } from './pixels/use-edited-pixels';
import { AnswersTable } from './table/answers-table';
import type { Order } from './table/order';
import { TableTools } from './table/table-tools';
import { TrickyOnes } from './tricky/tricky-ones';
import type { Truth } from './truth/use-truth';
import type { States } from './use-comparer';
import type { ComparedDrawing } from './use-comparison';

interface Props {
  /** In the order that was chosen. */
  readonly networks: readonly NetworkFacts[];
  readonly states: States;
  readonly drawing: ComparedDrawing;
  readonly edited: EditedPixels;
  readonly truth: Truth;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** Puts a drawing on the sheet of which it is known what it is. */
  readonly onPlace: Truth['place'];
  readonly onRetry: () => void;
}

/** What is said while the network that finds the digits is missing. */
const UNSHARED = 'Our network is not loaded, so all ink is read as one digit.';

const DIGITLESS = 'No digit was found in this photo.';

const INVITATION = 'Draw a digit and all networks read it.';

/** What all networks say, as a sentence and as a table. */
export function CompareOverview({ networks, states, drawing, edited, truth, ...props }: Props) {
  const { order, onOrder, onPlace, onRetry } = props;
  const { votes, failure, pictures, index, choose, isDigitless } = drawing;
  const invitation = isDigitless ? DIGITLESS : INVITATION;
  const kinds = networks.map(({ id }) => states[id]?.kind);
  const count = (wanted: string): number => kinds.filter((kind) => kind === wanted).length;
  const counts = [networks.length, count('ready'), count('failed')] as const;
  const here = presence(...counts);
  const arrived = arrival(...counts);
  const isUnshared = count('ready') > 0 && networks.some((one) => one.findsDigits && states[one.id]?.kind !== 'ready');
  const told = outcome(truth.truth, truth.marks);
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
              {verdict(votes) || invitation}
            </p>
            {told && <p className="compare-outcome">{told}</p>}
            {here && <p className="compare-presence">{here}</p>}
            {isUnshared && <p className="compare-presence">{UNSHARED}</p>}
          </div>
          <ComparePictures pictures={pictures} index={index} onChoose={choose} />
        </div>
      )}
      <div className="answers-place">
        <AnswersTable networks={networks} states={states} drawing={drawing} truth={truth} />
      </div>
      <PixelEditor picture={pictures[drawing.index]} edited={edited} />
      <TableTools order={order} onOrder={onOrder} count={truth.count} onReset={truth.reset} />
      <TrickyOnes onPlace={onPlace} />
      <Announcer text={failure ? '' : heard(votes, arrived !== '') || invitation} silentAtFirst={INVITATION} />
      <Announcer text={told} silentAtFirst="" />
      <Announcer
        text={failure ? '' : [arrived, arrived && isUnshared ? UNSHARED : ''].join(' ').trim()}
        silentAtFirst=""
      />
    </section>
  );
}
