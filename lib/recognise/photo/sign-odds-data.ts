/** Written by `npm run fit -- --photo-signs`: a constant, and a weight for each of the evidence in sign-odds.ts. */
export const SIGN_ODDS: readonly number[] = [
  -0.04, 3.85, -0.75, -0.62, 0.01, 1.42, 1.24, 1.16, 0.29, -0.73, -1.31, 0.36, 0.62, -0.89, -2.21,
];
