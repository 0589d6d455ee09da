import type { HandExample } from '../reading/labelled-digits';
import { createStore, type Store } from '../state/store';
import type { CorrectedDrawing } from '../strokes/corrections';
import type { Recogniser } from '../worker/page/recogniser';
import { createDrawingSession, type DrawingSession } from './drawing-session';
import type { HandState } from './hand';
import { left, type ManyState } from './many/many-state';
import { createPhotoSession, type PhotoSession, type PhotoState } from './photo/photo-session';
import { createSharedSession, type SharedSession } from './shared-session';
import type { SharedState } from './shared-state';

/** All that a person is working on: the drawing, and what lies over it. */
export interface Session extends DrawingSession {
  /** The photograph that lies over the sheet, if any: the drawing stays as it is. */
  readonly photo: PhotoSession;
  /** A link's drawing that lies over the sheet, if any: the drawing stays as it is, also where a link holds none. */
  readonly shared: SharedSession;
  /** Many pictures that lie over the sheet, under a photograph; `undefined` where there are none. */
  readonly many: Store<ManyState | undefined>;
  /** What is learnt of the person's hand. */
  readonly hand: Store<HandState>;
  /** What is said for a moment; empty where there is nothing to say. */
  readonly notice: Store<string>;
  /** What another tab made of the drawing on the sheet, as it is saved; empty where none did. */
  readonly elsewhere: Store<string>;
  /** What reads now; `undefined` where nothing is attached. */
  readonly recogniser: Pick<Store<Recogniser | undefined>, 'get' | 'subscribe'>;
  /** Reads what is seen with this recogniser from now on, until the function it returns is called. */
  attach(recogniser: Recogniser): () => void;
  /** Puts a drawing in place of what is on the sheet, and away what lies over it. Undo brings back what was there. */
  place(drawing: CorrectedDrawing): void;
}

export function createSession(): Session {
  const notice = createStore('');
  const own = createDrawingSession(notice);
  const photo = createPhotoSession();
  const shared = createSharedSession();
  const hand = createStore<HandState>({ consent: 'unasked', examples: [] });
  const many = createStore<ManyState | undefined>(undefined);
  const attached = createStore<Recogniser | undefined>(undefined);

  // The sheet goes under the link's drawing: a pen that is down there has finished its stroke.
  shared.state.subscribe(() => {
    if (shared.state.get().kind === 'opening') own.penUp();
  });
  // Once anything is done here, the broken link is forgotten.
  const forgetBroken = () => {
    if (shared.state.get().kind === 'broken') shared.close();
  };
  let seen = own.sheet.get().history.present;
  own.sheet.subscribe(() => {
    const { history, penDown } = own.sheet.get();
    // Another shape of the sheet, or steps that are loaded, are nothing that a person does.
    if (penDown || history.present !== seen) forgetBroken();
    seen = history.present;
  });
  photo.state.subscribe(forgetBroken);

  return {
    ...own,
    photo,
    shared,
    many,
    hand,
    notice,
    elsewhere: createStore(''),
    recogniser: attached,
    attach(recogniser) {
      attached.set(recogniser);
      const stopTeaching = teach(recogniser, hand, () => {
        own.reader.again();
        photo.again();
      });
      const detach = attachToSeen({ drawing: own.reader, photo, shared, many }, recogniser);
      return () => {
        if (attached.get() === recogniser) attached.set(undefined);
        stopTeaching();
        detach();
      };
    },
    place(drawing) {
      // Behind one that could not be opened, another photograph may lie.
      while (photo.state.get().kind !== 'closed') photo.close();
      many.set(left(many.get()));
      shared.close();
      own.place(drawing);
    },
  };
}

/** Lets the recogniser learn what the hand holds, now and after each change; `reread` is called when it has. */
function teach(recogniser: Recogniser, hand: Store<HandState>, reread: () => void): () => void {
  let taught: readonly HandExample[] = [];
  const follow = () => {
    const { consent, examples } = hand.get();
    const wanted = consent === 'on' ? examples : [];
    if (wanted === taught || wanted.length + taught.length === 0) return;
    taught = wanted;
    // What cannot be learnt is read as before, and tried again with the next change.
    recogniser.learn(wanted).then(reread, () => {
      taught = [];
    });
  };
  follow();
  return hand.subscribe(follow);
}

/** What is seen: the visitor's own drawing, or what lies over it: many pictures, a photograph or a link's drawing. */
export type Mode = 'drawing' | 'many' | 'photo' | 'shared';

/** A link lies over everything; leaving it leads back to what was there. The words about a broken one hide nothing. */
export function modeOf(photo: PhotoState, shared: SharedState, many: ManyState | undefined): Mode {
  if (shared.kind !== 'closed' && shared.kind !== 'broken') return 'shared';
  if (photo.kind !== 'closed') return 'photo';
  return many ? 'many' : 'drawing';
}

interface Readers extends Pick<Session, 'photo' | 'shared' | 'many'> {
  readonly drawing: DrawingSession['reader'];
}

/** What is hidden asks nothing: its questions would only hold up those about what is seen. Only many pictures are read on. */
function attachToSeen(readers: Readers, recogniser: Recogniser): () => void {
  const { photo, shared, many } = readers;
  let seen: Mode | undefined;
  let detach = () => {};
  const follow = () => {
    const next = modeOf(photo.state.get(), shared.state.get(), many.get());
    if (next === seen) return;
    detach();
    seen = next;
    detach = next === 'many' ? () => {} : readers[next].attach(recogniser);
  };
  const stops = [shared.state, photo.state, many].map((store) => store.subscribe(follow));
  follow();
  return () => {
    for (const stop of stops) stop();
    detach();
  };
}
