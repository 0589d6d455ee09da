import type { SharedSession } from '../../session/shared-session';
import { type AddressBar, clearAddress, codeInAddress, markAddress } from './address';

type Page = AddressBar & Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/**
 * Opens the drawing in this page's address, and in every one that it changes to, until the function it returns is called.
 * A fragment that is no link of ours changes nothing.
 */
export function followAddress(shared: SharedSession, page: Page = window): () => void {
  const open = () => {
    const code = codeInAddress(page.location);
    if (code === undefined) return;
    if (code === '') return shared.close();
    markAddress(page);
    void shared.open(code);
  };
  // A drawing that is put away, and a link that holds none, must not come again with a reload.
  const forget = () => {
    const { kind } = shared.state.get();
    if (kind === 'closed' || kind === 'broken') clearAddress(page);
  };
  // A drawing that was shown before another page was looked at is shown again by its address alone.
  if (shared.state.get().kind !== 'closed' && !codeInAddress(page.location)) shared.close();
  const unsubscribe = shared.state.subscribe(forget);
  if (codeInAddress(page.location)) open();
  page.addEventListener('hashchange', open);
  return () => {
    unsubscribe();
    page.removeEventListener('hashchange', open);
  };
}
