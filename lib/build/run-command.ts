import { PolicyPlaceError } from './headers/add-policy';
import { InlineCodeError } from './headers/content-policy';
import { HeadersFileError } from './headers/headers-file';
import { MissingLicenceError } from './notices/write-notices';
import { PortError } from './port';
import { BasePathError } from './project';
import { NextBuildError } from './run-next-build';
import { HostError, PortTakenError } from './serve/serve';
import { SiteUrlError } from './site-url';

const expected = [
  BasePathError,
  HeadersFileError,
  HostError,
  InlineCodeError,
  MissingLicenceError,
  NextBuildError,
  PortError,
  PolicyPlaceError,
  PortTakenError,
  SiteUrlError,
];

/** Runs a command line tool: a failure with words of its own is printed as a sentence, any other with its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(expected.some((kind) => error instanceof kind) ? (error as Error).message : error);
    process.exitCode = 1;
  }
}
