import Link from 'next/link';
import { counted, percent } from '../../lib/charts/percent';
import type { ModelCard } from '../../lib/reading/card';
import type { ModelFigures } from '../../lib/reading/metrics';
import { AccuracyCharts } from './accuracy-charts';
import { AccuracyLimits } from './accuracy-limits';
import { Mistakes } from './mistakes';

/** How good the network is in numbers, and what they cannot tell. Without figures, it shows the numbers of the card. */
export function Accuracy({ card, figures }: { card: ModelCard; figures: ModelFigures | undefined }) {
  return (
    <main className="accuracy">
      <h1>How good is it?</h1>
      <p className="prose">
        The network was asked about digits it had not learnt from. A real digit that it calls “not a digit” counts as
        wrong.
      </p>
      <ul className="headlines">
        {testFirst(card).map(({ set, count, accuracy }) => (
          <HeadlineFigure key={set} value={percent(accuracy, 2)} what={`of ${counted(count)} read right`} set={set} />
        ))}
        {figures && <Wholes figures={figures} />}
        {figures && <Refusals figures={figures} />}
      </ul>
      {figures ? (
        <>
          <AccuracyCharts figures={figures} />
          <Mistakes mistakes={figures.mistakes} />
        </>
      ) : (
        <p className="prose">
          Its other figures have not been measured yet. `npm run report -- --record` measures them.
        </p>
      )}
      <AccuracyLimits card={card} />
      <p>
        <Link href="/compare" prefetch={false} className="way-back">
          See it beside other networks
        </Link>
      </p>
      <p>
        <Link href="/class" prefetch={false} className="way-back">
          Show it to a class
        </Link>
      </p>
      <p>
        <Link href="/developers" prefetch={false} className="way-back">
          Put it into your own page
        </Link>
      </p>
      <Link href="/" prefetch={false} className="way-back">
        Go to the drawing sheet
      </Link>
    </main>
  );
}

/** Sets that training never looked at come first. */
function testFirst({ measured }: ModelCard): ModelCard['measured'] {
  const isTest = ({ set }: { readonly set: string }): boolean => !set.includes('validation');
  return [...measured.filter(isTest), ...measured.filter((one) => !isTest(one))];
}

/** Drawn numbers and pictures, which are right as a whole or not at all. */
function Wholes({ figures: { numbers, photographs } }: { figures: ModelFigures }) {
  const [ofOneWriter] = numbers;
  // The last are those of real life, the hardest ones: a mean over all would flatter.
  const hardest = photographs.at(-1);
  return (
    <>
      {ofOneWriter && (
        <HeadlineFigure
          value={percent(ofOneWriter.accuracy)}
          what={`of ${counted(ofOneWriter.count)} drawn numbers read right`}
          set="Two to six digits by one unseen person"
        />
      )}
      {hardest && (
        <HeadlineFigure
          value={percent(hardest.accuracy)}
          what={`of ${counted(hardest.count)} pictures read right`}
          set="Real life: forms, envelopes, tables, signs, from other people’s projects"
        />
      )}
    </>
  );
}

/** Real digits that are refused, and other things that are. */
function Refusals({ figures: { sets, notDigits } }: { figures: ModelFigures }) {
  const digits = sets.reduce((sum, { count }) => sum + count, 0);
  const refused = sets.reduce((sum, { count, rejected }) => sum + count * rejected, 0);
  return (
    <>
      <HeadlineFigure
        value={percent(refused / digits)}
        what={`of ${counted(digits)} real digits refused`}
        set={`Called “not a digit”: ${sets.map(({ short }) => short).join(' and ')}`}
      />
      {notDigits.map(({ set, count, caught }) => (
        <HeadlineFigure
          key={set}
          value={percent(caught)}
          what={`of ${counted(count)} other things recognised as no digit`}
          set={`Called “not a digit”, as they should be: ${set}`}
        />
      ))}
    </>
  );
}

/** One large number, what it is, and what it was measured with. */
function HeadlineFigure({ value, what, set }: { value: string; what: string; set: string }) {
  return (
    <li className="headline">
      <span className="headline-value">{value}</span>
      <span>{what}</span>
      <span className="text-quiet">{set}</span>
    </li>
  );
}
