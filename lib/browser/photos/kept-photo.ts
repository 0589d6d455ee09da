import { createStore, delMany, entries, getMany, setMany, type UseStore } from 'idb-keyval';
import type { PhotoStep } from '../../session/photo/photo-session';
import type { UndoHistory } from '../../session/undo-history';

/** A photograph as its tab left it. */
export interface KeptPhoto {
  readonly file: Blob;
  readonly steps: UndoHistory<PhotoStep>;
}

/** Where a tab's photograph lies. */
export interface PhotoKeep {
  /** Forgets also what other tabs have not touched for days: they are closed, and nobody comes back to it. */
  get(): Promise<KeptPhoto | undefined>;
  setFile(file: Blob, steps: KeptPhoto['steps'], now: number): Promise<void>;
  setSteps(steps: KeptPhoto['steps'], now: number): Promise<void>;
  forget(): Promise<void>;
}

/** Milliseconds. */
const FORGOTTEN_AFTER = 3 * 24 * 60 * 60 * 1000;
/** Another shape of what is kept needs another name. */
const NAME = 'scrawl-photographs-1';

interface Left {
  readonly steps: KeptPhoto['steps'];
  /** When it was left, in milliseconds since 1970. */
  readonly at: number;
}

const fileKey = (tab: string): string => `file ${tab}`;
const stepsKey = (tab: string): string => `steps ${tab}`;

/** The photographs that this browser keeps for a tab. All of it rejects where the browser keeps nothing. */
export function photoKeep(tab: string, now = Date.now()): PhotoKeep {
  let opened: UseStore | undefined;
  // Opened late, since browsers that keep nothing throw here.
  const store = (): UseStore => {
    opened ??= createStore(NAME, 'photographs');
    return opened;
  };
  const forgetOld = async () => {
    const left = await entries<string, Blob | Left>(store());
    const old = left.filter(([, value]) => 'at' in value && now - value.at > FORGOTTEN_AFTER);
    await delMany(
      old.flatMap(([key]) => [key, fileKey(key.slice(stepsKey('').length))]),
      store(),
    );
  };
  return {
    async get() {
      const [file, left] = (await getMany([fileKey(tab), stepsKey(tab)], store())) as [
        Blob | undefined,
        Left | undefined,
      ];
      await forgetOld();
      return file && left && { file, steps: left.steps };
    },
    async setFile(file, steps, at) {
      const left: Left = { steps, at };
      await setMany(
        [
          [fileKey(tab), file],
          [stepsKey(tab), left],
        ],
        store(),
      );
    },
    async setSteps(steps, at) {
      await setMany([[stepsKey(tab), { steps, at }]], store());
    },
    async forget() {
      await delMany([fileKey(tab), stepsKey(tab)], store());
    },
  };
}
