/** The labels of keys whose label is not their name. */
const WRITTEN: Readonly<Record<string, string>> = { Control: 'Ctrl', Meta: '⌘', Escape: 'Esc' };

/**
 * Translates the keys of `aria-keyshortcuts` into the labels of this keyboard: one list of keys for each way to press
 * them. Apple keyboards have Command where others have Ctrl.
 */
export function keyNames(keys: string, isApple: boolean): string[][] {
  const foreign = isApple ? 'Control' : 'Meta';
  const ways = keys.split(' ').map((way) => way.split('+'));
  return ways.filter((way) => !way.includes(foreign)).map((way) => way.map((key) => WRITTEN[key] ?? key));
}
