/** How many digits there are: a network's first ten outputs are their logits, of 0 to 9 in order. */
export const DIGITS = 10;

/** The output behind the digits', where a network has an eleventh: the logit of being no digit at all. */
export const NOT_A_DIGIT = 10;
