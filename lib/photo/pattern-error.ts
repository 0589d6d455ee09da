/**
 * Thrown where reading a picture would cost far more work than writing ever does: it shows a pattern, a texture or
 * noise. Never leaves `readPhoto`, whose answer says so.
 */
export class PatternError extends Error {
  override name = 'PatternError';
}

/**
 * What no page of handwritten digits comes near. Together they bound the time and memory that a picture takes: at most
 * about a second and 100 MB on a laptop, whatever is in it.
 */
export const MOST = {
  /** Connected pieces of ink. A page of print has some thousands. */
  components: 20_000,
  /** The boxes of the pieces, as multiples of the picture. Boxes on a page lie side by side; a frame around all is one. */
  boxes: 8,
  /** Beginnings of lines that are followed across the picture, summed over its columns. Squared paper has 200,000. */
  followed: 400_000,
  /** What the network is asked about, in pixels of boxes and PIXELS_AN_ANSWER for each. A page of 450 digits takes 26 million. */
  asked: 26_000_000,
} as const;

/** Asking the network once takes as long as looking at this many more pixels. */
export const PIXELS_AN_ANSWER = 50_000;
