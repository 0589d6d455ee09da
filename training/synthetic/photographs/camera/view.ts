import type { CurveSpot } from '../../curve';

/** How the camera is held over the sheet. */
export interface ViewSettings {
  /** Radians clockwise that rows are turned. */
  readonly tilt: number;
  /** How much nearer the sheet's right and bottom are than its middle, as ratios: −0.15 to 0.15, 0 from right above. */
  readonly perspective: readonly [number, number];
}

/** Maps places on the sheet, in pixels about the picture's middle, into the picture. Straight lines stay straight. */
export interface View {
  toPicture(spot: CurveSpot): CurveSpot;
  /** How many times larger than at the middle things are at that place on the sheet. */
  magnification(spot: CurveSpot): number;
  /** A way seen in the picture, as a way on the sheet at the middle. */
  onSheet(way: CurveSpot): CurveSpot;
}

export function viewOf({ tilt, perspective }: ViewSettings, width: number, height: number): View {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const magnification = ({ x, y }: CurveSpot): number =>
    1 / (1 - (perspective[0] * x) / (width / 2) - (perspective[1] * y) / (height / 2));
  return {
    magnification,
    onSheet: ({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }),
    toPicture(spot) {
      const near = magnification(spot);
      return {
        x: width / 2 + (spot.x * cos - spot.y * sin) * near,
        y: height / 2 + (spot.x * sin + spot.y * cos) * near,
      };
    },
  };
}
