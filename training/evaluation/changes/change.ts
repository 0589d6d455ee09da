import type { Drawing } from '../../../lib/strokes/drawing';
import type { Random } from '../../augment/random';

/** The same digit drawn differently. Pure: all chance comes from `random`. A drawing without points stays as it is. */
export type Change = (drawing: Drawing, random: Random) => Drawing;
