/** Shows how far a run is: one line that is written over on a terminal, one line an epoch elsewhere. */
export interface TrainingProgress {
  step(done: number, of: number, loss: number): void;
  epochDone(words: string): void;
  /** Words that go along with each step from now on. */
  note(words: string): void;
}

const BAR_WIDTH = 24;
/** Often enough to look alive, seldom enough to cost nothing. */
const REDRAW_MS = 250;

export function showTraining(
  epoch: () => number,
  epochs: number,
  batchSize: number,
  stream: NodeJS.WriteStream = process.stdout,
): TrainingProgress {
  let began = Date.now();
  let from = 0;
  let drawn = 0;
  let noted = '';
  return {
    step(done, of, loss) {
      if (done === 1) {
        began = Date.now();
        from = 1;
        // There is no pace yet to tell of.
        return;
      }
      if (!stream.isTTY || Date.now() - drawn < REDRAW_MS) return;
      drawn = Date.now();
      const perStep = (drawn - began) / Math.max(1, done - from);
      const left = perStep * (of - done + of * (epochs - epoch()));
      const filled = Math.round((BAR_WIDTH * done) / of);
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
      const rate = Math.round((1000 * batchSize) / Math.max(perStep, 1e-3));
      const metrics = [`loss ${loss.toFixed(4)}`, noted, `${rate} images/s`, `${inMinutes(left)} left`];
      stream.write(`\r\x1b[Kepoch ${epoch()}/${epochs} ${bar} ${metrics.filter(Boolean).join('  ')}`);
    },
    note(words) {
      noted = words;
    },
    epochDone(words) {
      stream.write(`${stream.isTTY ? '\r\x1b[K' : ''}${words}\n`);
    },
  };
}

/** Milliseconds as "42 s", "17 min" or "1 h 20 min". */
export function inMinutes(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  if (minutes < 1.5) return `${Math.round(milliseconds / 1000)} s`;
  const whole = Math.round(minutes);
  return whole < 60 ? `${whole} min` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}
