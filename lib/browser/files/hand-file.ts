import { PicturesCsvError, parsePicturesCsv, picturesCsv } from '../../reading/labelled-digits';
import { type HandState, MOST_EXAMPLES } from '../../session/hand';

/** The first line of what is saved: whether the hand is learnt. Its digits follow as a table. */
const CONSENTS = ['on', 'off'] as const;

/** What is saved of a hand. */
export const formatHand = ({ consent, examples }: HandState): string => `${consent}\n${picturesCsv(examples)}`;

/** What was saved; `undefined` where it is no hand. */
export function parseHand(text: string): HandState | undefined {
  const [first = '', ...rest] = text.split('\n');
  const consent = CONSENTS.find((one) => one === first);
  if (!consent) return undefined;
  try {
    return { consent, examples: parsePicturesCsv(rest.join('\n'), MOST_EXAMPLES) };
  } catch (error) {
    if (error instanceof PicturesCsvError) return { consent, examples: [] };
    throw error;
  }
}
