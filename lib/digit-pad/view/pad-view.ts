import { createBars } from './bars';
import { html, svg } from './elements';

/** The parts of a pad, as they lie in its shadow. */
export interface PadView {
  readonly all: HTMLElement;
  readonly sheet: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly placeholder: HTMLElement;
  readonly hint: HTMLElement;
  readonly number: HTMLElement;
  readonly sureness: HTMLElement;
  readonly failure: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly bars: ReturnType<typeof createBars>;
  readonly undo: HTMLButtonElement;
  readonly clear: HTMLButtonElement;
  readonly status: HTMLElement;
}

/** As the page's own icons are drawn. */
const UNDO = 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.25 4.25 0 0 1 0 8.5H8';
const CLEAR = 'M5 5l10 10M15 5 5 15';

export const HINT =
  'Arrow keys move the pen. Home, End, Page Up and Page Down move it diagonally. Space puts it down and lifts it.';

export function createPadView(): PadView {
  const canvas = html('canvas', { part: 'ink', role: 'img', 'aria-label': 'The drawing' });
  const placeholder = html('p', { part: 'placeholder', 'aria-hidden': 'true' });
  const sheet = html(
    'div',
    {
      part: 'sheet',
      role: 'application',
      'aria-roledescription': 'sheet',
      'aria-describedby': 'hint',
      tabindex: '0',
    },
    canvas,
    placeholder,
  );
  const number = html('output', { part: 'number', 'aria-live': 'off' });
  const sureness = html('p', { part: 'sureness' });
  const retry = html('button', { part: 'button retry', type: 'button', hidden: '' }, 'Try again');
  const failure = html('p', { part: 'failure', role: 'alert', hidden: '' });
  const bars = createBars();
  const undo = tool('undo', 'Undo', UNDO);
  const clear = tool('clear', 'Clear', CLEAR);
  const hint = html('p', { id: 'hint', class: 'unseen' }, HINT);
  const status = html('p', { role: 'status', 'aria-live': 'polite', class: 'unseen' });
  const all = html(
    'div',
    { class: 'pad' },
    sheet,
    bars.list,
    failure,
    html(
      'div',
      { class: 'foot' },
      html('div', { part: 'reading' }, number, sureness, retry),
      html('div', { part: 'tools' }, undo, clear),
    ),
    hint,
    status,
  );
  return { all, sheet, canvas, placeholder, hint, number, sureness, failure, retry, bars, undo, clear, status };
}

function tool(name: string, word: string, path: string): HTMLButtonElement {
  const icon = svg('svg', { viewBox: '0 0 20 20', 'aria-hidden': 'true' }, svg('path', { d: path }));
  return html('button', { part: `button ${name}`, type: 'button' }, icon, html('span', {}, word));
}
