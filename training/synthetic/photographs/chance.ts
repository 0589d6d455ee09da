import type { Random } from '../../augment/random';

/** True in this share (0 to 1) of cases. */
export const chance = (random: Random, share: number): boolean => random.uniform() < share;
