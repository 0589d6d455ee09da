import type { Markup } from '../../../lib/charts/markup';
import { counted } from '../../../lib/charts/percent';
import { paragraph, section } from '../../report/document';
import type { ComparedRow, ComparisonTable } from '../row';
import { curveFigures } from './curve-figures';
import { onPen, onTest, penAt, signedPoints, standing, validationAt } from './difference';
import { comparedRows, exactly, seriesOf } from './rows';

const LINEAR = 'mlp-512-256-128';
const RELU = 'mlp-512-256-128-relu';
const SOFTMAX = 'softmax-regression';
const TITLE = 'Layers with nothing between, and ReLU';

/** What a function between the layers buys: without it they are one. */
export function activation(comparison: ComparisonTable): Markup {
  const rows = comparedRows(comparison, LINEAR, RELU, SOFTMAX);
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
        `trained.`,
    ),
    paragraph(`ReLU, max(0, x) after each hidden layer, lets the same layers say more. ${level(linear, relu)}`),
    paragraph(
      `At its end ${RELU} reads ${exactly(relu.test.accuracy)} of MNIST’s test set, ${standing(onTest(relu), onTest(linear))} the ` +
        `linear layers, and ${exactly(relu.pen.accuracy)} of the pen writers’ digits, ${standing(onPen(relu), onPen(linear))} them.`,
    ),
    chart,
  );
}

/** What ReLU does where both have seen as many pictures, and what its longer training adds to that. */
function level(linear: ComparedRow, relu: ComparedRow): string {
  const [end, last] = [linear.curve.at(-1), relu.curve.at(-1)];
  const same = relu.curve.filter(({ images }) => images <= (end?.images ?? 0)).at(-1);
  if (end === undefined || last === undefined || same === undefined) {
    return 'There are no curves on which both have seen as many pictures.';
  }
  const first =
    `The linear layers saw ${counted(end.images)} pictures in training. After ${counted(same.images)}, the last point of its curve ` +
    `that is not beyond them, ReLU reads ${exactly(same.validation)} of the validation pictures, ` +
    `${standing(validationAt(same), validationAt(end))} the linear layers’ ${exactly(end.validation)} at their end, and ` +
    `${exactly(same.pen)} of the pen writers’ digits, ${standing(penAt(same), penAt(end))} their ${exactly(end.pen)}. Up to ` +
    'there nothing but the function and chance differs.';
  if (last.images <= end.images) return first;
  return (
    `${first} Learning on until it has seen ${counted(last.images)} makes ${signedPoints(last.validation - same.validation)} ` +
    `points on the validation pictures and ${signedPoints(last.pen - same.pen)} on the pen writers: that is what longer training adds.`
  );
}

const weights = (count: number | undefined): string => (count === undefined ? 'weights' : `${counted(count)} weights`);
