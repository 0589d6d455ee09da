import type { RgbaPicture } from '../../geometry/rgba-picture';

const WHITE = 255;
const BLACK = 0;

/**
 * The picture as it shows on white paper, or on black where that shows more, as with white ink on nothing: without
 * transparency. One that has none comes back as it is.
 */
export function opaquePicture(picture: RgbaPicture): RgbaPicture {
  if (isOpaque(picture)) return picture;
  const onWhite = shownOn(WHITE, picture);
  const onBlack = shownOn(BLACK, picture);
  return rangeOf(onBlack) > rangeOf(onWhite) ? onBlack : onWhite;
}

function isOpaque({ data }: RgbaPicture): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}

function shownOn(paper: number, { width, height, data }: RgbaPicture): RgbaPicture {
  const shown = new Uint8Array(data.length).fill(255);
  for (let i = 0; i < data.length; i++) {
    if (i % 4 === 3) continue;
    const alpha = data[i | 3] as number;
    shown[i] = Math.round(((data[i] as number) * alpha + paper * (255 - alpha)) / 255);
  }
  return { width, height, data: shown };
}

/** From the darkest pixel to the lightest, the three colours summed. */
function rangeOf({ data }: RgbaPicture): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < data.length; i += 4) {
    const sum = (data[i] as number) + (data[i + 1] as number) + (data[i + 2] as number);
    if (sum < least) least = sum;
    if (sum > most) most = sum;
  }
  return most - least;
}
