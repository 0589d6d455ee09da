import type { Architecture, LayerPlan, Start } from './architecture';

/** What tells one multilayer perceptron from another. */
export interface MlpSettings {
  readonly id: string;
  readonly title: string;
  /** Units of each layer: 784 of the picture, the hidden ones, 10 of the digits. */
  readonly layout: readonly number[];
  /** Between the layers; without one, several layers can say no more than one. */
  readonly activation: 'relu' | 'none';
  readonly output?: 'softmax' | 'sigmoid';
  readonly start: Start;
  /** Ratio of the last hidden layer that each step of training leaves out (Srivastava et al., Dropout, 2014). */
  readonly dropout?: number;
}

/**
 * A multilayer perceptron: dense layers, one behind the other.
 * @throws RangeError unless the layout begins with 784, ends with 10 and holds whole numbers above 0.
 */
export function mlp({ id, title, layout, activation, output = 'softmax', start, dropout }: MlpSettings): Architecture {
  const [inputs, ...rest] = layout;
  const isSound = layout.every((units) => Number.isInteger(units) && units > 0);
  if (!isSound || rest.length === 0 || inputs !== 784 || layout.at(-1) !== 10) {
    throw new RangeError(`A layout goes from 784 to 10 in whole numbers, as 784,100,100,60,10 does, not ${layout}.`);
  }
  const hidden = rest.slice(0, -1);
  const layers: LayerPlan[] = hidden.map((units, i) => ({
    ...{ kind: 'dense', name: `hidden${i + 1}`, units, start },
    ...(activation === 'relu' && { activation }),
  }));
  if (dropout !== undefined) layers.push({ kind: 'dropout', rate: dropout });
  return {
    id,
    title,
    summary: summaryOf(layout, activation, output, dropout),
    layers: [{ kind: 'flatten' }, ...layers, { kind: 'dense', name: 'logits', units: 10, start }],
    output,
  };
}

function summaryOf(layout: readonly number[], activation: 'relu' | 'none', output: string, dropout?: number): string {
  const between = activation === 'relu' ? 'rectifiers between' : 'nothing between, so that it stays linear';
  const left = dropout === undefined ? '' : `, ${100 * dropout} % of the last hidden layer left out in training`;
  return `Dense layers, ${layout.join(' → ')}, ${between}${left}; ${output} at the end`;
}
