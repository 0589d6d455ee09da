import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip, deflateSync, inflateSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { DataFormatError } from '../errors';
import { DONORS } from './donors';

/** The text files of an archive, by their path in it: `data/1a/gmd/alek.dat`, `include/gmd/data/alek.dat`. */
export interface UnipenFiles {
  readonly paths: readonly string[];
  /** A file's text, one character a byte (latin1); undefined where the archive has none of that path. */
  readonly textOf: (path: string) => string | undefined;
}

/** Isolated digits, capitals, small letters and signs, and words: what drawings are made from. */
const USED_PATH = /(?:^|\/)((?:data\/(?:1[abcd]|7)|include)\/(\w+)\/.+)$/;

/**
 * Reads the files of the donors that are named in `donors.ts` from a `.tar.gz`; whatever folder holds `data` and
 * `include`. Entries of other donors are passed over unread.
 * @param file names the archive in errors
 * @throws DataFormatError where the archive is not whole, or holds no such file
 */
export async function readArchive(packed: Uint8Array, file: string): Promise<UnipenFiles> {
  const texts = new Map<string, Uint8Array>();
  try {
    for await (const entry of entriesOf(packed)) {
      const path = entry.header.type === 'file' ? usedPath(entry.header.name) : undefined;
      // Kept packed: as text, all that is used is hundreds of megabytes.
      if (path === undefined) entry.resume();
      else texts.set(path, deflateSync(await buffer(entry), { level: 1 }));
    }
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new DataFormatError(file, 0, packed.length, 'a whole .tar.gz file', found, cause);
  }
  if (texts.size === 0) throw new DataFormatError(file, 0, packed.length, 'the UNIPEN archive', 'none of its files');
  const textOf = (path: string) => {
    const text = texts.get(path);
    return text && Buffer.from(inflateSync(text)).toString('latin1');
  };
  return { paths: [...texts.keys()], textOf };
}

function entriesOf(packed: Uint8Array) {
  const unpacked = Readable.from(pieces(packed)).pipe(createGunzip());
  const entries = extract();
  // `pipe` does not hand on errors.
  unpacked.on('error', (error) => entries.destroy(error));
  // It is a stream that Node can write to; its own types do not say so.
  unpacked.pipe(entries as unknown as NodeJS.WritableStream);
  return entries;
}

/** So much at a time is unpacked. */
const PIECE_BYTES = 2 ** 20;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
}

/** The path from `data` or `include` on where the file is an allowed donor's. */
function usedPath(name: string): string | undefined {
  const [, path, donor = ''] = USED_PATH.exec(name) ?? [];
  return Object.hasOwn(DONORS, donor) ? path : undefined;
}
