import { UserError } from '../../errors/user-error';
import type { Box } from '../../geometry/box';
import type { RgbaPicture } from '../../geometry/rgba-picture';
import { NO_EDITS, type PhotoEdits } from '../../reading/photo-edits';
import type { PhotoReading } from '../../reading/reading';
import { createStore, type Store } from '../../state/store';
import type { Recogniser } from '../../worker/page/recogniser';
import { createLiveReader, type LiveReading } from '../live-reader';
import { newHistory, recordStep, redo, type UndoHistory, undo } from '../undo-history';
import type { SetText } from './set-texts';

/** The edits of a photograph, and the box of the chosen find, in pixels of the turned picture. */
export interface PhotoStep {
  readonly edits: PhotoEdits;
  readonly chosen: Box | null;
  /** What the user says stands somewhere, in pixels of the turned picture. */
  readonly set: readonly SetText[];
  /** A small move of the chosen box by a key. The next such move belongs to the same step. */
  readonly isNudge?: boolean;
  /** Reading turned the picture, not the user. */
  readonly isTurnedByReading?: boolean;
}

export interface OpenPhoto {
  readonly kind: 'open';
  /** What was opened, and how it was decoded. */
  readonly file: Blob;
  readonly picture: RgbaPicture;
  readonly steps: UndoHistory<PhotoStep>;
}

/** No photograph, or one that is opening, unreadable or open. `before` is the one that stays open meanwhile. */
export type PhotoState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening'; readonly before?: OpenPhoto | undefined }
  | { readonly kind: 'unreadable'; readonly error: UserError; readonly before?: OpenPhoto | undefined }
  | OpenPhoto;

export interface PhotoQuestion {
  readonly picture: RgbaPicture;
  readonly edits: PhotoEdits;
}

/** The state of a photograph's reading; `blank` until the first one comes. */
export type PhotoLive = LiveReading<PhotoQuestion | null, PhotoReading>;

/** A photograph over the sheet: each edit of it is read at once. */
export interface PhotoSession {
  readonly state: Pick<Store<PhotoState>, 'get' | 'subscribe'>;
  readonly reading: Pick<Store<PhotoLive>, 'get' | 'subscribe'>;
  /** Opens a file; with `steps`, as it was left. */
  open(file: Blob, steps?: UndoHistory<PhotoStep>): void;
  /** Takes a step that can be undone, and chooses a find. Consecutive nudges are one step. */
  edit(step: PhotoStep): void;
  choose(chosen: Box | null): void;
  undo(): void;
  redo(): void;
  /** Reads the same once more. */
  again(): void;
  retry(): void;
  /** Closes the photograph. If another one could not be opened, this shows the one before again. */
  close(): void;
  attach(recogniser: Recogniser): () => void;
}

export function createPhotoSession(): PhotoSession {
  const state = createStore<PhotoState>({ kind: 'closed' });
  const reader = createPhotoReader();
  let recogniser: Recogniser | null = null;
  let toOpen: { readonly file: Blob; readonly steps: UndoHistory<PhotoStep> } | null = null;
  let opened = 0;

  const decode = async () => {
    if (!recogniser || !toOpen) return;
    const own = ++opened;
    try {
      const { picture } = await recogniser.decodePhoto(toOpen.file);
      if (own === opened) show({ kind: 'open', ...toOpen, picture });
    } catch (error) {
      if (own === opened) state.set({ kind: 'unreadable', error: inWords(error), before: openOne(state.get()) });
    }
  };
  const show = (photo: OpenPhoto) => {
    toOpen = null;
    state.set(photo);
    reader.replace(null);
    reader.follow({ picture: photo.picture, edits: photo.steps.present.edits });
  };
  const goTo = (take: (steps: UndoHistory<PhotoStep>) => UndoHistory<PhotoStep>) => {
    const photo = state.get();
    if (photo.kind !== 'open') return;
    const steps = take(photo.steps);
    if (steps === photo.steps) return;
    state.set({ ...photo, steps });
    const { edits } = steps.present;
    if (edits !== photo.steps.present.edits) reader.follow({ picture: photo.picture, edits });
  };

  // A picture that was read turned is shown turned. Undo brings it back as it was, to be read as it lies.
  reader.reading.subscribe(() => {
    const live = reader.reading.get();
    if (live.kind !== 'read' || live.question === null) return;
    const { question, answer } = live;
    goTo((steps) => {
      const { edits } = steps.present;
      // Whoever set something has seen it, too.
      if (edits !== question.edits || answer.turns === edits.turns || steps.present.set.length > 0) return steps;
      const asItStands = { ...steps.present, edits: standing(edits) };
      const turned = { ...asItStands, edits: { ...asItStands.edits, turns: answer.turns }, isTurnedByReading: true };
      return recordStep({ ...steps, present: asItStands }, turned);
    });
  });

  return {
    state,
    reading: reader.reading,
    open(file, steps = newHistory({ edits: NO_EDITS, chosen: null, set: [] })) {
      toOpen = { file, steps };
      const before = opened;
      state.set({ kind: 'opening', before: openOne(state.get()) });
      // Who attaches the recogniser to what is seen has begun by that.
      if (opened === before) void decode();
    },
    edit: (step) => {
      goTo((steps) => {
        // Whoever edits has seen how the picture lies. What is set asks for no reading.
        const edits = step.edits === steps.present.edits ? step.edits : standing(step.edits);
        const own = { ...step, edits };
        return step.isNudge && steps.present.isNudge ? { ...steps, present: own } : recordStep(steps, own);
      });
    },
    choose: (chosen) =>
      goTo((steps) => ({ ...steps, present: { edits: steps.present.edits, set: steps.present.set, chosen } })),
    undo: () => goTo(undo),
    redo: () => goTo(redo),
    again: reader.again,
    retry: reader.retry,
    close() {
      toOpen = null;
      opened++;
      const { before } = state.get() as { before?: OpenPhoto };
      if (before) return show(before);
      state.set({ kind: 'closed' });
      reader.replace(null);
    },
    attach(next) {
      recogniser = next;
      const detach = reader.attach(next);
      void decode();
      return () => {
        detach();
        // What it was still to decode is asked of the next one.
        opened++;
        if (recogniser === next) recogniser = null;
      };
    },
  };
}

function createPhotoReader() {
  return createLiveReader<PhotoQuestion | null, PhotoReading>({
    nothing: null,
    isNothing: (question) => question === null,
    read: async (recogniser, question) =>
      question ? recogniser.readPhoto(question.picture, question.edits) : 'superseded',
    failure: ['This picture could not be read.', 'Try again, or choose another one.'],
  });
}

/** The same for a picture that stands as it is. */
function standing(edits: PhotoEdits): PhotoEdits {
  const { mayTurn, ...others } = edits;
  return mayTurn ? others : edits;
}

function openOne(state: PhotoState): OpenPhoto | undefined {
  if (state.kind === 'open') return state;
  return state.kind === 'closed' ? undefined : state.before;
}

function inWords(error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError('This picture could not be opened.', 'Choose another one.', error);
}
