import type { Asked } from './change-strokes';

/** What can be done about ink that was read wrongly. */
export interface Correcting {
  /** Says what it is. */
  set(text: string): void;
  /** `undefined` of what is not read anyway. */
  readonly erase: (() => void) | undefined;
  /** Strokes of a drawing, which can be grouped otherwise. */
  readonly asked?: Asked;
}

/** Most of what is read is right, so the code for the rest is fetched when it is needed. */
const load = () => import('./change-strokes');

/** What can be done about these strokes. What is said before the code has come is done when it comes. */
export function correctingOf(asked: Asked): Correcting {
  const { notice } = asked.session;
  const failed = () => notice.set('This could not be put right. Check your connection, then try again.');
  return {
    set: (text) => void load().then(({ setText }) => setText(asked, text), failed),
    erase: () => void load().then(({ erase }) => erase(asked), failed),
    asked,
  };
}
