/** Written by `npm run fit -- --photo-signs`: a constant, and a weight for each of the evidence in sign-odds.ts. */
export const SIGN_ODDS: readonly number[] = [
  0.84, 4.08, -0.46, -0.32, -0.12, 0.81, 0.93, -0.1, -1.05, 0.81, 1.02, -0.19, 0, -0.66, -0.73,
];
