// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { isSaved, saveInTab } from '../../../../lib/browser/files/saved-drawings';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { goldenDrawings } from '../../../golden/golden';

beforeEach(() => sessionStorage.clear());
const keep = (drawing: Drawing) => saveInTab(sessionStorage, [drawing]);

const drawings = goldenDrawings().map(({ drawing }) => drawing);
/** As the pen gives them: at fractions of the sheet's unit. */
const fine = drawings.map((drawing) =>
  drawing.map((stroke) => stroke.map(({ x, y, t }) => ({ x: x + 1 / 3, y: y + Math.PI, t }))),
);

test('every drawing that was kept is known as such, though it is kept a little coarser', () => {
  for (const drawing of [...drawings, ...fine]) {
    keep(drawing);
    expect(isSaved(drawing)).toBe(true);
  }
});

test('a drawing is not kept where nothing is, or where another page has kept its own since', () => {
  const [mine = [], others = []] = drawings;
  expect(isSaved(mine)).toBe(false);
  keep(mine);
  keep(others);
  expect(isSaved(mine)).toBe(false);
  keep([...mine, ...others]);
  expect(isSaved(mine)).toBe(false);
  keep(mine);
  expect(isSaved(mine)).toBe(true);
});
