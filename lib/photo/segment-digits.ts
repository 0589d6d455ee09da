import type { RgbaPicture } from '../geometry/rgba-picture';
import type { DetectedSign, Signs } from './detect/detect-digits';
import { findInk } from './find-ink';
import { PatternError } from './pattern-error';
import { type LineDigit, likeliestDigits } from './segment/likeliest-digits';
import { createScorer, type Look } from './segment/scorer';

/**
 * The digits of an opaque picture by its ink: in parts, joined and cut as the network finds likeliest; and writing of another
 * kind. Logits are those of the network at temperature 1.
 */
export function segmentDigits(picture: RgbaPicture, look: Look, temperature: number): Signs | 'blank' | 'pattern' {
  try {
    const found = findInk(picture);
    if (found === undefined || found.parts.length === 0) return 'blank';
    const { canvas, ink, parts } = found;
    const { score, pictureOf } = createScorer(ink, look);
    const { digits, others } = likeliestDigits(parts, score, temperature);
    const signOf = ({ part, line, logits }: LineDigit): DetectedSign => ({
      box: { ...part.box, x: part.box.x + canvas.x, y: part.box.y + canvas.y },
      logits: logits.map((logit) => logit / temperature),
      other: 0,
      picture: pictureOf(part),
      line,
    });
    return { digits: digits.map(signOf), others: others.map(signOf) };
  } catch (error) {
    if (error instanceof PatternError) return 'pattern';
    throw error;
  }
}
