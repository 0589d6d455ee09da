import type { NamedNetwork } from '../../../lib/session/classroom/class-csv';
import { type ClassDrawing, NO_DIGIT } from '../../../lib/session/classroom/class-drawing';
import { type ClassScore, type Party, partiesOf } from '../../../lib/session/classroom/score';
import { formatPercent } from '../../../lib/session/words/reading-words';

export const drawingsWords = (count: number): string => (count === 1 ? '1 drawing' : `${count} drawings`);

/** What a truth or an answer is called. */
export const answerWords = (text: string): string => (text === NO_DIGIT ? 'not a digit' : text);

/** How many truths are missing, and what to do; empty where none is. */
export function missingWords(drawings: readonly ClassDrawing[]): string {
  const missing = drawings.filter(({ truth }) => truth === undefined).length;
  if (missing === 0) return '';
  if (missing === drawings.length) return 'Nothing is counted yet. Tap what each drawing is.';
  const others = missing === 1 ? 'the other one is' : `the other ${missing} are`;
  return `${drawings.length - missing} of ${drawings.length} are counted. Tap what ${others}.`;
}

/** The networks that gave an answer: all, how many, or by their names where they are few. */
export function partyWords({ networks }: Party, all: readonly NamedNetwork[], count: number): string {
  if (networks.length === count) return count === 1 ? nameOf(networks[0], all) : `all ${count} networks`;
  if (networks.length <= MOST_NAMED) return networks.map((id) => nameOf(id, all)).join(', ');
  return `${networks.length} networks`;
}

/** Up to this many networks are named; more are counted. */
const MOST_NAMED = 3;

const nameOf = (id: string | undefined, all: readonly NamedNetwork[]): string =>
  all.find((network) => network.id === id)?.name ?? '';

/** What all networks read in a drawing, in a sentence. */
export function votesWords(drawing: ClassDrawing, all: readonly NamedNetwork[]): string {
  const parties = partiesOf(drawing);
  const count = Object.keys(drawing.answers).length;
  return parties.map((party) => `${answerWords(party.text)}: ${partyWords(party, all, count)}`).join('; ');
}

/** `7 of 9`. */
export const scoreWords = ({ right, count }: ClassScore): string =>
  count === 0 ? 'nothing to count yet' : `${right} of ${count}`;

export const ratioWords = ({ right, count }: ClassScore): string =>
  count === 0 ? '' : right === count ? '100 %' : right === 0 ? '0 %' : formatPercent(right / count);
