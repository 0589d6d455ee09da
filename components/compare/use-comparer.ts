import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { keepLaterFiles, keepLaterPages } from '../../lib/browser/pwa/keep-later-files';
import type { Desk } from '../../lib/session/desk';
import type { Comparer, NetworkState } from '../../lib/worker/page/comparer';
import type { NetworkFacts } from './compare-facts';
import { attachComparer } from './compare-reader';

export type States = Readonly<Record<string, NetworkState>>;

/** Makes the comparer once the page is in the browser, and lets it read the desk's sheet while the page is there. */
export function useComparer(
  desk: Desk,
  networks: readonly NetworkFacts[],
  create: (networks: readonly NetworkFacts[]) => Comparer,
): { readonly comparer: Comparer | undefined; readonly states: States } {
  const [comparer, setComparer] = useState<Comparer>();
  useLayoutEffect(() => {
    const made = create(networks);
    const detach = attachComparer(desk, made);
    setComparer(made);
    return () => {
      detach();
      made.dispose();
      setComparer(undefined);
    };
  }, [desk, networks, create]);
  const states = useSyncExternalStore(comparer?.subscribe ?? never, comparer?.states ?? noStates, noStates);
  const isSettled = comparer !== undefined && networks.every(({ id }) => isOver(states[id]));
  useEffect(() => void keepLaterPages(), []);
  useEffect(() => {
    if (isSettled) void keepLaterFiles();
  }, [isSettled]);
  return { comparer, states };
}

const isOver = (state: NetworkState | undefined): boolean => state?.kind === 'ready' || state?.kind === 'failed';

/** Before there is a comparer, every network waits. */
const NONE: States = {};
const noStates = (): States => NONE;
const never = () => () => {};
