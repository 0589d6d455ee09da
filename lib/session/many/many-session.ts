import type { Store } from '../../state/store';
import type { Recogniser } from '../../worker/page/recogniser';
import type { PhotoSession } from '../photo/photo-session';
import { followPhoto } from './follow-photo';
import { type ManySort, type ManyState, MOST_PICTURES, waitingIn } from './many-state';
import { createPictureReader, type PictureTools } from './read-pictures';

/** Reads many pictures, and changes the table of what was read. */
export interface ManySession {
  /** Takes more pictures, and reads what waits. */
  add(files: readonly File[]): void;
  /** Stops reading. What was read stays. */
  cancel(): void;
  /** Reads what waits, also after a failure. */
  goOn(): void;
  /** Says what stands in a row of a picture; `undefined` for what was read. */
  setNumber(at: number, line: number, text: string | undefined): void;
  sortBy(by: ManySort['by']): void;
  /** Opens a picture in its own view. */
  show(at: number): void;
  /** The index of the picture that a person comes back from; `undefined` where they were told already. */
  comesFrom(): number | undefined;
  /** The table was copied or saved. */
  saved(): void;
  /** A person was asked: they stay. */
  stay(): void;
  close(): void;
}

/** What it works on. */
export interface Whole {
  readonly many: Store<ManyState | undefined>;
  readonly photo: PhotoSession;
  readonly recogniser: Pick<Store<Recogniser | undefined>, 'get' | 'subscribe'>;
}

const sessions = new WeakMap<Whole['many'], ManySession>();

/** One for each store. The page's session holds the store alone: this code is fetched with the first many pictures. */
export function manyIn(whole: Whole, tools: PictureTools): ManySession {
  const session = sessions.get(whole.many) ?? createManySession(whole, tools);
  sessions.set(whole.many, session);
  return session;
}

const NONE: ManyState = { pictures: [], run: { kind: 'going' }, sort: { by: 'doubt' }, leftOver: 0 };

function createManySession({ many, photo, recogniser }: Whole, tools: PictureTools): ManySession {
  const reader = createPictureReader(many, tools);
  const start = () => void reader.start(recogniser.get());
  const change = (make: (state: ManyState) => Partial<ManyState>) => {
    const state = many.get();
    if (state) many.set({ ...state, ...make(state) });
  };
  const goOn = () => {
    change(() => ({ run: { kind: 'going' } }));
    start();
  };
  let shown: number | undefined;
  let before = many.get();
  many.subscribe(() => {
    const state = many.get();
    if (!state && before) {
      reader.stop();
      for (const one of before.pictures)
        if (one.kind !== 'waiting' && one.thumbnail) tools.forgetThumbnail(one.thumbnail);
    }
    before = state;
  });
  // Another page has no recogniser: what waits is read once there is one again.
  recogniser.subscribe(start);
  followPhoto(many, photo);

  return {
    add(files) {
      const before = many.get() ?? NONE;
      const { pictures, leftOver, run } = before;
      const taken = files.slice(0, MOST_PICTURES - pictures.length);
      many.set({
        ...before,
        pictures: [...pictures, ...taken.map((file) => ({ kind: 'waiting', file }) as const)],
        leftOver: leftOver + files.length - taken.length,
      });
      // What is read already goes on to these.
      if (run.kind !== 'going' || waitingIn(before) === 0) goOn();
    },
    cancel() {
      reader.stop();
      change(() => ({ run: { kind: 'stopped' } }));
    },
    goOn() {
      recogniser.get()?.retry();
      goOn();
    },
    setNumber: (at, line, text) =>
      change(({ pictures }) => ({
        isUnsaved: true,
        pictures: pictures.map((one, i) =>
          i === at && one.kind === 'read'
            ? { ...one, rows: one.rows.map((row) => (row.line === line ? withText(row, text) : row)) }
            : one,
        ),
      })),
    sortBy: (by) => change(({ sort }) => ({ sort: { by, isReversed: sort.by === by && !sort.isReversed } })),
    show(at) {
      const picture = many.get()?.pictures[at];
      if (!picture) return;
      shown = at;
      photo.open(picture.file, picture.kind === 'read' ? picture.steps : undefined);
    },
    comesFrom() {
      const at = shown;
      shown = undefined;
      return at;
    },
    saved: () => change(() => ({ isUnsaved: false })),
    stay: () => change(() => ({ isLeaving: false })),
    close: () => many.set(undefined),
  };
}

function withText<Row extends { readonly set?: string }>({ set, ...row }: Row, text: string | undefined) {
  return text === undefined ? row : { ...row, set: text };
}
