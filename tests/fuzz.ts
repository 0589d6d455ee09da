/** `npm test` tries one in this many of the random inputs, `npm run fuzz` all of them. */
const SAMPLE = 20;

/** How many of `all` random inputs a test tries. With one seed the sample is the beginning of the whole. */
export const fuzzed = (all: number): number => (process.env.FUZZ === 'all' ? all : Math.ceil(all / SAMPLE));
