import { UserError } from '../../errors/user-error';
import type { RgbaPicture } from '../../geometry/rgba-picture';
import { NO_EDITS } from '../../reading/photo-edits';
import type { Store } from '../../state/store';
import { PART_MISSING, PictureError } from '../../worker/api/errors';
import type { Recogniser } from '../../worker/page/recogniser';
import { rowsIn } from './many-rows';
import { type ManyPicture, type ManyState, waitingIn } from './many-state';

/** What reading many pictures asks of the browser. */
export interface PictureTools {
  /** A small copy of a picture, as an address. */
  thumbnailOf(picture: RgbaPicture): Promise<string>;
  forgetThumbnail(address: string): void;
  /** In milliseconds. */
  now(): number;
}

/** What became of a picture, or why none can be read. `superseded` where the recogniser has ended. */
type Outcome = ManyPicture | UserError | 'superseded';

/**
 * Pictures that one worker reads before a new one takes its place: browsers are slow to collect the garbage that pictures
 * leave. `npm run bench:many`: 500 pictures peak at 629 MB, at 679 without it.
 */
const PICTURES_A_WORKER = 25;
/** As many readings tell how long the next ones take. */
const LAST_ONES = 9;
/** Before so many, nothing is said of the time. */
const FIRST_ONES = 3;

/**
 * Reads what waits, one picture after the other, for as long as the state says so. Of each only its thumbnail and its rows
 * stay: the pictures themselves would not fit into memory.
 */
export function createPictureReader(many: Store<ManyState | undefined>, tools: PictureTools) {
  const asker = {};
  const took: number[] = [];
  let runs = 0;
  const stop = () => {
    runs++;
  };
  const start = async (recogniser: Recogniser | undefined) => {
    const own = ++runs;
    const state = many.get();
    if (!recogniser || state?.run.kind !== 'going') return;
    many.set({ ...state, isBegun: true });
    for (let at = nextIn(many.get()); own === runs && at >= 0; at = nextIn(many.get())) {
      const begun = tools.now();
      const read = await readOne((many.get() as ManyState).pictures[at]?.file as File, recogniser);
      const now = many.get();
      if (own !== runs || !now || read === 'superseded') return forget(read);
      if (read instanceof UserError) return many.set({ ...now, run: { kind: 'failed', error: read } });
      took.push(tools.now() - begun);
      if (took.length % PICTURES_A_WORKER === 0) recogniser.retry(true);
      const next = { ...now, pictures: now.pictures.map((one, i) => (i === at ? read : one)) };
      many.set({ ...next, run: { kind: 'going', secondsLeft: secondsLeft(next) } });
    }
  };
  const secondsLeft = (state: ManyState): number | undefined => {
    if (took.length < FIRST_ONES) return undefined;
    const last = took.slice(-LAST_ONES).sort((a, b) => a - b);
    return (waitingIn(state) * (last[Math.floor(last.length / 2)] as number)) / 1000;
  };
  const readOne = async (file: File, recogniser: Recogniser): Promise<Outcome> => {
    let thumbnail: string | undefined;
    try {
      const { picture } = await recogniser.decodePhoto(file);
      thumbnail = await tools.thumbnailOf(picture).catch(() => undefined);
      const answer = await recogniser.readPhoto(picture, NO_EDITS, asker, true);
      return answer === 'superseded' ? answer : { kind: 'read', file, thumbnail, rows: rowsIn(answer) };
    } catch (error) {
      const isThisOne = error instanceof PictureError && error.message !== PART_MISSING;
      if (isThisOne) return { kind: 'unreadable', file, error, thumbnail };
      if (thumbnail) tools.forgetThumbnail(thumbnail);
      return inWords(error);
    }
  };
  const forget = (read: Outcome) => {
    if (typeof read === 'object' && 'thumbnail' in read && read.thumbnail) tools.forgetThumbnail(read.thumbnail);
  };
  return { start, stop };
}

const nextIn = (state: ManyState | undefined): number =>
  state?.pictures.findIndex(({ kind }) => kind === 'waiting') ?? -1;

const inWords = (error: unknown): UserError =>
  error instanceof UserError ? error : new UserError('The pictures could not be read.', 'Try again.', error);
