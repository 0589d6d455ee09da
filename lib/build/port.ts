import { UserError } from '../errors/user-error';

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
