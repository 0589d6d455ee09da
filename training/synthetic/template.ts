import type { Random } from '../augment/random';
import { type Control, type CurveSpot, curveThrough, ellipse } from './curve';

type TemplateStroke =
  | { readonly kind: 'curve'; readonly controls: readonly Control[] }
  | {
      readonly kind: 'ring';
      readonly x: number;
      readonly y: number;
      readonly radiusX: number;
      readonly radiusY: number;
    };

/** A shape as strokes on a square of 10×10. */
export type Template = readonly TemplateStroke[];

/**
 * Reads a template. Strokes are divided by `;` and list the places the pen passes, `x,y`, smoothly; `x,y!` is a
 * corner; a stroke that begins with `-` has corners only; `o x,y rx,ry` is a ring.
 * @throws Error where a number is none.
 */
export function parseTemplate(text: string): Template {
  return text.split(';').map((stroke) => {
    const [first, ...rest] = stroke.trim().split(/\s+/) as [string, ...string[]];
    if (first === 'o') {
      const [x, y] = numbers(rest[0] ?? '', 2, text) as [number, number];
      const [radiusX, radiusY] = numbers(rest[1] ?? '', 2, text) as [number, number];
      return { kind: 'ring', x, y, radiusX, radiusY };
    }
    const isPolyline = first === '-';
    const controls = (isPolyline ? rest : [first, ...rest]).map((place) => {
      const [x, y] = numbers(place.replace('!', ''), 2, text) as [number, number];
      return { x, y, corner: isPolyline || place.endsWith('!') };
    });
    return { kind: 'curve', controls };
  });
}

function numbers(text: string, count: number, template: string): number[] {
  const values = text.split(',').map(Number);
  if (values.length !== count || !values.every(Number.isFinite)) throw new Error(`Bad place ${text} in: ${template}`);
  return values;
}

/** The template's strokes, each place moved by normal deviates of `looseness` (in the template's unit, a tenth). */
export function drawTemplate(template: Template, looseness: number, random: Random): CurveSpot[][] {
  const moved = (value: number): number => value + looseness * random.normal();
  return template.map((stroke) => {
    if (stroke.kind === 'curve') {
      return curveThrough(stroke.controls.map(({ x, y, corner }) => ({ x: moved(x), y: moved(y), corner })));
    }
    const { x, y, radiusX, radiusY } = stroke;
    const stretch = Math.min(0.3, looseness * 0.15);
    return ellipse(
      { x: moved(x), y: moved(y) },
      radiusX * random.between(1 - stretch, 1 + stretch),
      radiusY * random.between(1 - stretch, 1 + stretch),
      random.between(0, 2 * Math.PI),
      (random.uniform() < 0.5 ? -1 : 1) * (2 * Math.PI + random.between(-0.3, 0.6) * Math.min(1, looseness * 2)),
    );
  });
}
