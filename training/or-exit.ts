/** What `work` gives. Where it fails, a command prints the error's own sentence instead of a stack, and exits with 1. */
export async function orExit<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
