import { clearLine, progressLine, type Terminal, writeLine } from '../progress-line';

/** Of fewer pictures a log is told nothing: they are soon read. */
const MANY = 100;

/** Passes answers on, and tells on `terminal` how many of `total` pictures there have been. */
export async function* withProgress<Answer>(
  answers: AsyncIterable<Answer>,
  total: number,
  terminal: Terminal,
): AsyncGenerator<Answer, void> {
  const show = progressLine('pictures', terminal, { isLogged: total >= MANY });
  let read = 0;
  try {
    for await (const answer of answers) {
      show(++read, total);
      yield answer;
    }
  } finally {
    clearLine(terminal);
  }
}

/** As shells have it for a command that ctrl-C ended: 128 and the signal's number. */
const INTERRUPTED = 130;

/** On ctrl-C, ends the command with what `sentence` says, in place of a line of progress. */
export function onInterrupt(sentence: () => string): void {
  process.once('SIGINT', () => {
    writeLine(sentence(), process.stderr);
    process.exit(INTERRUPTED);
  });
}
