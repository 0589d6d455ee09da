import type { Box } from '../../geometry/box';

/** A card's size in pixels, at the 1.91 : 1 that chats show a picture at. */
export const CARD = { width: 1200, height: 630 } as const;

/** One digit or sign and a probability, 0 to 1, also in words. */
export interface CardBar {
  readonly name: string;
  readonly ratio: number;
  readonly words: string;
  /** Drawn stronger than the others. */
  readonly isStrong: boolean;
}

/** What a card says. */
export interface CardContent {
  /** The number in rows, or a word where there is none. */
  readonly rows: readonly string[];
  readonly isNumber: boolean;
  readonly sentence: string;
  readonly bars: readonly CardBar[];
}

/** By their names in the page's style sheet. */
export type CardColour = 'paper' | 'sheet' | 'ink' | 'quiet' | 'line' | 'accent';

/** A box with round corners, in pixels of the card. */
export interface CardBox extends Box {
  readonly kind: 'box';
  readonly radius: number;
  readonly colour: CardColour;
}

/** A line of text: `x` is its start, or its end where it is aligned there; `y` is its baseline. */
export interface CardText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly size: number;
  /** Pixels. A face with wider letters is squeezed into it. */
  readonly widest: number;
  readonly face: 'serif' | 'italic' | 'sans' | 'bold';
  readonly align: 'left' | 'right';
  readonly colour: CardColour;
}

export type CardShape = CardBox | CardText;

/** What stands where on a card. Later shapes cover earlier ones. */
export interface CardLayout {
  /** The card without what was read. */
  readonly ground: readonly CardShape[];
  /** The sheet's place. The ink is painted into it, over the ground. */
  readonly sheet: Box;
  readonly reading: readonly CardShape[];
}
