import { isRefusal, whyRefused } from './system-error';

/**
 * Ends a command with an error's sentence where it is for the user, instead of a stack: imported first, for this effect.
 * Anything else is a bug and keeps its stack. A UserError that comes from a thread has lost its class, but has its advice.
 */
const isForUser = (error: unknown): boolean => error instanceof Error && 'advice' in error;

/** Node's own words are clear about a file that is not there or refused, and an option that does not exist. */
const isClear = (code: string): boolean => code === 'ENOENT' || isRefusal(code) || code.startsWith('ERR_PARSE_ARGS');

process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  console.error(isForUser(error) || isClear(error.code ?? '') ? error.message : error);
  process.exit(1);
});

// Without a listener, console.log says nothing of output that is lost.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has seen enough: `| head`.
    if (error.code === 'EPIPE') process.exit();
    console.error(`The output could not be written: ${whyRefused(error)}.`);
    process.exit(1);
  });
}
