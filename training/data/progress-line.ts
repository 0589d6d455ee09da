import type { OnProgress } from './download';

/** Where lines go: process.stdout has this shape. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How often a terminal's line is drawn again. */
const REDRAW_MS = 100;
/** Where output is kept in a file instead, a line comes at each of these shares. */
const PLAIN_STEP = 0.25;
const MEGABYTE = 1e6;
const CLEAR_LINE = '\r\x1b[2K';

/** Shows a download's bytes, percent and speed: one line drawn over and over on a terminal, else a plain line a quarter. */
export function showProgress(name: string, terminal: Terminal, now = () => performance.now()): OnProgress {
  const start = now();
  const show = createProgressLine(terminal, now);
  return (received, total) =>
    show(total === undefined ? undefined : received / total, () => {
      return `${name}: ${progressText(received, total, now() - start)}`;
    });
}

/** Shows what `line` says where it is time to: `share`, 0 to 1, is how much is done, if that is known. */
export function createProgressLine(
  terminal: Terminal,
  now = () => performance.now(),
): (share: number | undefined, line: () => string) => void {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let nextShare = PLAIN_STEP;
  return (share, line) => {
    if (terminal.isTTY) {
      if (now() - drawnAt < REDRAW_MS && share !== 1) return;
      drawnAt = now();
      terminal.write(`${CLEAR_LINE}${line()}`);
    } else if (share !== undefined && share >= nextShare) {
      nextShare = (Math.floor(share / PLAIN_STEP) + 1) * PLAIN_STEP;
      terminal.write(`${line()}\n`);
    }
  };
}

/** Ends a line that `showProgress` may have left open, and writes `line`. */
export function writeLine(line: string, terminal: Terminal): void {
  terminal.write(`${clearedLine(terminal)}${line}\n`);
}

/** What takes back a line that a terminal shows. */
export const clearedLine = (terminal: Terminal): string => (terminal.isTTY ? CLEAR_LINE : '');

/** "4.7 of 9.9 MB, 47 %, 2.1 MB/s". */
export function progressText(received: number, total: number | undefined, elapsedMs: number): string {
  const speed = `${megabytes(elapsedMs > 0 ? (received * 1000) / elapsedMs : 0)} MB/s`;
  if (total === undefined) return `${megabytes(received)} MB, ${speed}`;
  const percent = Math.floor((100 * received) / total);
  return `${megabytes(received)} of ${megabytes(total)} MB, ${percent} %, ${speed}`;
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(bytes < MEGABYTE / 10 ? 3 : 1);
}
