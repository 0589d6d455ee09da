import { fileURLToPath } from 'node:url';
import { UserError } from '../errors/user-error';

/** The folder that holds package.json, without a slash at its end. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Thrown when BASE_PATH is not what Next takes. */
export class BasePathError extends UserError {
  override name = 'BasePathError';
  constructor(basePath: string) {
    super(`BASE_PATH is "${basePath}"; it must be empty, or start with a slash and end without one, like /digits.`);
  }
}

/** The sub-path to build and serve under: empty, or like `/digits`. Throws BasePathError. */
export function basePathFrom(environment: NodeJS.ProcessEnv): string {
  const basePath = environment.BASE_PATH ?? '';
  if (!/^(\/[\w.~-]+)*$/.test(basePath)) throw new BasePathError(basePath);
  return basePath;
}
