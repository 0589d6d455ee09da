import { type Box, sharedHeight, sharedWidth } from '../../lib/geometry/box';
import type { RgbaPicture } from '../../lib/geometry/rgba-picture';
import { cropped, turned } from '../../lib/photo/view';
import type { Random } from '../augment/random';
import type { Mark } from './targets';

/** A picture, and what is written in it. */
export interface Seen {
  readonly picture: RgbaPicture;
  readonly marks: readonly Mark[];
}

/** Most that is cut off each side, as a ratio of it. */
const MOST_CUT = 0.25;
/** A sign of which less is left may be one still. */
const LEFT = 0.85;

/** What a digit is on its side, and upside down: these may be taken for digits still. */
const STILL = { side: '0', over: '01689' } as const;

/** Turned by one to three quarters: what was a digit is none any more. */
export function lying({ picture, marks }: Seen, random: Random): Seen {
  const turns = (1 + random.below(3)) as 1 | 2 | 3;
  const { width, height } = picture;
  const place = ({ x, y, width: w, height: h }: Box): Box =>
    turns === 1
      ? { x: height - y - h, y: x, width: h, height: w }
      : turns === 2
        ? { x: width - x - w, y: height - y - h, width: w, height: h }
        : { x: y, y: width - x - w, width: h, height: w };
  const still: string = turns === 2 ? STILL.over : STILL.side;
  return {
    picture: turned(picture, turns),
    marks: marks.map(({ box, label, ...rest }) => ({
      ...rest,
      box: place(box),
      label: typeof label === 'number' && !still.includes(String(label)) ? 'other' : 'unsure',
    })),
  };
}

/** A cut-out: what lies across its edge may be a sign or not. */
export function cut({ picture, marks }: Seen, random: Random): Seen {
  const off = (side: number): number => Math.floor(random.between(0, MOST_CUT) * side);
  const { width, height } = picture;
  const [left, top] = [off(width), off(height)];
  const box = { x: left, y: top, width: width - left - off(width), height: height - top - off(height) };
  return {
    picture: cropped(picture, box).picture,
    marks: marks.map(({ box: own, label, ...rest }) => {
      const within = Math.max(0, sharedWidth(own, box)) * Math.max(0, sharedHeight(own, box));
      const isWhole = within >= LEFT * own.width * own.height;
      return { ...rest, box: { ...own, x: own.x - left, y: own.y - top }, label: isWhole ? label : 'unsure' };
    }),
  };
}
