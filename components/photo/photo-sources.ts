import type { GrayImage } from '../../lib/geometry/gray-image';
import type { RgbaPicture } from '../../lib/geometry/rgba-picture';
import type { Source, Sources } from '../../lib/session/hand';

/** A number for each photograph of this visit. */
const numbers = new WeakMap<RgbaPicture, number>();
let last = 0;

function prefixOf(photo: RgbaPicture): string {
  const number = numbers.get(photo) ?? ++last;
  numbers.set(photo, number);
  return `photograph ${number}: `;
}

/** What the hand knows a digit's ink by: its photograph, and what the network saw. */
export const sourceIn = (photo: RgbaPicture, picture: GrayImage): Source => prefixOf(photo) + picture.data.join();

/** What the hand knows a photograph's digits by. */
export const sourcesIn = (photo: RgbaPicture): Sources => ({
  of: (_, picture) => sourceIn(photo, picture),
  has: (source) => typeof source === 'string' && source.startsWith(prefixOf(photo)),
});
