import type { RgbaPicture } from '../../geometry/rgba-picture';
import type { Plane } from '../plane';

/** Power iteration settles far sooner, unless two axes matter alike, and then either will do. */
const ITERATIONS = 24;
/** Below this variance, in squared levels of 255, a picture is of one colour. */
const ONE_COLOUR = 1e-3;

/**
 * One number a pixel from the three colours of an opaque picture, in levels of 255: the colour along the axis in which
 * the picture's colours differ most (their first principal component), so that coloured ink stands out from paper as
 * light as itself. A grey picture's is its grey times √3. Only differences mean anything, and not their sign.
 */
export function contrastOf({ width, height, data }: RgbaPicture): Plane {
  const [r, g, b] = principalAxis(covarianceOf(data));
  const contrast = new Float32Array(width * height);
  for (let i = 0, at = 0; i < contrast.length; i++, at += 4) {
    contrast[i] = r * (data[at] as number) + g * (data[at + 1] as number) + b * (data[at + 2] as number);
  }
  return { width, height, data: contrast };
}

/** Of red, green and blue, in squared levels. */
interface Covariance {
  readonly rr: number;
  readonly rg: number;
  readonly rb: number;
  readonly gg: number;
  readonly gb: number;
  readonly bb: number;
}

function covarianceOf(data: RgbaPicture['data']): Covariance {
  const n = data.length / 4;
  let [r, g, b, rr, rg, rb, gg, gb, bb] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < data.length; i += 4) {
    const red = data[i] as number;
    const green = data[i + 1] as number;
    const blue = data[i + 2] as number;
    r += red;
    g += green;
    b += blue;
    rr += red * red;
    rg += red * green;
    rb += red * blue;
    gg += green * green;
    gb += green * blue;
    bb += blue * blue;
  }
  const central = (product: number, a: number, c: number): number => product / n - (a / n) * (c / n);
  return {
    rr: central(rr, r, r),
    rg: central(rg, r, g),
    rb: central(rb, r, b),
    gg: central(gg, g, g),
    gb: central(gb, g, b),
    bb: central(bb, b, b),
  };
}

type Axis = readonly [number, number, number];

const THIRD = 1 / Math.sqrt(3);
const GREY: Axis = [THIRD, THIRD, THIRD];

/**
 * Of unit length, by power iteration from the covariances of the channel that varies most: where a picture has two
 * colours they are the axis already. Grey would be no start: red on an equally strong blue does not differ along it.
 */
function principalAxis({ rr, rg, rb, gg, gb, bb }: Covariance): Axis {
  const most = Math.max(rr, gg, bb);
  let axis = unit(most === rr ? [rr, rg, rb] : most === gg ? [rg, gg, gb] : [rb, gb, bb]) ?? GREY;
  for (let i = 0; i < ITERATIONS; i++) {
    const [r, g, b] = axis;
    const next = unit([rr * r + rg * g + rb * b, rg * r + gg * g + gb * b, rb * r + gb * g + bb * b]);
    if (next === undefined) break;
    axis = next;
  }
  return axis;
}

/** `undefined` where it is too short to have a direction. */
function unit([r, g, b]: Axis): Axis | undefined {
  const length = Math.sqrt(r * r + g * g + b * b);
  return length < ONE_COLOUR ? undefined : [r / length, g / length, b / length];
}
