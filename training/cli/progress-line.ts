/** Where lines go: process.stdout has this shape. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How often a terminal's line is drawn again. */
const REDRAW_MS = 100;
/** Where output is kept in a file instead, a line comes at each of these shares. */
const PLAIN_STEP = 0.25;
const CLEAR_LINE = '\r\x1b[2K';

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

/** Ends a line of progress that may be open, and writes `line`. */
export function writeLine(line: string, terminal: Terminal): void {
  terminal.write(`${clearedLine(terminal)}${line}\n`);
}

/** What takes back a line that a terminal shows. */
export const clearedLine = (terminal: Terminal): string => (terminal.isTTY ? CLEAR_LINE : '');
