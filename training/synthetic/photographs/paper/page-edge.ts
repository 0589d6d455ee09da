import type { Grain } from '../camera/grain';
import type { View } from '../camera/view';
import type { Placed } from '../placing';
import { mix, type Scene } from '../scene';
import type { PageEdge, Side } from '../settings';

/** Pixels of a stretched grain. */
const WOOD = { along: 90, across: 3.1 } as const;
/** Paper around the writing, in the digits' heights. */
const LEAST_PAPER = 0.25;
/** The shadow that the page's thickness throws on the desk: its width in pixels, and how dark it is. */
const SHADOW = { width: 7, darkness: 0.5 } as const;

/** Lays the desk beyond the page's edges. */
export function endPage(scene: Scene, edge: PageEdge, placed: Placed, view: View, grain: Grain): void {
  const inside = edge.sides.map((side) => insideOf(side, edge.at, placed, view, scene));
  for (let y = 0, pixel = 0; y < scene.height; y++) {
    for (let x = 0; x < scene.width; x++, pixel++) {
      let depth = Number.POSITIVE_INFINITY;
      for (const distance of inside) depth = Math.min(depth, distance(x + 0.5, y + 0.5));
      if (depth >= 0.5) continue;
      const beyond = Math.max(0, -depth);
      const shade = 1 - SHADOW.darkness * Math.max(0, 1 - beyond / SHADOW.width);
      const face = shade * (1 + edge.wood * grain.smooth(x / WOOD.along, y / WOOD.across));
      const [red, green, blue] = edge.desk;
      mix(scene, pixel, [red * face, green * face, blue * face], Math.min(1, 0.5 - depth));
    }
  }
}

/** How far within the page a place of the picture is, in pixels, as that side's edge has it. */
function insideOf(side: Side, at: number, placed: Placed, view: View, { width, height }: Scene) {
  const spots = placed.digits.flatMap(({ strokes }) => strokes.flat());
  const upright = side === 'left' || side === 'right';
  const sign = side === 'right' || side === 'bottom' ? 1 : -1;
  // The picture's middle is paper in any case, also where nothing is written.
  const reach = spots.reduce((far, { x, y }) => Math.max(far, sign * (upright ? x : y)), 0);
  const paper = reach + LEAST_PAPER * placed.height;
  const place = sign * Math.max(paper, paper + at * ((upright ? width : height) / 2 - paper));
  const onEdge = (along: number) => view.toPicture(upright ? { x: place, y: along } : { x: along, y: place });
  const [from, to] = [onEdge(-height / 3), onEdge(height / 3)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  // The normal points into the page.
  const [nx, ny] = [(to.y - from.y) / length, -(to.x - from.x) / length];
  const inwards = (upright ? -sign : sign) as 1 | -1;
  return (x: number, y: number): number => inwards * ((x - from.x) * nx + (y - from.y) * ny);
}
