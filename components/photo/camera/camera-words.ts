import type { Sure } from '../../../lib/session/live/steady-number';
import { formatPercent, spelt } from '../../../lib/session/words/reading-words';

/** A number as the viewfinder shows it, in one line. */
export const shownNumber = (text: string): string => text.replaceAll('|', ', ');

export const sureness = (confidence: number): string => `${formatPercent(confidence)} sure`;

/** The number for screen readers, once it stands. */
export function liveAnnouncement(settled: Sure | undefined): string {
  if (settled === undefined) return '';
  const how = sureness(settled.confidence).replace('> ', 'more than ').replace('< ', 'less than ');
  return `${spelt(settled.text)}, ${how}.`;
}
