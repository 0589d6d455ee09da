import { recordEarlyInk } from '../../lib/browser/input/record-early-ink';
import { PEN_WIDTH, SHEET_SIZE } from '../../lib/session/sheet';

/** Behind the sheet, if the page has one: what is drawn on it before the page's scripts have come is kept for them. */
export function EarlyInkScript() {
  const script = `(${recordEarlyInk})(${SHEET_SIZE},${PEN_WIDTH})`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own fixed text, allowed by its hash in the page's policy.
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
