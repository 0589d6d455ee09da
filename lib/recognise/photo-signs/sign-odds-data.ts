/** Written by `npm run fit -- --photo-signs`: a constant, and a weight for each of the evidence in sign-odds.ts. */
export const SIGN_ODDS: readonly number[] = [-0.16, 4.24, 0.16, -0.87, 0.02, 1.03, -0.4, 0.03, -1.34, 1.39, 1.08, -0.17, 0.89, -1.05, -1.61];
