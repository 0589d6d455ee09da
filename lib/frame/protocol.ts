import type { DigitPadReading } from '../reading/public-reading';
import { PARAMETERS } from './parameters';

/** The version of these messages. Fields may be added to a version; whatever it has stays. */
export const PROTOCOL = 1;

/** What the page around a frame can ask of it. */
export const ASKS = ['read', 'watch', 'unwatch', 'clear', 'undo', 'set', 'version'] as const;

export type Ask = (typeof ASKS)[number];

/** Chosen by the page around, and given back with the answer: a finite number, or a text of at most LONGEST_ID signs. */
export type Id = number | string;

export const LONGEST_ID = 200;

/** A message to a frame that can be answered. */
export interface Question {
  readonly id: Id;
  readonly ask: Ask;
  /** Only of `set`. */
  readonly change?: Change;
}

/** What `set` changes. All of it may be left out. */
export interface Change {
  /** Parameters of the address by their names; null takes one away. */
  readonly parameters?: Readonly<Record<string, string | null>>;
  /** Stands on the sheet in place of a drawing. */
  readonly value?: string;
  /** A drawing, in any unit. Whatever is no point in it is left out. */
  readonly strokes?: readonly unknown[];
}

/** Why a message is refused, for programs, with a sentence for whoever wrote them. */
export interface Refusal {
  readonly code: 'unknown-version' | 'unknown-ask' | 'wrong-field' | 'failed';
  readonly message: string;
}

/** A message to the page around a frame. */
export type Answer = { readonly scrawl: typeof PROTOCOL; readonly id: Id } & (
  | { readonly reading: DigitPadReading; readonly event?: 'input' | 'change' }
  | { readonly version: typeof PROTOCOL; readonly asks: readonly Ask[]; readonly parameters: readonly string[] }
  | { readonly error: Refusal }
  | { readonly ended: Id | null }
);

export type Parsed =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'refused'; readonly id: Id; readonly error: Refusal }
  | { readonly kind: 'ignored' };

const IGNORED: Parsed = { kind: 'ignored' };

/**
 * The question in a message's data, which may be whatever `postMessage` can copy. Without a field `scrawl` it is not meant
 * for the frame, and without a usable id the page could not tell what an answer is to: both are ignored.
 */
export function parseMessage(data: unknown): Parsed {
  const fields = isPlain(data) ? data : {};
  const { scrawl, id, ask } = fields;
  if (scrawl === undefined || !isId(id)) return IGNORED;
  const refused = (code: Refusal['code'], message: string): Parsed => ({
    kind: 'refused',
    id,
    error: { code, message },
  });
  if (scrawl !== PROTOCOL) return refused('unknown-version', `This frame answers messages with scrawl: ${PROTOCOL}.`);
  if (!isAsk(ask)) return refused('unknown-ask', `It can be asked to ${ASKS.join(', ')}.`);
  if (ask !== 'set') return { kind: 'question', question: { id, ask } };
  const change = changeIn(fields);
  if (typeof change === 'string') return refused('wrong-field', change);
  return { kind: 'question', question: { id, ask, change } };
}

const isAsk = (ask: unknown): ask is Ask => ASKS.some((known) => known === ask);

const isId = (id: unknown): id is Id => (typeof id === 'string' ? id.length <= LONGEST_ID : Number.isFinite(id));

/** The fields of `set`, or a sentence about what is wrong with one. */
function changeIn({ parameters, value, strokes }: Fields): Change | string {
  if (parameters !== undefined && !areParameters(parameters)) {
    return `parameters must be an object of texts, or null where one is taken away: ${PARAMETERS.join(', ')}.`;
  }
  if (value !== undefined && typeof value !== 'string') return 'value must be a text.';
  if (strokes !== undefined && !Array.isArray(strokes)) return 'strokes must be lists of points [x, y].';
  if (value !== undefined && strokes !== undefined) return 'value and strokes take the place of each other: give one.';
  return { ...(parameters && { parameters }), ...(value !== undefined && { value }), ...(strokes && { strokes }) };
}

function areParameters(value: unknown): value is Readonly<Record<string, string | null>> {
  const isKnown = (name: string) => PARAMETERS.some((known) => known === name);
  if (!isPlain(value) || !Object.keys(value).every(isKnown)) return false;
  return Object.values(value).every((one) => typeof one === 'string' || one === null);
}

type Fields = Readonly<Record<string, unknown>>;

/** Copies of lists, buffers and the like are none, however many fields they have. */
const isPlain = (data: unknown): data is Fields =>
  typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype;
