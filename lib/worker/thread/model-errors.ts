import { UserError } from '../../errors/user-error';

/** Thrown when a file of the network arrived, but cut off, or of a shape that cannot be read. */
export class ModelBrokenError extends UserError {
  override name = 'ModelBrokenError';
  constructor(cause?: unknown) {
    super('The network that reads digits arrived damaged.', 'Try again, or reload the page.', cause);
  }
}

/** Thrown when the browser cannot run the network: it has no WebAssembly, or forbids it. */
export class BackendError extends UserError {
  override name = 'BackendError';
  constructor(cause?: unknown) {
    super('This browser cannot run the network that reads digits.', 'Try a newer browser, or other settings.', cause);
  }
}
