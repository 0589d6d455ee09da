import type { Store } from '../../state/store';

const watched = new WeakSet<object>();

type Table = { readonly isUnsaved?: boolean } | undefined;

/** Lets the browser ask before a reload, or a closed tab, loses what was put right. The table is kept nowhere. */
export function askBeforeUnloading(table: Pick<Store<Table>, 'get' | 'subscribe'>): void {
  if (watched.has(table)) return;
  watched.add(table);
  const ask = (event: Event) => event.preventDefault();
  table.subscribe(() => {
    // Listening alone keeps some browsers from coming back quickly, so it is done only while there is something to lose.
    if (table.get()?.isUnsaved) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  });
}
