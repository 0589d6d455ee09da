/** The networks in the order of the page, from the simplest to ours, and what they are called where little room is. */
export const listed: readonly { readonly id: string; readonly short: string }[] = [
  { id: 'softmax-regression', short: 'Softmax' },
  { id: 'mlp-100', short: '100' },
  { id: 'mlp-100-100-60', short: '100-100-60' },
  { id: 'mlp-512-256-128', short: '512 linear' },
  { id: 'mlp-512-256-128-no-dropout', short: 'No dropout' },
  { id: 'mlp-512-256-128-relu', short: '512 ReLU' },
  { id: 'convnet', short: 'Convnet' },
  { id: 'digit-net', short: 'Ours' },
];
