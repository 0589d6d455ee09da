/** The networks in the order of the page, from the simplest to ours, each with a short name for narrow places. */
export const listed: readonly { readonly id: string; readonly short: string }[] = [
  { id: 'softmax-regression', short: 'Softmax' },
  { id: 'mlp-100', short: '1 hidden' },
  { id: 'mlp-100-100-60', short: '3 hidden' },
  { id: 'mlp-512-256-128', short: 'Linear' },
  { id: 'mlp-512-256-128-no-dropout', short: 'No dropout' },
  { id: 'mlp-512-256-128-relu', short: 'Rectified' },
  { id: 'convnet', short: 'Convnet' },
  { id: 'digit-net', short: 'Ours' },
];
