/** The number of digits. A network's first ten outputs are the logits of 0 to 9, in order. */
export const DIGITS = 10;

/** The index of a network's eleventh output, if it has one: the logit of "not a digit". */
export const NOT_A_DIGIT = 10;
