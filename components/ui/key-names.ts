/** What is written on a keyboard's key, where that is not the key's own name. */
const WRITTEN: Readonly<Record<string, string>> = { Control: 'Ctrl', Meta: '⌘', Escape: 'Esc' };

/**
 * Keys as `aria-keyshortcuts` writes them, as those of this keyboard: each way to press them, key by key. Apple's have a
 * command key where others have Ctrl.
 */
export function keyNames(keys: string, isApple: boolean): string[][] {
  const foreign = isApple ? 'Control' : 'Meta';
  const ways = keys.split(' ').map((way) => way.split('+'));
  return ways.filter((way) => !way.includes(foreign)).map((way) => way.map((key) => WRITTEN[key] ?? key));
}
