import type { GrayImage } from '../geometry/gray-image';
import type { HandExample } from '../reading/labelled-digits';
import type { DigitReading, DrawingReading } from '../reading/reading';
import type { Store } from '../state/store';

/** Whether what a person puts right is learnt. Nothing is until they were asked. */
export type Consent = 'unasked' | 'on' | 'off';

export interface HandState {
  readonly consent: Consent;
  /** Oldest first. While a person has not answered, those that would be learnt. */
  readonly examples: readonly HandExample[];
  /** Digits were set since the page was opened: what is undone later is to be unlearnt. */
  readonly isFollowing?: true;
}

/** Where a digit was set, the same as long as its ink stays: a point of a drawing, or a key of a photograph's ink. */
export type Source = object | string;

/** What tells a reading's digits by their sources. */
export interface Sources {
  of(digit: DigitReading, picture: GrayImage): Source | undefined;
  /** Whether the ink is still there, also where it is no digit now. */
  has(source: Source): boolean;
}

/** What changes what is learnt of a person's hand, on this device alone. */
export interface Hand {
  /** Learns a digit that was set here now. */
  add(example: HandExample, source: Source): void;
  /** Learns digits that were saved. */
  load(examples: readonly HandExample[]): void;
  remove(example: HandExample): void;
  /** Follows what was set since the page was opened: what is undone or set otherwise is unlearnt, and learnt again with Redo. */
  see(answer: DrawingReading, sources: Sources): void;
  forgetAll(): void;
  /** Switches learning on or off. What was learnt before is kept. */
  answer(consent: 'on' | 'off'): void;
}

/** The network learns from this many in about 20 ms. Then the oldest goes. */
export const MOST_EXAMPLES = 40;

const hands = new WeakMap<Store<HandState>, Hand>();

/** One for each state. The session holds the state alone: this code is fetched by those who have something to learn. */
export function handOf(state: Store<HandState>): Hand {
  const hand = hands.get(state) ?? createHand(state);
  hands.set(state, hand);
  return hand;
}

function createHand(state: Store<HandState>): Hand {
  /** What is learnt of each source of this visit. */
  const learnt = new Map<Source, HandExample | undefined>();
  const change = (examples: readonly HandExample[]) => state.set({ ...state.get(), examples });
  const without = (gone: readonly HandExample[]) =>
    state.get().examples.filter(({ picture }) => !gone.some((one) => isSame(one.picture, picture)));
  const load = (added: readonly HandExample[]) => change([...without(added), ...added].slice(-MOST_EXAMPLES));
  const learn = (source: Source, example: HandExample | undefined) => {
    const before = learnt.get(source);
    learnt.set(source, example);
    const kept = without([before, example].filter((one) => one !== undefined));
    const examples = [...kept, ...(example ? [example] : [])].slice(-MOST_EXAMPLES);
    state.set({ ...state.get(), examples, isFollowing: true });
  };
  return {
    load,
    add(example, source) {
      if (state.get().consent !== 'off') learn(source, example);
    },
    remove: (gone) => change(without([gone])),
    see({ reading, pictures }, sources) {
      if (learnt.size === 0) return;
      const seen = new Map<Source, HandExample | undefined>();
      reading.digits.forEach((digit: DigitReading, i: number) => {
        const picture = pictures[i];
        const source = picture && sources.of(digit, picture);
        if (source) seen.set(source, digit.isSet && { digit: Number(digit.text), picture });
      });
      for (const [source, before] of learnt) {
        if (!seen.has(source) && !sources.has(source)) continue;
        const now = seen.get(source);
        if (now?.digit !== before?.digit || (now && before && !isSame(now.picture, before.picture))) learn(source, now);
      }
    },
    forgetAll() {
      learnt.clear();
      change([]);
    },
    answer(consent) {
      const { consent: before, examples } = state.get();
      const isRefused = before === 'unasked' && consent === 'off';
      if (isRefused) learnt.clear();
      state.set({ ...state.get(), consent, examples: isRefused ? [] : examples });
    },
  };
}

const isSame = (a: GrayImage, b: GrayImage): boolean =>
  a.width === b.width && a.data.every((value, i) => value === b.data[i]);
