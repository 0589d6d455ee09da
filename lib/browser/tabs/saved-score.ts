import { MOST_TOLD, type Said, type Score, type ToldDigit } from '../../session/score/score';
import { attempt } from '../files/storage';

/** Where the score lies in a tab's own storage. */
export const SCORE_KEY = 'scrawl.score';

type Keep = Pick<Storage, 'getItem' | 'setItem'>;

/** The score that this tab was left with, or an empty one. What cannot be understood is left out. */
export function loadScore(tab: Keep): Score {
  const text = attempt(() => tab.getItem(SCORE_KEY)) ?? '[]';
  const saved: unknown = attempt(() => JSON.parse(text));
  return Array.isArray(saved) ? saved.slice(-MOST_TOLD).filter(isToldDigit) : [];
}

/** Keeps the score until the tab is closed. A storage that is full or forbidden costs no more than that. */
export function saveScore(tab: Keep, score: Score): void {
  attempt(() => tab.setItem(SCORE_KEY, JSON.stringify(score)));
}

function isToldDigit(value: unknown): value is ToldDigit {
  if (typeof value !== 'object' || value === null) return false;
  const { of, truth, said } = value as Record<string, unknown>;
  return typeof of === 'string' && /^\d$/.test(String(truth)) && isSaid(said);
}

const isSaid = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
