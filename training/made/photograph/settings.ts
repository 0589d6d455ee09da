import type { Clutter } from './clutter';
import type { LensSettings } from './lens';
import type { LightSettings } from './light';
import type { PageEdge } from './page-edge';
import type { Paper } from './paper';
import type { Pen } from './pens';
import type { Ruling } from './ruling';
import type { SensorSettings } from './sensor';
import type { ViewSettings } from './view';
import type { WritingSettings } from './writing';

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
  /** The quality of the JPEG file it was kept in, 1 to 100. */
  readonly jpeg?: number;
}
