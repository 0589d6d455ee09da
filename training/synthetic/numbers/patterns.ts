/** Prices, dates, times, telephone numbers, sums: 0 stands for a digit, a space for a wide gap. */
export const PATTERNS = [
  ...['0.00', '00.00', '0,0', '00,00', '000,00', '0.000', '0,00 0,00', '00.0'],
  ...['00/00/0000', '00.00.0000', '0000-00-00', '00-00', '00:00', '0:00', '(000) 000', '000-0000', '+00 000 000'],
  ...['0+0', '00-0', '0+0=0', '00+00=', '0*0', '0/0', '-0', '-00', '00%', '#00', '(0)', '=00', '0 0 0', '00 000 000'],
  ...['00/00/00', '0/00', '00/00', '00/000'],
] as const;

/** From word to word, in the digits' heights. */
export const SPACE = [0.5, 1.6] as const;
