import type { Network } from '../../../lib/model/network';
import type { Finding } from '../../../lib/photo/detect/seen-signs';
import type { ModelCard } from '../../../lib/reading/card';
import type { Accuracies, Robustness } from '../../../lib/reading/metrics';
import { readDrawing } from '../../../lib/recognise/read-drawing';
import type { Change } from '../../augment/changes/change';
import { seededRandom } from '../../augment/random';
import type { LabelledDrawing } from '../../data/pen-digits';
import type { Judged } from '../judged';
import { accuraciesOf } from '../tally';
import { CURVES, type PlannedCurve } from './curves';
import { penCurve, savedAnyhow } from './saved-pictures';

const SEED = 1;

/** What reads drawings, and pictures. */
export interface Reader {
  readonly network: Network;
  readonly card: ModelCard;
  readonly finding: Finding;
}

/**
 * How well drawings are read as they are, and in each of the ways of `curves`; `set` names them. One by one: most of
 * the time goes into the ink, so that asking the network for many at once gains nothing.
 */
export function measureRobustness(
  set: string,
  drawings: readonly LabelledDrawing[],
  { network, card, finding }: Reader,
  curves: readonly PlannedCurve[] = CURVES,
): Robustness {
  const measure = (change: Change, ...seeds: readonly number[]): Accuracies => {
    const judged = drawings.map(({ label, drawing }, i): Judged => {
      // A stream of its own for each drawing, so that no drawing's chance hangs on the others.
      const changed = change(drawing, seededRandom(SEED, ...seeds, i));
      return { label: String(label), reading: readDrawing(changed, network, card).reading };
    });
    return accuraciesOf(judged);
  };
  return {
    set,
    count: drawings.length,
    ...measure((drawing) => drawing),
    curves: [
      ...curves.map(({ id, title, unit, points }, c) => ({
        id,
        title,
        unit,
        points: points.map(({ at, change }, p) => ({ at, ...measure(change, c, p) })),
      })),
      savedAnyhow(drawings, finding),
      penCurve(drawings, finding),
    ],
  };
}
