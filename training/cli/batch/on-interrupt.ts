import { clearedLine, type Terminal } from '../progress-line';

/** As shells have it for a command that ctrl-C ended: 128 and the signal's number. */
const INTERRUPTED = 130;

/** On ctrl-C, ends the command with what `sentence` says on `terminal`, in place of a line of progress. */
export function onInterrupt(sentence: () => string, terminal: Terminal = process.stderr): void {
  process.once('SIGINT', () => {
    terminal.write(`${clearedLine(terminal)}${sentence()}\n`);
    process.exit(INTERRUPTED);
  });
}
