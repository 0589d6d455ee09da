import { type Box, sharedHeight, sharedWidth } from '../../lib/geometry/box';
import type { RgbaPicture } from '../../lib/geometry/rgba-picture';
import { middleHeight } from '../../lib/photo/detect/look-at-line';
import { grayPlane } from '../../lib/photo/finder/gray-plane';
import { SIGN_HEAD, STRIDE } from '../../lib/photo/finder/head';
import { localContrast } from '../../lib/photo/finder/local-contrast';
import { cropped } from '../../lib/photo/view';
import { SIGNS, type SignText } from '../../lib/reading/signs';
import { chance, oneOf, type Random } from '../augment/random';
import { PATTERNS } from '../synthetic/numbers/patterns';
import { type Grain, movedGrain } from '../synthetic/photographs/camera/grain';
import { photographOfText } from '../synthetic/photographs/no-digits';
import { syntheticPhotograph } from '../synthetic/photographs/synthetic-photograph';
import { type Drawings, type Hand, handsOf } from '../synthetic/photographs/writing/hand';
import { patterned } from '../synthetic/photographs/writing/lines';
import type { Sign } from '../synthetic/photographs/writing/writing';
import { patchWith } from './patch-settings';
import type { Patch } from './patches';
import { type Mark, targetsOf } from './targets';

/** Pixels: a strip of a page, as the sign finder looks at one line of digits; and the page that it is cut from. */
const STRIP = { width: 256, height: 100 } as const;
const PAGE = 160;
/** Pixels: digits' heights, about those that a line is brought to. */
const HEIGHTS = [20, 34] as const;
/** Ratio of lines with signs, whatever the condition has; the others show what is none. */
const SIGNED = 0.75;
/** Ratio of pages with several lines, so far as there is room. */
const FILLED = 0.6;
/** Ratio of strips with printed text alone. */
const PRINT = 0.05;
/** A mark of which less is left at the strip's edge may be one still. */
const LEFT = 0.85;

/** Makes strips of photographs of numbers that people drew. Each depends on its own randomness alone. */
export function signPatchMaker(drawings: Drawings, grain: Grain): (random: Random) => Promise<Patch> {
  const handOf = handsOf(drawings);
  return async (random) => {
    const { picture, marks } = stripOf(await written(handOf(random), movedGrain(grain, random), random), random);
    const { width, height } = STRIP;
    return {
      contrast: localContrast(grayPlane(picture)),
      marks,
      targets: targetsOf(marks, width / STRIDE, height / STRIDE, SIGN_HEAD),
    };
  };
}

interface Seen {
  readonly picture: RgbaPicture;
  readonly marks: readonly Mark[];
}

async function written(hand: Hand, grain: Grain, random: Random): Promise<Seen> {
  const { condition, settings } = patchWith(
    STRIP.width,
    PAGE,
    (_, random) => HEIGHTS[0] * (HEIGHTS[1] / HEIGHTS[0]) ** random.uniform(),
    random,
  );
  if (chance(random, PRINT)) {
    const { picture, boxes } = await photographOfText(settings, settings.writing.height * PAGE, grain, random);
    return { picture, marks: boxes.map((box) => ({ box, label: 'other' })) };
  }
  const write = chance(random, SIGNED) ? withAnySign : condition.write;
  const lines = write(hand, random);
  const pitch = settings.writing.height * settings.writing.linePitch;
  if (chance(random, FILLED)) while ((lines.length + 1) * pitch < 0.9) lines.push(...write(hand, random));
  const { picture, label, boxes, others } = await syntheticPhotograph(lines, settings, random, grain);
  const digits = [...label.replaceAll('|', '')];
  const tall = middleHeight(boxes) || settings.writing.height * PAGE;
  return {
    picture,
    marks: [
      ...boxes.map((box, i): Mark => ({ box, label: Number(digits[i]) })),
      ...others.map(({ box, text = '', isUnsure }): Mark => {
        if (isSign(text)) return { box, label: text, tall };
        return { box, label: isUnsure ? 'unsure' : 'other' };
      }),
    ],
  };
}

/** A number with signs in it. Each sign is as often the one that it is made for: a percent sign is in few patterns. */
function withAnySign(hand: Hand, random: Random): Sign[][] {
  const sign = oneOf(SIGNS, random);
  return [
    patterned(
      oneOf(
        PATTERNS.filter((pattern) => pattern.includes(sign)),
        random,
      ),
      hand,
      random,
    ),
  ];
}

const isSign = (text: string): text is SignText => (SIGNS as readonly string[]).includes(text);

/** Cut out of the page at any height: lines above and below are cut through. */
function stripOf({ picture, marks }: Seen, random: Random): Seen {
  const strip: Box = { x: 0, y: random.below(picture.height - STRIP.height + 1), ...STRIP };
  return {
    picture: cropped(picture, strip).picture,
    marks: marks.flatMap(({ box, label, ...rest }): Mark[] => {
      const within = Math.max(0, sharedWidth(box, strip)) * Math.max(0, sharedHeight(box, strip));
      if (within === 0) return [];
      const isWhole = within >= LEFT * box.width * box.height;
      return [{ ...rest, box: { ...box, y: box.y - strip.y }, label: isWhole ? label : 'unsure' }];
    }),
  };
}
