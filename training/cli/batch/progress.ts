import { clearedLine, createProgressLine, type Terminal } from '../progress-line';

/** Of fewer pictures a log is told nothing: they are soon read. */
const MANY = 100;
/** The time that fewer took says little: threads had to start first. */
const TELLING = 20;
const SECOND = 1000;
const MINUTE = 60_000;

/** Passes answers on, and tells on `terminal` how many of `total` there have been: on a screen, or of many. */
export async function* withProgress<Answer>(
  answers: AsyncIterable<Answer>,
  total: number,
  terminal: Terminal,
  now = () => performance.now(),
): AsyncGenerator<Answer, void> {
  const start = now();
  const show = createProgressLine(terminal, now);
  let read = 0;
  try {
    for await (const answer of answers) {
      read += 1;
      if (terminal.isTTY || total >= MANY) show(read / total, () => progressOf(read, total, now() - start));
      yield answer;
    }
  } finally {
    if (terminal.isTTY) terminal.write(clearedLine(terminal));
  }
}

/** "340 of 1,000 pictures read, 34 %, 8.2 a second, 80 s left". */
export function progressOf(read: number, total: number, elapsedMs: number): string {
  const counted = `${inWords(read)} of ${inWords(total)} pictures read, ${Math.floor((100 * read) / total)} %`;
  if (read < TELLING || elapsedMs <= 0) return counted;
  const perMs = read / elapsedMs;
  const left = read < total ? `, ${timeOf((total - read) / perMs)} left` : '';
  return `${counted}, ${(perMs * SECOND).toFixed(1)} a second${left}`;
}

const timeOf = (ms: number): string =>
  ms < 2 * MINUTE ? `${Math.ceil(ms / SECOND)} s` : `${Math.ceil(ms / MINUTE)} min`;

const inWords = (count: number): string => count.toLocaleString('en');
