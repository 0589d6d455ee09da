import { UNIPEN_ARCHIVE } from './sources';
import { makeUnipenFiles } from './unipen/make-files';

/** A published archive that several of our files are made from. */
export interface Archive {
  /** Its name in the data folder, where somebody puts it by hand. */
  readonly file: string;
  /** The contents of the sources made from it, by their names. `from` names the archive in errors. */
  readonly make: (archive: Uint8Array, from: string) => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** By the address in the sources' `urls`. */
export type Archives = Readonly<Record<string, Archive>>;

export const ARCHIVES: Archives = {
  [UNIPEN_ARCHIVE]: {
    // What a browser calls it.
    file: 'train_r01_v07-552a4d440bc94bb34710650c0826be7deb986f7c.tar.gz',
    make: (archive, from) => makeUnipenFiles(archive, from),
  },
};
