/** One way to write a digit, in words, and templates of it on 10×10 units. */
export interface DigitStyle {
  readonly name: string;
  readonly templates: readonly string[];
}

/**
 * How one digit is written: its styles, the least and most width for the same height, and the ratio whose corners are
 * rounded (low where a round corner makes another digit of it).
 */
export interface DigitStyles {
  readonly aspect: readonly [number, number];
  readonly rounded: number;
  readonly styles: readonly DigitStyle[];
}
