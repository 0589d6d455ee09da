import type { Markup } from '../../../lib/chart/markup';
import { counted } from '../../../lib/chart/percent';
import { paragraph, section } from '../../report/document';
import type { Comparison } from '../row';
import { curveFigures } from './curve-figures';
import { effect, onPen, onTest, standing } from './difference';
import { exactly, rowsOf, seriesOf } from './rows';

const LINEAR = 'mlp-512-256-128';
const RELU = 'mlp-512-256-128-relu';
const SOFTMAX = 'softmax-regression';
const TITLE = 'Layers with nothing between, and ReLU';

/** What a function between the layers buys: without it they are one. */
export function activation(comparison: Comparison): Markup {
  const rows = rowsOf(comparison, LINEAR, RELU, SOFTMAX);
  if ('missing' in rows) return section(TITLE, rows.missing);
  const [linear, relu, softmax] = [rows.found[LINEAR], rows.found[RELU], rows.found[SOFTMAX]];
  const chart = curveFigures({
    title: 'Linear, ReLU, and a single layer',
    lines: [linear, relu, softmax].map((row) => seriesOf(comparison, row, ({ validation }) => validation)),
    caption: 'Validation pictures. The linear network and softmax regression can say the same; ReLU can say more.',
  });
  return section(
    TITLE,
    paragraph(
      `${LINEAR} has nothing between its layers, and the product of its matrices is one matrix: its ` +
        `${weights(linear.parameters)} can say no more than softmax regression’s ${weights(softmax.parameters)}, which have ` +
        `the same form. It reads ${exactly(linear.test.accuracy)} of MNIST’s test set, ` +
        `${standing(onTest(linear), onTest(softmax))} softmax regression; what difference there is comes from how they are ` +
        `trained. With max(0, x) after each hidden layer, ReLU, the same layers ${effect(onTest(relu), onTest(linear))} on ` +
        `MNIST’s test set, ${exactly(relu.test.accuracy)}; they ${effect(onPen(relu), onPen(linear))} on the pen writers.`,
    ),
    chart,
  );
}

const weights = (count: number | undefined): string => (count === undefined ? 'weights' : `${counted(count)} weights`);
