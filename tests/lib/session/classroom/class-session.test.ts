import { describe, expect, test } from 'vitest';
import type { NewDrawing } from '../../../../lib/session/classroom/class-drawing';
import { classIn, createClassSession, MOST_DRAWINGS } from '../../../../lib/session/classroom/class-session';
import { oneOfEachDigit } from '../../../e2e/helpers/drawings';

const digits = oneOfEachDigit().map(({ label, drawing }): NewDrawing => ({ name: label, drawing, truth: undefined }));
const [zero, one] = digits as [NewDrawing, NewDrawing];
const names = (own: ReturnType<typeof createClassSession>) => own.state.get().drawings.map(({ name }) => name);

describe('a class’s table', () => {
  test('takes more below what is there, and loses none of it', () => {
    const own = createClassSession();
    own.add([zero], []);
    own.setTruth(own.state.get().drawings[0]?.id ?? 0, '0');
    own.add([one], ['“letter.txt” holds no drawing and no link to one.']);
    own.add([], ['“cat.png” is a picture.']);
    expect(own.state.get().drawings).toMatchObject([
      { name: '0', truth: '0' },
      { name: '1', truth: undefined },
    ]);
    expect(own.state.get().faults).toHaveLength(2);
    own.dismiss();
    expect(own.state.get().faults).toEqual([]);
  });

  test('takes the same person’s same drawing once, and says so', () => {
    const own = createClassSession();
    own.add(digits, []);
    own.add([...digits, { ...zero, name: 'somebody else' }], []);
    expect(names(own)).toHaveLength(11);
    expect(own.state.get().faults).toEqual(['10 drawings were here already.']);
  });

  test('holds so many, and says how many are left out', () => {
    const own = createClassSession();
    own.add(
      Array.from({ length: MOST_DRAWINGS + 3 }, (_, i) => ({ ...zero, name: `Pupil ${i}` })),
      [],
    );
    expect(names(own)).toHaveLength(MOST_DRAWINGS);
    expect(own.state.get().faults).toEqual([`3 drawings are left out: the table holds ${MOST_DRAWINGS}.`]);
  });

  test('puts back what was removed, in its place', () => {
    const own = createClassSession();
    own.add(digits, []);
    own.setTruth(own.state.get().drawings[4]?.id ?? 0, '4');
    own.remove(own.state.get().drawings[4]?.id ?? 0);
    expect(names(own)).toHaveLength(9);
    own.putBack();
    expect(names(own).join('')).toBe('0123456789');
    expect(own.state.get().drawings[4]?.truth).toBe('4');
  });

  test('is unsaved from the first drawing, and again after each change', () => {
    const own = createClassSession();
    own.add([], ['a fault']);
    expect(own.state.get().isUnsaved).toBe(false);
    own.add([zero], []);
    expect(own.state.get().isUnsaved).toBe(true);
    own.saved();
    expect(own.state.get().isUnsaved).toBe(false);
    own.setTruth(own.state.get().drawings[0]?.id ?? 0, '0');
    expect(own.state.get().isUnsaved).toBe(true);
  });

  test('outlives a visit of another page', () => {
    const session = {};
    classIn(session).add([zero], []);
    expect(names(classIn(session))).toEqual(['0']);
    expect(names(classIn({}))).toEqual([]);
  });
});
