import { UserError } from '../errors/user-error';

/** Runs a command line tool: a failure with words of its own is printed as a sentence, any other with its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
}
