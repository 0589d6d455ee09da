import type { SharedSession } from '../../session/shared-session';
import { type AddressBar, clearAddress, codeInAddress, markAddress } from './address';

type Page = AddressBar & Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/**
 * Opens the drawing in this page's address, now and whenever the address changes. Ignores fragments that are not ours.
 * Returns the function that stops it.
 */
export function followAddress(shared: SharedSession, page: Page = window): () => void {
  const open = () => {
    const code = codeInAddress(page.location);
    if (code === undefined) return;
    if (code === '') return shared.close();
    markAddress(page);
    void shared.open(code);
  };
  // A reload must not show a closed drawing again, nor a broken link.
  const forget = () => {
    const { kind } = shared.state.get();
    if (kind === 'closed' || kind === 'broken') clearAddress(page);
  };
  // Coming back from another page shows a drawing again only if the address still holds it.
  if (shared.state.get().kind !== 'closed' && !codeInAddress(page.location)) shared.close();
  const unsubscribe = shared.state.subscribe(forget);
  if (codeInAddress(page.location)) open();
  page.addEventListener('hashchange', open);
  return () => {
    unsubscribe();
    page.removeEventListener('hashchange', open);
  };
}
