/** `npm run data`: fetches what training reads into DATA_DIR, else `data`, and checks it. */
import './cli/sentences';
import { fetchData } from './data/fetch-data';
import { dataDirectory } from './data/source-file';
import { SOURCES } from './data/sources';

try {
  process.exitCode = await fetchData(SOURCES, dataDirectory(), process.stdout);
} catch (error) {
  // Only the file system is left to fail here: a folder that cannot be written, a full disk.
  console.error(`The data could not be stored: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
