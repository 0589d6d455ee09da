import { recordEarlyInk } from '../../lib/browser/input/record-early-ink';
import { PEN_WIDTH, SHEET_SIZE } from '../../lib/session/sheet';

/** Marks an embedded page (`?embed=1`) before anything is painted, so that nothing moves. */
const MARK = "if(new URLSearchParams(location.search).get('embed')==='1')document.documentElement.dataset.embed=''";

export function EmbedMark() {
  return <Script text={MARK} />;
}

/** Records what is drawn on the sheet before the page's scripts have loaded. It comes after the sheet in the page. */
export function EarlyInkScript() {
  const script = `(${recordEarlyInk})(${SHEET_SIZE},${PEN_WIDTH})`;
  return <Script text={script} />;
}

function Script({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own fixed text, allowed by its hash in the page's policy.
  return <script dangerouslySetInnerHTML={{ __html: text }} />;
}
