import { clearedLine, createProgressLine, type Terminal } from '../data/progress-line';

/** Of fewer pictures a log is told nothing: they are soon read. */
const MANY = 100;

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
  const speed = elapsedMs > 0 ? (read * 1000) / elapsedMs : 0;
  const percent = Math.floor((100 * read) / total);
  const left = read < total && speed > 0 ? `, ${Math.ceil((total - read) / speed)} s left` : '';
  const [done, all] = [read, total].map((count) => count.toLocaleString('en'));
  return `${done} of ${all} pictures read, ${percent} %, ${speed.toFixed(1)} a second${left}`;
}
