import { type Axis, chartFrame, HEIGHT, WIDTH } from '../frame';
import { element, linePath, type Markup, picture } from '../markup';

/** Points joined by a line; `look` tells lines apart by stroke and mark, not by colour alone. */
export interface ChartLine {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly look: 'main' | 'second';
}

/** Lines over a grid, drawn in order: the first lies lowest. */
export function lineChart(label: string, across: Axis, up: Axis, lines: readonly ChartLine[]): Markup {
  const { x, y, grid } = chartFrame(across, up);
  const drawn = lines.flatMap(({ points, look }) => {
    const places = points.map(([at, value]) => ({ x: x(at), y: y(value) }));
    return [
      element('path', { d: linePath(places), class: `chart-line chart-${look}` }),
      ...places.map((place) =>
        element('circle', { cx: place.x, cy: place.y, r: look === 'main' ? 3 : 2, class: `chart-dot chart-${look}` }),
      ),
    ];
  });
  return picture(WIDTH, HEIGHT, label, ...grid, ...drawn);
}
