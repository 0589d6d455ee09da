import { recordEarlyInk } from '../../lib/browser/input/record-early-ink';
import { PEN_WIDTH, SHEET_SIZE } from '../../lib/session/sheet';

/** Records what is drawn on the sheet before the page's scripts have loaded. It comes after the sheet in the page. */
export function EarlyInkScript() {
  const script = `(${recordEarlyInk})(${SHEET_SIZE},${PEN_WIDTH})`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own fixed text, allowed by its hash in the page's policy.
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
