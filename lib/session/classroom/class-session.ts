import { createStore, type Store } from '../../state/store';
import type { ClassAnswers, ClassDrawing, NewDrawing } from './class-drawing';

/** A class of thirty, with every digit drawn by each, and some more. */
export const MOST_DRAWINGS = 500;

export interface ClassState {
  readonly drawings: readonly ClassDrawing[];
  /** What could not be taken, a sentence each. */
  readonly faults: readonly string[];
  /** The drawing that was removed last, and its place. */
  readonly removed: { readonly drawing: ClassDrawing; readonly at: number } | undefined;
  /** Leaving would lose something. */
  readonly isUnsaved: boolean;
}

/** A class's drawings: the table that is made of many pupils' links and files. */
export interface ClassSession {
  readonly state: Pick<Store<ClassState>, 'get' | 'subscribe'>;
  /** Adds drawings below those that are there. Those that are there already are left out. `faults`: what could not be read. */
  add(drawings: readonly NewDrawing[], faults: readonly string[]): void;
  /** Says what a drawing is; `undefined` where that is not known. */
  setTruth(id: number, truth: string | undefined): void;
  setAnswers(id: number, answers: ClassAnswers): void;
  remove(id: number): void;
  /** Puts back what was removed last. */
  putBack(): void;
  /** The faults were read. */
  dismiss(): void;
  /** The table was saved. */
  saved(): void;
}

const EMPTY: ClassState = { drawings: [], faults: [], removed: undefined, isUnsaved: false };

export function createClassSession(): ClassSession {
  const state = createStore(EMPTY);
  let next = 1;
  const change = (part: Partial<ClassState>) => state.set({ ...state.get(), ...part });
  const changeOne = (id: number, part: Partial<ClassDrawing>) =>
    state.get().drawings.map((one) => (one.id === id ? { ...one, ...part } : one));
  return {
    state,
    add(drawings, faults) {
      const { drawings: before, faults: said } = state.get();
      const known = new Set(before.map(keyOf));
      const fresh = drawings.filter((one) => !known.has(keyOf(one)));
      const taken = fresh.slice(0, Math.max(0, MOST_DRAWINGS - before.length));
      change({
        drawings: [...before, ...taken.map((one) => ({ ...one, id: next++, answers: {} }))],
        faults: [
          ...said,
          ...faults,
          ...sentence(drawings.length - fresh.length, 'drawing was', 'drawings were', 'here already.'),
          ...sentence(
            fresh.length - taken.length,
            'drawing is',
            'drawings are',
            `left out: the table holds ${MOST_DRAWINGS}.`,
          ),
        ],
        isUnsaved: state.get().isUnsaved || taken.length > 0,
      });
    },
    setTruth: (id, truth) => change({ drawings: changeOne(id, { truth }), isUnsaved: true }),
    setAnswers: (id, answers) => change({ drawings: changeOne(id, { answers }) }),
    remove(id) {
      const { drawings } = state.get();
      const at = drawings.findIndex((one) => one.id === id);
      const drawing = drawings[at];
      if (drawing) change({ drawings: drawings.filter((one) => one !== drawing), removed: { drawing, at } });
    },
    putBack() {
      const { drawings, removed } = state.get();
      if (!removed) return;
      const { at, drawing } = removed;
      change({ drawings: [...drawings.slice(0, at), drawing, ...drawings.slice(at)], removed: undefined });
    },
    dismiss: () => change({ faults: [] }),
    saved: () => change({ isUnsaved: false }),
  };
}

/** The same person's same drawing. */
const keyOf = ({ name, drawing }: NewDrawing): string =>
  JSON.stringify([name, drawing.map((stroke) => stroke.map(({ x, y }) => [x, y]))]);

const sentence = (count: number, one: string, more: string, rest: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : more} ${rest}`];

const sessions = new WeakMap<object, ClassSession>();

/** One for each of the page's sessions, so that it outlives a visit of another page. */
export function classIn(session: object): ClassSession {
  const own = sessions.get(session) ?? createClassSession();
  sessions.set(session, own);
  return own;
}
