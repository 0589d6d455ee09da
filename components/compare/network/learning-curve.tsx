import { memo } from 'react';
import { logAxis, mistakesAxis, mistakesPlace } from '../../../lib/charts/log-axis';
import { counted, percent } from '../../../lib/charts/percent';
import { lineChart } from '../../../lib/charts/plots/line-chart';
import { Drawn } from '../../ui/drawn';
import type { LearningPoint } from './compare-facts';
import { Inside } from './compare-inside';

/** How a network's accuracy grew with the pictures it saw in training. */
export const LearningCurve = memo(function LearningCurve({ curve }: { curve: readonly LearningPoint[] }) {
  return (
    <Inside title="How it learnt" isShutAtFirst>
      {() => <Curve curve={curve} />}
    </Inside>
  );
});

/** Both axes are logarithmic: most is learnt from the first pictures, and each step up halves the mistakes. */
function Curve({ curve }: { curve: readonly LearningPoint[] }) {
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last) return null;
  const said = `${percent(first.accuracy, 2)} after ${counted(first.pictures)} pictures, ${percent(last.accuracy, 2)} after ${counted(last.pictures)}.`;
  const chart = lineChart(
    `Validation pictures read right, by pictures seen: ${said}`,
    logAxis(first.pictures, last.pictures, 'pictures seen'),
    // The sentence above the chart names this axis.
    mistakesAxis(
      curve.map(({ accuracy }) => accuracy),
      '',
    ),
    [{ points: curve.map((one) => [Math.log10(one.pictures), mistakesPlace(one.accuracy)]), look: 'main' }],
  );
  return (
    <>
      <p>MNIST’s pictures kept back from training, and how many percent of them it read right:</p>
      <Drawn markup={chart} />
      <p>{said} A picture that it saw several times counts each time.</p>
    </>
  );
}
