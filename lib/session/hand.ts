import type { GrayImage } from '../geometry/gray-image';
import type { HandExample } from '../reading/labelled-digits';
import type { DigitReading, DrawingReading } from '../reading/reading';
import { createStore, type Store } from '../state/store';

/** Whether what a person puts right is learnt. Nothing is until they were asked. */
export type Consent = 'unasked' | 'on' | 'off';

export interface HandState {
  readonly consent: Consent;
  /** Oldest first. While a person has not answered, those that would be learnt. */
  readonly examples: readonly HandExample[];
}

/** What is learnt of a person's hand, on this device alone. */
export interface Hand {
  readonly state: Store<HandState>;
  /** `source` is what they were set in: the last point of a digit's first stroke, or a photograph. */
  add(examples: readonly HandExample[], source?: object): void;
  remove(example: HandExample): void;
  /**
   * Forgets what was put right since the page was opened, and is read in the same source as nobody set it: it was undone. The
   * like drawn anew is another source.
   */
  see(answer: DrawingReading, sourceOf: (digit: DigitReading) => object | undefined): void;
  forgetAll(): void;
  /** Switches learning on or off. What was learnt before is kept. */
  answer(consent: 'on' | 'off'): void;
}

/** The network learns from so many in about 20 ms. Then the oldest goes. */
export const MOST_EXAMPLES = 40;

export function createHand(): Hand {
  const state = createStore<HandState>({ consent: 'unasked', examples: [] });
  const sources = new Map<HandExample, object>();
  const change = (examples: readonly HandExample[]) => state.set({ ...state.get(), examples });
  const remove = (gone: (example: HandExample) => boolean) => {
    const { examples } = state.get();
    const kept = examples.filter((example) => !gone(example));
    if (kept.length < examples.length) change(kept);
  };
  return {
    state,
    add(added, source) {
      const { consent, examples } = state.get();
      if (consent === 'off') return;
      if (source) for (const example of added) sources.set(example, source);
      const others = examples.filter(({ picture }) => !added.some((one) => isSame(one.picture, picture)));
      change([...others, ...added].slice(-MOST_EXAMPLES));
    },
    remove: (gone) => remove((example) => example === gone),
    see({ reading, pictures }, sourceOf) {
      if (sources.size === 0) return;
      const digits: readonly DigitReading[] = reading.digits;
      remove((example) =>
        digits.some((digit, i) => {
          const [picture, source] = [pictures[i], sources.get(example)];
          return !digit.isSet && source !== undefined && sourceOf(digit) === source && isSame(picture, example.picture);
        }),
      );
    },
    forgetAll: () => change([]),
    answer(consent) {
      const { consent: before, examples } = state.get();
      const isRefused = before === 'unasked' && consent === 'off';
      state.set({ consent, examples: isRefused ? [] : examples });
    },
  };
}

const isSame = (a: GrayImage | undefined, b: GrayImage): boolean =>
  a?.width === b.width && a.data.every((value, i) => value === b.data[i]);
