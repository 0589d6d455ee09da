import { type Box, holds, middleOf } from '../../lib/geometry/box';
import type { RgbaPicture } from '../../lib/geometry/rgba-picture';
import { grayPlane } from '../../lib/photo/finder/gray-plane';
import { DIGIT_HEAD, STRIDE } from '../../lib/photo/finder/head';
import { scaled } from '../../lib/photo/finder/levels';
import { localContrast } from '../../lib/photo/finder/local-contrast';
import type { Plane } from '../../lib/photo/plane';
import { turned } from '../../lib/photo/view';
import { chance, oneOf, type Random } from '../augment/random';
import { type Grain, movedGrain } from '../synthetic/photographs/camera/grain';
import { take } from '../synthetic/photographs/camera/take';
import { everything } from '../synthetic/photographs/everything';
import { photographOfText } from '../synthetic/photographs/no-digits';
import { cloth, fur, wood } from '../synthetic/photographs/paper/textures';
import { emptyScene } from '../synthetic/photographs/scene';
import { syntheticPhotograph } from '../synthetic/photographs/synthetic-photograph';
import { type Drawings, handsOf } from '../synthetic/photographs/writing/hand';
import { withoutDigits } from '../synthetic/photographs/writing/lines';
import type { Sign } from '../synthetic/photographs/writing/writing';
import { anyPatch } from './patch-settings';
import { type Mark, type Targets, targetsOf } from './targets';

/** Pixels. */
export const PATCH = 160;
/** Ratio of patches that hold four small pictures, each with all its sides, as cut-outs have them. */
const FOUR = 0.3;
/** Room around each of them, in pixels: nothing is written there, not even paper. */
const RING = 8;
/** Ratios of pictures without paper, with other writing alone, with letters all over, with no writing at all, and of those on their side or upside down. */
const EMPTY = 0.05;
const WORDS = 0.08;
const PRINT = 0.06;
const BLANK = 0.03;
const LYING = 0.08;
/** Ratio of pictures that are enlarged twice, as small ones are where digits are looked for. */
const ENLARGED = 0.15;
/** Ratio of lines of numbers that are followed by more of them, while there is room. */
const FILLED = 0.6;

/** What a finder looks at, and what it should say. */
export interface Patch {
  readonly contrast: Plane;
  readonly marks: readonly Mark[];
  readonly targets: Targets;
}

/** Makes patches of photographs of what people drew. Each depends on its own randomness alone. */
export function patchMaker(drawings: Drawings, grain: Grain): (random: Random) => Promise<Patch> {
  const handOf = handsOf(drawings);
  return async (random) => {
    const contrast = new Float32Array(PATCH * PATCH);
    const marks: Mark[] = [];
    for (const { x, y, width, height } of placesOf(random)) {
      const by = chance(random, ENLARGED) ? 2 : 1;
      const [wide, high] = [Math.floor(width / by), Math.floor(height / by)];
      const seen = chance(random, EMPTY)
        ? { picture: await nothing(wide, high, grain, random), marks: [] }
        : await written(handOf(random), wide, high, by, movedGrain(grain, random), random);
      const { picture, marks: own } = chance(random, LYING) ? lying(seen, random) : seen;
      paste(localContrast(scaled(grayPlane(picture), 1 / by)), contrast, x, y);
      const inside = own.filter(({ box }) =>
        holds({ x: 0, y: 0, width: picture.width, height: picture.height }, middleOf(box)),
      );
      const placed = (box: Box): Box => ({
        ...{ x: x + by * box.x, y: y + by * box.y },
        ...{ width: by * box.width, height: by * box.height },
      });
      marks.push(...inside.map(({ box, label }) => ({ box: placed(box), label })));
    }
    const targets = targetsOf(marks, PATCH / STRIDE, PATCH / STRIDE, DIGIT_HEAD);
    return { contrast: { width: PATCH, height: PATCH, data: contrast }, marks, targets };
  };
}

/** Where pictures lie in the patch: one all over it, or four with a ring around each. */
function placesOf(random: Random): Box[] {
  if (!chance(random, FOUR)) return [{ x: 0, y: 0, width: PATCH, height: PATCH }];
  const half = PATCH / 2;
  return [0, half].flatMap((y) =>
    [0, half].map((x): Box => {
      const [width, height] = [
        Math.round(random.between(0.4, 1) * (half - 2 * RING)),
        Math.round(random.between(0.5, 1) * (half - 2 * RING)),
      ];
      return { x: x + RING, y: y + RING, width, height };
    }),
  );
}

interface Seen {
  readonly picture: RgbaPicture;
  readonly marks: readonly Mark[];
}

async function written(
  hand: ReturnType<ReturnType<typeof handsOf>>,
  width: number,
  height: number,
  enlarged: number,
  grain: Grain,
  random: Random,
): Promise<Seen> {
  const { condition, settings } = anyPatch(width, height, enlarged, random);
  if (chance(random, PRINT)) {
    const { picture, boxes } = await photographOfText(settings, settings.writing.height * height, grain, random);
    return { picture, marks: boxes.map((box) => ({ box, label: 'other' })) };
  }
  const kind = random.uniform();
  const lines: Sign[][] =
    kind < WORDS ? withoutDigits(hand, random) : kind < WORDS + BLANK ? [] : condition.write(hand, random);
  const pitch = settings.writing.height * settings.writing.linePitch;
  if (kind > WORDS + BLANK && lines.length === 1 && chance(random, FILLED)) {
    while ((lines.length + 1) * pitch < 0.9) lines.push(...condition.write(hand, random));
  }
  const { picture, label, boxes, others } = await syntheticPhotograph(lines, settings, random, grain);
  const digits = [...label.replaceAll('|', '')];
  return {
    picture,
    marks: [
      ...boxes.map((box, i): Mark => ({ box, label: Number(digits[i]) })),
      ...others.map(({ box, isUnsure }): Mark => ({ box, label: isUnsure ? 'unsure' : 'other' })),
    ],
  };
}

/** A table, a cloth, a coat: no paper at all. */
async function nothing(width: number, height: number, grain: Grain, random: Random): Promise<RgbaPicture> {
  const scene = emptyScene(width, height);
  oneOf([wood, cloth, fur], random)(scene, movedGrain(grain, random), random);
  const { jpeg: _, ...settings } = everything(random);
  return take(scene, settings, grain, random);
}

/** What a digit is on its side, and upside down: these may be taken for digits still. */
const STILL = { side: '0', over: '01689' } as const;

/** Turned by one to three quarters: what was a digit is none any more. */
function lying({ picture, marks }: Seen, random: Random): Seen {
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
    marks: marks.map(({ box, label }) => ({
      box: place(box),
      label: typeof label === 'number' && !still.includes(String(label)) ? 'other' : 'unsure',
    })),
  };
}

function paste({ width, height, data }: Plane, into: Float32Array, x: number, y: number): void {
  for (let row = 0; row < Math.min(height, PATCH - y); row++) {
    into.set(data.subarray(row * width, row * width + Math.min(width, PATCH - x)), (y + row) * PATCH + x);
  }
}
