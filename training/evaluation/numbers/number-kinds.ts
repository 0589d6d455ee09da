/** One way to set digits together to numbers. */
export interface NumberKind {
  readonly id: string;
  readonly title: string;
  /** All digits by one writer, or each by any. */
  readonly oneWriter: boolean;
  readonly lines: number;
  /** Least and greatest room between boxes, as shares of the digits' mean height; below 0 they overlap. */
  readonly gaps: readonly [number, number];
  /** Nearest that ink of two digits may come, as such a share. */
  readonly clearance: number;
}

/** Ink nearer than this would touch with an ordinary pen. */
const CLEAR = 0.03;

/** From nearly touching to well apart; boxes overlap where a slanted 7 reaches over the digit after it. */
export const NUMBER_KINDS: readonly NumberKind[] = [
  { id: 'one-writer', title: 'One writer', oneWriter: true, lines: 1, gaps: [0.05, 0.6], clearance: CLEAR },
  { id: 'mixed', title: 'Writers mixed', oneWriter: false, lines: 1, gaps: [0.05, 0.6], clearance: CLEAR },
  { id: 'overlapping', title: 'Boxes overlapping', oneWriter: true, lines: 1, gaps: [-0.15, 0.05], clearance: CLEAR },
  { id: 'touching', title: 'Some digits touching', oneWriter: true, lines: 1, gaps: [-0.1, 0.05], clearance: 0 },
  { id: 'two-lines', title: 'Two lines', oneWriter: true, lines: 2, gaps: [0.05, 0.6], clearance: CLEAR },
];
