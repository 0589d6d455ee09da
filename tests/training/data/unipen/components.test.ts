import { expect, test } from 'vitest';
import type { UnipenFiles } from '../../../../training/data/unipen/archive';
import { componentsIn } from '../../../../training/data/unipen/components';

const filesOf = (texts: Readonly<Record<string, string>>): UnipenFiles => ({
  paths: Object.keys(texts),
  textOf: (path) => texts[path],
});
const none = filesOf({});

test('each time that the pen is put down or lifted begins a component, also an empty one', () => {
  const text = '.WRITER_ID 7\n 9 9\n.PEN_DOWN\n1 2\n\t3   4 77\r\n.PEN_UP\n.DT 100\n5 6\n.PEN_DOWN\n.START_BOX\n8 8\n';
  expect(componentsIn(text, none)).toEqual([
    {
      isPenDown: true,
      places: [
        [1, 2],
        [3, 4],
      ],
    },
    { isPenDown: false, places: [[5, 6]] },
    { isPenDown: true, places: [] },
  ]);
});

test('included files give theirs where they are named, each once; a missing one gives none', () => {
  const files = filesOf({
    'include/gmd/a.dat': '.INCLUDE gmd/gmd.doc\n.INCLUDE gmd/a.dat\n.PEN_DOWN\n1 1\n',
    'include/gmd/b.dat': '.INCLUDE gmd/none.doc\n.PEN_DOWN\n2 2\n',
  });
  const components = componentsIn('.INCLUDE gmd/b.dat\n.INCLUDE gmd/a.dat\n.PEN_UP\n3 3\n', files);
  expect(components.map(({ places }) => places)).toEqual([[[2, 2]], [[1, 1]], [[3, 3]]]);
});

test('x and y stand in the columns that .COORD says, also that of a description', () => {
  const files = filesOf({ 'include/gmd/gmd.doc': '.COORD T X P Y\n' });
  expect(componentsIn('.INCLUDE gmd/gmd.doc\n.PEN_DOWN\n1 2 3 4\n', files)[0]?.places).toEqual([[2, 4]]);
});
