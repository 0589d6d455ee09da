import type { ManyState } from '../../session/many/many-state';
import type { Store } from '../../state/store';

const watched = new WeakSet<object>();
const ask = (event: Event) => event.preventDefault();

/** Lets the browser ask before a reload, or a closed tab, loses what was put right. The table is kept nowhere. */
export function askBeforeUnloading(many: Pick<Store<ManyState | undefined>, 'get' | 'subscribe'>): void {
  if (watched.has(many)) return;
  watched.add(many);
  many.subscribe(() => {
    // Listening alone keeps some browsers from coming back quickly, so it is done only while there is something to lose.
    if (many.get()?.isUnsaved) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });
}
