import { UserError } from '../errors/user-error';

/** Thrown for strokes that are none: the message says which point is wrong. */
export class StrokesError extends UserError {
  override name = 'StrokesError';
}

/** Thrown where the networks cannot run: there is no WebAssembly, or a policy forbids it. */
export class EngineError extends UserError {
  override name = 'EngineError';
  constructor(cause: unknown) {
    super(
      'The networks cannot run here.',
      "They need WebAssembly, and where there is a Content-Security-Policy, script-src 'wasm-unsafe-eval'.",
      cause,
    );
  }
}

export { PictureError } from '../worker/api/errors';
