import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../lib/errors/user-error';
import { writeFile } from '../cli/write-file';

/** Thrown where another process trains in a run's folder; the message names it. */
export class RunInUseError extends UserError {
  override name = 'RunInUseError';
}

/** A lock is named after the process that holds it: none can be taken for another's, or be read half written. */
const LOCK = /^lock\.(\d+)$/;

/**
 * Locks a run's folder for this process, and gives what unlocks it. A lock whose process is dead is removed.
 * @throws RunInUseError where another process holds one
 */
export function lockRun(folder: string): () => void {
  const own = join(folder, `lock.${process.pid}`);
  const unlock = (): void => {
    process.off('exit', unlock);
    rmSync(own, { force: true });
  };
  process.on('exit', unlock);
  // Lock first, then look: two that start at once may both be refused, and never both go on.
  writeFile(own, '');
  for (const name of readdirSync(folder)) {
    const pid = Number(LOCK.exec(name)?.[1] ?? process.pid);
    if (pid === process.pid) continue;
    if (isAlive(pid)) {
      unlock();
      const lock = join(folder, name);
      throw new RunInUseError(
        `${folder} is in use: the process ${pid} trains there. Wait until it ends; if it is no training, remove ${lock}.`,
      );
    }
    rmSync(join(folder, name), { force: true });
  }
  return unlock;
}

function isAlive(pid: number): boolean {
  try {
    // Signal 0 is not sent; it asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, and is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
