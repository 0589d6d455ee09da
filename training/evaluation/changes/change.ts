import type { Drawing } from '../../../lib/ink/drawing';
import type { Random } from '../../random';

/** The same digit drawn differently. Pure: all chance comes from `random`. A drawing without points stays as it is. */
export type Change = (drawing: Drawing, random: Random) => Drawing;
