import { isRight, type Judged, ratioOf, ratioRight } from './judged';

/** How pictures of one kind were read. */
export interface KindFigures {
  readonly kind: string;
  readonly count: number;
  /** Ratio read right, 0 to 1. */
  readonly accuracy: number;
  /** Ratio that gave a wrong answer and was sure of it, 0 to 1. */
  readonly sureAndWrong: number;
}

/** A reader believes an answer from this confidence on. */
const SURE = 0.75;

/** One entry for each kind that is told, in the order of their names. */
export function byKind(judged: readonly Judged[]): KindFigures[] {
  const kinds = new Set(judged.flatMap(({ kind }) => kind ?? []));
  return [...kinds].sort().map((kind) => {
    const own = judged.filter((one) => one.kind === kind);
    return { kind, count: own.length, accuracy: ratioRight(own), sureAndWrong: sureAndWrong(own) };
  });
}

/** Ratio of all that gave a wrong answer with a confidence of three quarters or more. */
export const sureAndWrong = (judged: readonly Judged[]): number =>
  ratioOf(judged, (one) => one.reading.kind === 'digits' && one.reading.confidence >= SURE && !isRight(one));
