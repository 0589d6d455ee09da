import type { Result } from 'lighthouse';
import { quantile } from '../page/statistics';

export interface Score {
  readonly category: string;
  readonly title: string;
  /** 0 to 100, the median of all visits. */
  readonly score: number;
}

/** An audit that found something to mend in at least one visit, and counts. */
export interface Imperfect {
  readonly id: string;
  readonly title: string;
  readonly value: string;
}

export interface Judgement {
  readonly path: string;
  readonly visits: number;
  readonly scores: readonly Score[];
  readonly imperfect: readonly Imperfect[];
}

const FULL = 100;

/** Performance is measured in seconds, and so is what else the machine does meanwhile. */
const GOOD_PERFORMANCE = 98;

const leastOf = (category: string): number => (category === 'performance' ? GOOD_PERFORMANCE : FULL);

export const isGood = ({ category, score }: Score): boolean => score >= leastOf(category);

/** One line about a score: what it is, and what it should be. */
export function line(score: Score): string {
  const least = leastOf(score.category);
  const allowed = least < FULL ? `, ${least} allowed for the machine's noise` : '';
  const verdict = isGood(score) ? 'met' : 'MISSED';
  return `${score.title.padEnd(16)} ${String(score.score).padStart(3)}  (${FULL}${allowed}: ${verdict})`;
}

/** The median scores of a page's visits, and every audit in them that is not perfect. */
export function judge(path: string, results: readonly Result[]): Judgement {
  const categories = Object.entries(results[0]?.categories ?? {});
  return {
    path,
    visits: results.length,
    scores: categories.map(([category, { title }]) => ({
      category,
      title,
      score: Math.round(
        FULL *
          quantile(
            results.map(({ categories: own }) => own[category]?.score ?? 0),
            0.5,
          ),
      ),
    })),
    imperfect: [...new Map(results.flatMap(imperfectIn).map((one) => [one.id, one])).values()],
  };
}

/** Audits without a score only inform. */
function imperfectIn({ audits, categories }: Result): Imperfect[] {
  const counted = new Set(Object.values(categories).flatMap(({ auditRefs }) => auditRefs.map(({ id }) => id)));
  return Object.values(audits)
    .filter(({ id, score }) => counted.has(id) && score !== null && score < 1)
    .map(({ id, title, displayValue = '' }) => ({ id, title, value: displayValue }));
}
