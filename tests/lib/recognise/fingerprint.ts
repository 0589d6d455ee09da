import { createHash } from 'node:crypto';
import type { PhotoReading } from '../../../lib/reading/reading';

/** All of a reading in a few letters: the same for the same reading, to the last bit of its pictures. */
export function fingerprint({ reading, leftOut, pictures, stages }: PhotoReading): string {
  const hash = createHash('sha256');
  for (const { width, height, data } of [...pictures, ...Object.values(stages)]) {
    hash.update(`${width}×${height}`).update(data);
  }
  return `${JSON.stringify({ reading, leftOut })} ${hash.digest('hex')}`;
}
