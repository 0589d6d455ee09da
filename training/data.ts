import './cli/sentences';
import { optionsOf } from './cli/options';
import { fetchData } from './data/fetch-data';
import { dataDirectory } from './data/source-file';
import { SOURCES } from './data/sources';

const USAGE = `npm run data

Fetches what training reads, MNIST, the UCI pen digits and UNIPEN, into the folder DATA_DIR, else data, and checks it.

  -h, --help   prints this

Example: DATA_DIR=/tmp/digits npm run data`;

optionsOf(USAGE, {});
try {
  process.exitCode = await fetchData(SOURCES, dataDirectory(), process.stdout);
} catch (error) {
  // Only the file system is left to fail here: a folder that cannot be written, a full disk.
  console.error(`The data could not be stored: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
