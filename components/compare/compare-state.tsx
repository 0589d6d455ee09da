import type { NetworkState } from '../../lib/worker/page/comparer';
import { Button } from '../ui/button';

interface Props {
  readonly state: Exclude<NetworkState, { kind: 'ready' }>;
  readonly title: string;
  readonly onRetry: () => void;
}

/** Shown in place of a network's answer until there is one. */
export function CompareState({ state, title, onRetry }: Props) {
  if (state.kind === 'failed')
    return (
      <div className="compare-state">
        <p>
          {state.error.message} <span className="text-quiet">{state.error.advice}</span>
        </p>
        <Button onClick={onRetry} className="border border-line bg-sheet">
          Try again<span className="sr-only"> to load {title}</span>
        </Button>
      </div>
    );
  if (state.kind === 'waiting') return <p className="compare-state text-quiet">Waits for its turn</p>;
  const share = Math.round(100 * state.share);
  return (
    <div className="compare-state">
      <p className="text-quiet">On its way, {share} %</p>
      <progress aria-label={`Loading ${title}`} max={100} value={share} />
    </div>
  );
}
