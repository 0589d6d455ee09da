import type { Session } from '../../lib/session/session';
import type { NetworkFacts } from '../compare/network/compare-facts';
import type { States } from '../compare/use-comparer';
import type { ComparedDrawing } from '../compare/use-comparison';

/** What a game knows: its sheet, and what the asked networks make of it. */
export interface Seen {
  readonly session: Session;
  readonly networks: readonly NetworkFacts[];
  readonly states: States;
  readonly drawing: ComparedDrawing;
}
