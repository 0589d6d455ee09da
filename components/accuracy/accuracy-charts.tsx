import type { ReactNode } from 'react';
import { legend } from '../../lib/charts/legend';
import type { Markup } from '../../lib/charts/markup';
import { peopleFigure, stylesFigure, wholeFigures } from '../../lib/charts/measured/people-figures';
import { notDigitsFigure, refusedFigure } from '../../lib/charts/measured/refusal-figures';
import { isNumeric, robustnessFigures } from '../../lib/charts/measured/robustness-figures';
import {
  fullBar,
  perClassFigure,
  perWriterFigure,
  SURENESS_WORDS,
  surenessFigure,
} from '../../lib/charts/measured/set-figures';
import { counted, percent } from '../../lib/charts/percent';
import type { ModelFigures, Robustness } from '../../lib/reading/metrics';
import { Drawn } from '../ui/drawn';

/** A chart of these would be one straight line, so a sentence says it. */
const LEVEL_CURVES = ['size'];

/** The figures in groups, each with a sentence that explains it. */
export function AccuracyCharts({ figures }: { figures: ModelFigures }) {
  const { sets, people, styles, robustness, notDigits } = figures;
  const full = fullBar(sets);
  const byGroup = sets.flatMap((set) => [perClassFigure(set, full), perWriterFigure(set, full)]);
  return (
    <>
      <Part title="Whose digits, and how they are written" figures={[peopleFigure(people), stylesFigure(styles)]} />
      <Part title="Whole numbers and pictures" figures={wholeFigures(figures)}>
        <p className="prose">A number is right when all its digits are. So it is harder than a digit.</p>
      </Part>
      <Part title="Where it goes wrong" figures={byGroup.filter((one) => one !== undefined)} />
      <Part title="Does it know how sure it is?" figures={sets.map(surenessFigure)}>
        <p className="prose">
          The bars beside your drawing are meant literally: of the readings it calls 80 % sure, eight in ten should be
          right. For this, its answers are divided by one number, the temperature, which is fitted on the validation
          sets.
        </p>
        <p className="prose">{SURENESS_WORDS}</p>
      </Part>
      <DrawnDifferently robustness={robustness} />
      <Part title="When it is no digit" figures={[...notDigits.map(notDigitsFigure), refusedFigure(sets)]}>
        <p className="prose">
          A program that never says “not a digit” reads every cat as an 8. One that says it too often refuses your
          grandmother’s 7. Ours is set so that it refuses few real digits.
        </p>
      </Part>
    </>
  );
}

function Part({ title, figures, children }: { title: string; figures: readonly Markup[]; children?: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
      <div className="figures">
        {figures.map((markup, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is written once and never changes.
          <Drawn key={i} markup={markup} />
        ))}
      </div>
    </section>
  );
}

function DrawnDifferently({ robustness }: { robustness: Robustness }) {
  const { curves, accuracy, count, set } = robustness;
  const [anyhow, saved] = ['anyhow', 'anyhow-saved'].map((id) => curves.find((curve) => curve.id === id)?.points[0]);
  const shown = curves.filter((curve) => isNumeric(curve) && !LEVEL_CURVES.includes(curve.id));
  return (
    <Part title="Drawn differently" figures={robustnessFigures(robustness, shown)}>
      <p className="prose">
        {set}: the same {counted(count)} drawings, changed by arithmetic. As they are, {percent(accuracy, 2)} are read
        right.{' '}
        {anyhow &&
          `At any place on the sheet, and at any size from a tenth of it, ${percent(anyhow.accuracy, 2)} are. `}
        {saved && `Saved as pictures, with any pen as well, ${percent(saved.accuracy, 2)} are. `}
        The width of the pen matters in pictures alone: on the sheet, the program reads the path of the pen.
      </p>
      <Drawn markup={legend('read right', 'had none been called “not a digit”')} />
    </Part>
  );
}
