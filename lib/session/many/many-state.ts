import type { UserError } from '../../errors/user-error';
import type { PhotoStep } from '../photo/photo-session';
import type { UndoHistory } from '../undo-history';

/** A line of a picture. */
export interface ManyRow {
  /** Counted from 1 at the top. */
  readonly line: number;
  /** What was read, as it is written; empty where no number was found. */
  readonly read: string;
  /** The probability that it is right; 0 where no number was found. */
  readonly sureness: number;
  /** What a person says stands there; empty where they say that there is no number. */
  readonly set?: string;
  /** A person set all of its digits in the photograph. */
  readonly isSet?: true;
}

/** One of the pictures, by what is known of it. `thumbnail` is an address for as long as the pictures are open. */
export type ManyPicture = { readonly file: File } & (
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'read';
      readonly rows: readonly ManyRow[];
      readonly thumbnail?: string | undefined;
      /** What was done to it in the photograph's own view. */
      readonly steps?: UndoHistory<PhotoStep>;
    }
  | { readonly kind: 'unreadable'; readonly error: UserError; readonly thumbnail?: string | undefined }
);

export type ManyRun =
  | { readonly kind: 'going'; readonly secondsLeft?: number | undefined }
  /** A person stopped it. */
  | { readonly kind: 'stopped' }
  /** No picture can be read. */
  | { readonly kind: 'failed'; readonly error: UserError };

export interface ManySort {
  readonly by: 'doubt' | 'file';
  readonly isReversed?: boolean;
}

/** Pictures that were chosen together and are read one after the other, and the table of what was read. */
export interface ManyState {
  readonly pictures: readonly ManyPicture[];
  readonly run: ManyRun;
  readonly sort: ManySort;
  /** How many were chosen beyond those that are taken. */
  readonly leftOver: number;
  /** The page that reads was there. */
  readonly isBegun?: boolean;
  /** Something was put right since the table was copied or saved. */
  readonly isUnsaved?: boolean;
  /** A person wants to leave, and has not said yet what becomes of what is unsaved. */
  readonly isLeaving?: boolean;
}

/** More are not taken: the table would be too long to look through. */
export const MOST_PICTURES = 500;

/** The state after a person leaves: none, unless they are to be asked first. */
export const left = (state: ManyState | undefined): ManyState | undefined =>
  state?.isUnsaved ? { ...state, isLeaving: true } : undefined;

/** How many pictures still wait. */
export const waitingIn = ({ pictures }: ManyState): number => pictures.filter(({ kind }) => kind === 'waiting').length;
