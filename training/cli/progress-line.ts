/** Where lines go: process.stdout has this shape. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How often a terminal's line is drawn again. */
const REDRAW_MS = 100;
/** In a log there is a line at each of these ratios. */
const LOG_STEP = 0.25;
/** A speed that was measured for less time says little. */
const SETTLED_MS = 1000;
const CLEAR_LINE = '\r\x1b[2K';

/** Tells that `done` of `total` are done, where that is known, and what else there is to say. */
export type ShowProgress = (done: number, total: number | undefined, words?: string) => void;

export interface ProgressOptions {
  /** What the line begins with. */
  readonly name?: string;
  /** Whether there are lines also where no terminal shows them: a line a quarter. */
  readonly isLogged?: boolean;
  readonly now?: () => number;
}

/** Shows how far a command is, counted in `unit`: on a terminal in one line that is drawn over and over. */
export function progressLine(
  unit: string,
  terminal: Terminal,
  { name, isLogged = true, now = () => performance.now() }: ProgressOptions = {},
): ShowProgress {
  // The time before the first item says nothing of the others: threads had to start.
  let first: { readonly done: number; readonly at: number } | undefined;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let nextLogged = LOG_STEP;
  return (done, total, words) => {
    const time = now();
    first ??= { done, at: time };
    const pace = { done: done - first.done, ms: time - first.at };
    const text = (): string =>
      `${name ? `${name}: ` : ''}${soFar(unit, done, total, pace)}${words ? `, ${words}` : ''}`;
    const ratio = total === undefined ? 0 : done / total;
    if (terminal.isTTY && (time - drawnAt >= REDRAW_MS || done === total)) {
      drawnAt = time;
      terminal.write(CLEAR_LINE + text());
    } else if (!terminal.isTTY && isLogged && ratio >= nextLogged) {
      nextLogged = (Math.floor(ratio / LOG_STEP) + 1) * LOG_STEP;
      terminal.write(`${text()}\n`);
    }
  };
}

/** "340 of 1,000 pictures, 34 %, 6.8 pictures/s, 2 min left"; `pace` is what was done in some time. */
function soFar(
  unit: string,
  done: number,
  total: number | undefined,
  pace: { readonly done: number; readonly ms: number },
): string {
  const perMs = pace.ms >= SETTLED_MS ? pace.done / pace.ms : 0;
  const parts = [total === undefined ? `${amount(done)} ${unit}` : `${amount(done)} of ${amount(total)} ${unit}`];
  if (total !== undefined) parts.push(`${Math.floor((100 * done) / total)} %`);
  if (perMs > 0) parts.push(`${amount(1000 * perMs)} ${unit}/s`);
  if (perMs > 0 && total !== undefined && done < total) parts.push(`${inMinutes((total - done) / perMs)} left`);
  return parts.join(', ');
}

const amount = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 0.1 ? 3 : value < 100 ? 1 : 0 });

/** Takes back a line of progress that the terminal may show, and writes `line`. */
export function writeLine(line: string, terminal: Terminal): void {
  clearLine(terminal);
  terminal.write(`${line}\n`);
}

export function clearLine(terminal: Terminal): void {
  if (terminal.isTTY) terminal.write(CLEAR_LINE);
}

/** Milliseconds as "42 s", "17 min" or "1 h 20 min". */
export function inMinutes(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  if (minutes < 1.5) return `${Math.round(milliseconds / 1000)} s`;
  const whole = Math.round(minutes);
  return whole < 60 ? `${whole} min` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}
