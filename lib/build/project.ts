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

/** Thrown when PORT is no port. */
export class PortError extends UserError {
  override name = 'PortError';
}

const USUAL_PORT = 3000;
const HIGHEST_PORT = 65_535;

/** The port to serve at: PORT, else 3000. @throws PortError */
export function portFrom({ PORT }: NodeJS.ProcessEnv): number {
  if (!PORT) return USUAL_PORT;
  const port = Number(PORT);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  throw new PortError(`PORT must be a whole number from 0 to ${HIGHEST_PORT}, not "${PORT}".`);
}

/** Without HOST only this machine can ask: what is served here may be unfinished. */
export const THIS_MACHINE = 'localhost';

/** The address or name to listen at: HOST, else this machine's own. */
export const hostFrom = ({ HOST }: NodeJS.ProcessEnv): string => HOST || THIS_MACHINE;

/** Thrown when SITE_URL is not the address at which the built site will lie. */
export class SiteUrlError extends UserError {
  override name = 'SiteUrlError';
  constructor(siteUrl: string, basePath: string) {
    super(
      `SITE_URL is "${siteUrl}"; it must be the home page's whole address and fit BASE_PATH, ` +
        `like https://example.org${basePath}.`,
    );
  }
}

/**
 * Where the site will lie, without a slash at its end: SITE_URL, or empty where it is not set. Preview cards and search
 * engines need it, because they take whole addresses only. @throws SiteUrlError
 */
export function siteUrlFrom({ SITE_URL = '' }: NodeJS.ProcessEnv, basePath: string): string {
  if (SITE_URL === '') return '';
  const url = URL.canParse(SITE_URL) ? new URL(SITE_URL) : undefined;
  const home = url && url.origin + url.pathname.replace(/\/$/, '');
  const isPlain = home !== undefined && url !== undefined && [home, `${home}/`].includes(url.href);
  if (!isPlain || !/^https?:$/.test(url.protocol) || url.pathname.replace(/\/$/, '') !== basePath) {
    throw new SiteUrlError(SITE_URL, basePath);
  }
  return home;
}
