import type { Store } from '../../state/store';
import { asSet } from '../photo/detections';
import type { PhotoSession } from '../photo/photo-session';
import { numberOf, rowsIn, withSetNumbers } from './many-rows';
import type { ManyRow, ManyState } from './many-state';

/** Takes over what a person puts right in the photograph's own view of one of the pictures. */
export function followPhoto(many: Store<ManyState | undefined>, photo: Pick<PhotoSession, 'state' | 'reading'>): void {
  const follow = () => {
    const [open, live, state] = [photo.state.get(), photo.reading.get(), many.get()];
    if (!state || open.kind !== 'open' || live.kind !== 'read' || !live.question) return;
    const { question, answer } = live;
    const { steps, picture } = open;
    if (question.picture !== picture || question.edits !== steps.present.edits) return;
    const at = state.pictures.findIndex(({ file }) => file === open.file);
    const before = state.pictures[at];
    if (before?.kind !== 'read' || before.steps === steps) return;
    const rows = withSetNumbers(rowsIn(asSet(answer, question, steps.present)), before.rows);
    many.set({
      ...state,
      isUnsaved: state.isUnsaved || !isSame(rows, before.rows),
      pictures: state.pictures.map((one, i) => (i === at ? { ...before, rows, steps } : one)),
    });
  };
  photo.state.subscribe(follow);
  photo.reading.subscribe(follow);
}

const isSame = (a: readonly ManyRow[], b: readonly ManyRow[]): boolean =>
  a.map(numberOf).join() === b.map(numberOf).join();
