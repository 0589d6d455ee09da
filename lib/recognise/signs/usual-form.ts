/** How numbers with signs are mostly written; what is written otherwise must be surer. */
const USUAL: readonly RegExp[] = [
  // -5, +12, 3.5%, (42), (030) 123-456, 555-0123
  /^[-+=]?\d+(\d[.,]\d+)?%?$/,
  /^[-+]?\d+[.,]\d\d?$/,
  /^\d{1,3}([.,]\d{3})+([.,]\d\d)?$/,
  /^\(\d+\)(\d+(-\d+)?)?$/,
  /^\+?\d+(-\d+)+$/,
  // Dates, times, fractions, scores and sums.
  /^\d\d?([-./])\d\d?(\1(\d\d){1,2})?$/,
  /^\d{4}-\d\d-\d\d$/,
  /^\d\d?:\d\d(:\d\d)?$/,
  /^\d{1,3}([-+/:]\d{1,3})+(=(-?\d{1,5})?)?$/,
];

/** Whether a number with signs is written as they mostly are. */
export const hasUsualForm = (text: string): boolean => USUAL.some((form) => form.test(text));
