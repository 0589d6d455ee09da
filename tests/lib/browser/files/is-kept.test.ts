// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { isKept } from '../../../../lib/browser/files/is-kept';
import { keepInTab } from '../../../../lib/browser/files/kept-drawing';
import type { Drawing } from '../../../../lib/strokes/drawing';
import { goldenDrawings } from '../../../golden/golden';

beforeEach(() => sessionStorage.clear());
const keep = (drawing: Drawing) => keepInTab(sessionStorage, [drawing]);

const drawings = goldenDrawings().map(({ drawing }) => drawing);
/** As the pen gives them: at fractions of the sheet's unit. */
const fine = drawings.map((drawing) =>
  drawing.map((stroke) => stroke.map(({ x, y, t }) => ({ x: x + 1 / 3, y: y + Math.PI, t }))),
);

test('every drawing that was kept is known as such, though it is kept a little coarser', () => {
  for (const drawing of [...drawings, ...fine]) {
    keep(drawing);
    expect(isKept(drawing)).toBe(true);
  }
});

test('a drawing is not kept where nothing is, or where another page has kept its own since', () => {
  const [mine = [], others = []] = drawings;
  expect(isKept(mine)).toBe(false);
  keep(mine);
  keep(others);
  expect(isKept(mine)).toBe(false);
  keep([...mine, ...others]);
  expect(isKept(mine)).toBe(false);
  keep(mine);
  expect(isKept(mine)).toBe(true);
});
