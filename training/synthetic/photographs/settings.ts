import type { LensSettings } from './camera/lens';
import type { LightSettings } from './camera/light';
import type { SensorSettings } from './camera/sensor';
import type { ViewSettings } from './camera/view';
import type { Paper } from './paper/paper';
import type { Ruling } from './paper/ruling';
import type { Colour } from './scene';
import type { Clutter } from './writing/clutter';
import type { Pen } from './writing/pens';
import type { WritingSettings } from './writing/writing';

export const SIDES = ['left', 'right', 'top', 'bottom'] as const;
export type Side = (typeof SIDES)[number];

/** The paper ends within the picture, and a desk lies behind. */
export interface PageEdge {
  readonly sides: readonly Side[];
  /** Where it ends between the writing and the picture's border: 0 at the writing, 1 at the border. */
  readonly at: number;
  readonly desk: Colour;
  /** How uneven the desk's wood is, as a ratio. */
  readonly wood: number;
}

/** All that makes one photograph what it is. Whatever is undefined is not there. */
export interface PhotographSettings {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly writing: WritingSettings;
  readonly view: ViewSettings;
  readonly pen: Pen;
  readonly paper: Paper;
  readonly ruling?: Ruling;
  readonly pageEdge?: PageEdge;
  readonly clutter: Clutter;
  readonly light: LightSettings;
  readonly lens: LensSettings;
  readonly sensor: SensorSettings;
  /** The quality of the JPEG file it was saved in, 1 to 100. */
  readonly jpeg?: number;
}
