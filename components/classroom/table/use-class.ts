import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { askBeforeUnloading } from '../../../lib/browser/many/ask-before-unloading';
import { saveOnDemandAssets, saveOnDemandPages } from '../../../lib/browser/pwa/save-on-demand';
import { UserError } from '../../../lib/errors/user-error';
import { classIn } from '../../../lib/session/classroom/class-session';
import { readClass } from '../../../lib/session/classroom/read-class';
import type { Comparer, NetworkState } from '../../../lib/worker/page/comparer';
import type { NetworkFacts } from '../../compare/network/compare-facts';
import { useSession } from '../../drawing/session-provider';
import { useStore } from '../../ui/use-store';

export type CreateComparer = (networks: readonly NetworkFacts[]) => Promise<Comparer>;

/** The worker and the networks are fetched with the first drawing. */
const createLater: CreateComparer = async (networks) =>
  (await import('../../compare/network-comparer')).createNetworkComparer(networks);

/** The class's table, and the networks that read it while the page is mounted. */
export function useClass(networks: readonly NetworkFacts[], create = createLater) {
  const own = classIn(useSession());
  const { drawings } = useStore(own.state);
  const [comparer, setComparer] = useState<Comparer>();
  const [failure, setFailure] = useState<UserError>();
  const [attempt, setAttempt] = useState(0);
  const isWanted = drawings.length > 0;
  useEffect(() => askBeforeUnloading(own.state), [own]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins again.
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    let end = () => {};
    const fail = (error: unknown) => isOver || setFailure(failureOf(error));
    create(networks).then((made) => {
      if (isOver) return made.dispose();
      const stop = readClass(own, made, fail);
      end = () => {
        stop();
        made.dispose();
      };
      setComparer(made);
    }, fail);
    return () => {
      isOver = true;
      end();
      setComparer(undefined);
      setFailure(undefined);
    };
  }, [isWanted, own, networks, create, attempt]);
  const states = useSyncExternalStore(comparer?.subscribe ?? never, comparer?.states ?? noStates, noStates);
  const isSettled = networks.every(({ id }) => ['ready', 'failed'].includes(states[id]?.kind ?? ''));
  useEffect(() => void saveOnDemandPages(), []);
  useEffect(() => {
    if (isSettled) void saveOnDemandAssets();
  }, [isSettled]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { own, states, failure, retry };
}

function failureOf(error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError('The networks could not be loaded.', 'Check your connection, then try again.', error);
}

const NONE: Readonly<Record<string, NetworkState>> = {};
const noStates = () => NONE;
const never = () => () => {};
