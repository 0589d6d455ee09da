import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { saveOnDemandAssets, saveOnDemandPages } from '../../lib/browser/pwa/save-on-demand';
import type { Session } from '../../lib/session/session';
import type { Comparer, NetworkState } from '../../lib/worker/page/comparer';
import type { Recogniser } from '../../lib/worker/page/recogniser';
import { attachComparer } from './compare-reader';
import type { NetworkFacts } from './network/compare-facts';

export type States = Readonly<Record<string, NetworkState>>;

/**
 * Creates the comparer in the browser, and lets it read the session's sheet while the page is mounted; photographs too, where
 * `loadFinder` fetches what finds their digits. Both must be the same functions each time.
 */
export function useComparer(
  session: Session,
  networks: readonly NetworkFacts[],
  create: (networks: readonly NetworkFacts[]) => Comparer,
  loadFinder?: (networks: readonly NetworkFacts[]) => Promise<Recogniser>,
): { readonly comparer: Comparer | undefined; readonly states: States } {
  const [comparer, setComparer] = useState<Comparer>();
  useLayoutEffect(() => {
    const made = create(networks);
    const detach = attachComparer(session, made, loadFinder && (() => loadFinder(networks)));
    setComparer(made);
    return () => {
      detach();
      made.dispose();
      setComparer(undefined);
    };
  }, [session, networks, create, loadFinder]);
  const states = useSyncExternalStore(comparer?.subscribe ?? never, comparer?.states ?? noStates, noStates);
  const isSettled = comparer !== undefined && networks.every(({ id }) => isOver(states[id]));
  useEffect(() => void saveOnDemandPages(), []);
  useEffect(() => {
    // Whoever needs one network does not pay for all.
    if (isSettled && networks.length > 1) void saveOnDemandAssets();
  }, [isSettled, networks.length]);
  return { comparer, states };
}

const isOver = (state: NetworkState | undefined): boolean => state?.kind === 'ready' || state?.kind === 'failed';

/** Before there is a comparer, every network is waiting. */
const NONE: States = {};
const noStates = (): States => NONE;
const never = () => () => {};
