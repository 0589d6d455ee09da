import { type Box, boxAround, middleOf, sharedHeight, sharedWidth } from '../../geometry/box';
import type { Size, Spot } from './photo-place';

/** A view is the box of the turned picture that fills the frame. It has the frame's shape, so it may reach beyond the picture. */
export interface Room {
  /** The part of the picture that can be seen: all of it, or the crop. */
  readonly part: Box;
  /** The frame's width in units of its height. */
  readonly shape: number;
}

/** What two fingers, a drag or a wheel do to a view. Places are ratios of the frame's sides. */
export interface Gesture {
  /** What lay here … */
  readonly from: Spot;
  /** … now lies here, … */
  readonly to: Spot;
  /** … and is this many times as large. */
  readonly by: number;
}

/** Beyond this, a photograph shows its pixels and nothing more. */
export const MOST_ZOOM = 8;
/** A frame is neither so high that the tools leave the window, nor so low that little fits into it. */
const SHAPES = { least: 7 / 6, most: 16 / 9 };
/** A first view that gains less shows the whole: it is better to see where one is. */
const WORTH_IT = 1.6;
/** A first view shows some of what lies around the finds. */
const MOST_FIRST_ZOOM = 4;
/** Around finds lies room of this ratio to the highest of them. */
const MARGINS = { view: 0.8, crop: 0.5 };
/** Without a find, a crop takes this ratio of both sides, in the middle, so that its corners are easy to grip. */
const MIDDLE = 0.8;
/** A box that is placed without a pointer has this ratio of the seen part's shorter side. */
const PLACED = 0.3;
/** A box that comes into view has room of this ratio of the view's width around it, for its corners. */
const REVEALED = 0.06;

/** The shape of the frame for a picture of this size. */
export const shapeFor = ({ width, height }: Size): number => clamp(width / height, SHAPES.least, SHAPES.most);

/** The view of the whole part, as large as fits, in the middle. */
export function wholeView({ part, shape }: Room): Box {
  const width = Math.max(part.width, part.height * shape);
  return around(middleOf(part), width, shape);
}

/** How many times as large as the whole view a view shows the picture. */
export const zoomOf = (view: Box, room: Room): number => wholeView(room).width / view.width;

/** The view after a gesture. What lay under the fingers stays under them, as far as the zoom and the picture's edges allow. */
export function moved(view: Box, { from, to, by }: Gesture, room: Room): Box {
  const whole = wholeView(room).width;
  const width = clamp(view.width / by, whole / MOST_ZOOM, whole);
  const height = width / room.shape;
  const x = view.x + from.x * view.width - to.x * width;
  const y = view.y + from.y * view.height - to.y * height;
  return within({ x, y, width, height }, room.part);
}

/** Larger by this factor, around a place of the frame. */
export const zoomedAt = (view: Box, at: Spot, by: number, room: Room): Box =>
  moved(view, { from: at, to: at, by }, room);

/** The picture follows by these ratios of the frame's sides. */
export const panned = (view: Box, by: Spot, room: Room): Box =>
  moved(view, { from: { x: 0, y: 0 }, to: by, by: 1 }, room);

/** The view that shows a box with a little room around it. A box that is seen whole leaves the view as it is. */
export function revealed(view: Box, box: Box, { part }: Room): Box {
  const shared = shownOf(box, view);
  if (shared.width >= box.width && shared.height >= box.height) return view;
  const wanted = grown(box, REVEALED * view.width);
  const x = clampBetween(view.x, wanted.x, wanted.x + wanted.width - view.width);
  const y = clampBetween(view.y, wanted.y, wanted.y + wanted.height - view.height);
  return within({ ...view, x, y }, part);
}

/** The first view of a picture in which this was found: close enough to see it well, or the whole where it is large anyway. */
export function firstView(finds: readonly Box[], room: Room): Box {
  const whole = wholeView(room);
  const wanted = withRoom(finds, MARGINS.view);
  if (!wanted) return whole;
  const close = wholeView({ ...room, part: wanted }).width;
  if (whole.width / close < WORTH_IT) return whole;
  return within(around(middleOf(wanted), Math.max(close, whole.width / MOST_FIRST_ZOOM), room.shape), room.part);
}

/** Where a crop of this part begins: around the finds, or in the middle. */
export function firstCrop(finds: readonly Box[], part: Box): Box {
  const { x, y } = middleOf(part);
  const [width, height] = [MIDDLE * part.width, MIDDLE * part.height];
  return shownOf(withRoom(finds, MARGINS.crop) ?? { x: x - width / 2, y: y - height / 2, width, height }, part);
}

/** The box that is placed without a pointer: in the middle of what is seen, with the shape of a digit. */
export function middleBox(view: Box, { part }: Room): Box {
  const seen = shownOf(view, part);
  return around(middleOf(seen), PLACED * Math.min(seen.width, seen.height), 3 / 4);
}

function withRoom(boxes: readonly Box[], ratio: number): Box | undefined {
  return boxes.length === 0 ? undefined : grown(boxAround(boxes), ratio * Math.max(...boxes.map((box) => box.height)));
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** What of a box lies in another one. */
function shownOf(box: Box, other: Box): Box {
  const [x, y] = [Math.max(box.x, other.x), Math.max(box.y, other.y)];
  return { x, y, width: sharedWidth(box, other), height: sharedHeight(box, other) };
}

/** Moves a view so that it shows nothing beyond the picture's edges, but where the picture is smaller than the view. */
function within({ x, y, width, height }: Box, part: Box): Box {
  return { x: placed(x, width, part.x, part.width), y: placed(y, height, part.y, part.height), width, height };
}

const placed = (start: number, length: number, first: number, all: number): number =>
  length >= all ? first + (all - length) / 2 : clamp(start, first, first + all - length);

const around = ({ x, y }: Spot, width: number, shape: number): Box => ({
  x: x - width / 2,
  y: y - width / shape / 2,
  width,
  height: width / shape,
});

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

const clampBetween = (value: number, a: number, b: number): number => clamp(value, Math.min(a, b), Math.max(a, b));
