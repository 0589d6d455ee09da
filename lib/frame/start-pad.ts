import { loadElement } from './load-element';

/** Fetches the element, and shows why there is none where it does not come. Gives a function that waits for it. */
export function startPad(pad: HTMLElement): () => Promise<void> {
  document.adoptedStyleSheets = [styles()];
  const failure = document.querySelector('[role=alert]') as HTMLElement;
  const retry = failure.querySelector('button') as HTMLButtonElement;
  const load = async () => {
    failure.hidden = true;
    pad.hidden = false;
    try {
      await loadElement('../digit-pad.js');
    } catch (error) {
      failure.hidden = false;
      pad.hidden = true;
      throw error;
    }
  };
  let loading = load();
  const again = () => {
    loading = load();
    loading.catch(() => {});
  };
  loading.catch(() => {});
  retry.addEventListener('click', again);
  return () => loading;
}

/** In the script, because the page's policy forbids styles in it, and a file of their own would be one more to wait for. */
function styles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}

/** At the least size of the element, which is 120 pixels, nothing is left for a margin. */
const CSS = `
html, body { block-size: 100%; margin: 0; }
html { background: light-dark(#faf8f3, #161513); color: light-dark(#1b1a17, #f2eee6); font-family: system-ui, sans-serif; }
main { box-sizing: border-box; block-size: 100%; padding: clamp(0px, (100vmin - 120px) / 8, 8px); }
h1 { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
digit-pad { inline-size: 100%; block-size: 100%; }
[role=alert]:not([hidden]) { display: grid; place-content: safe center; justify-items: center; gap: min(8px, 3vmin); block-size: 100%; text-align: center; font-size: clamp(12px, 10vmin, 1em); line-height: 1.25; }
p { margin: 0; }
button { min-block-size: clamp(28px, 30vmin, 44px); padding-inline: 12px; border: 1px solid light-dark(#e4e0d6, #35322d); border-radius: 4px; background: light-dark(#ffffff, #1f1d1a); color: inherit; font: inherit; }
`;
