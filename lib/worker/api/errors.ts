/** A recogniser that cannot read: `message` says what happened, `advice` what the reader can do, `cause` why. */
export class RecogniserError extends Error {
  override name = 'RecogniserError';
  constructor(
    message: string,
    readonly advice: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** Thrown when a file of the network cannot be fetched: offline, moved, or refused. */
export class ModelMissingError extends RecogniserError {
  override name = 'ModelMissingError';
  constructor(cause?: unknown) {
    super('The network that reads digits could not be fetched.', 'Check your connection, then try again.', cause);
  }
}

/** Thrown when a file of the network arrived, but cut off, or of a shape that cannot be read. */
export class ModelBrokenError extends RecogniserError {
  override name = 'ModelBrokenError';
  constructor(cause?: unknown) {
    super('The network that reads digits arrived damaged.', 'Try again, or reload the page.', cause);
  }
}

/** Thrown when the browser cannot run the network: it has no WebAssembly, or forbids it. */
export class BackendError extends RecogniserError {
  override name = 'BackendError';
  constructor(cause?: unknown) {
    super('This browser cannot run the network that reads digits.', 'Try a newer browser, or other settings.', cause);
  }
}

/** Thrown when the worker that runs the network died twice: it restarts by itself once. */
export class WorkerDiedError extends RecogniserError {
  override name = 'WorkerDiedError';
  constructor(cause?: unknown) {
    super('The part of the page that reads digits stopped working.', 'Try again. Your drawing is kept.', cause);
  }
}

/** Thrown when a file cannot be read as a picture: empty, broken, too large, or of a kind this browser does not know. */
export class PictureError extends RecogniserError {
  override name = 'PictureError';
}
