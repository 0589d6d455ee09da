import type { DistortionLimits } from './distortion';

/** Everything that shapes augmentation. The limits are what people's hands do, not what a ruler would allow. */
export interface AugmentSettings {
  readonly pictures: DistortionLimits & {
    /** Pixels either way: MNIST is centred to a whole pixel, our drawings exactly. */
    readonly shift: number;
    /** Share of pictures whose stroke is made thicker or thinner. */
    readonly thickness: number;
  };
  readonly drawings: DistortionLimits & {
    readonly shift: number;
    /** Narrowest and widest pen, in pixels of the 28×28 picture. */
    readonly pen: readonly [number, number];
    /** Standard deviation of each point's jitter, at most, in pixels: an unsteady hand, a coarse tablet. */
    readonly jitter: number;
    /** Share of drawings of which only every second to fourth point is kept, as a slow device reports them. */
    readonly sparse: number;
  };
}

export const AUGMENT: AugmentSettings = {
  pictures: { rotation: 0.26, slant: 0.2, stretch: 0.12, elasticity: 1, shift: 1.2, thickness: 0.3 },
  drawings: {
    rotation: 0.3,
    slant: 0.3,
    stretch: 0.2,
    elasticity: 1,
    shift: 0.7,
    pen: [1.5, 3.8],
    jitter: 0.25,
    sparse: 0.25,
  },
};
