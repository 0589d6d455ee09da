import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notDigitDrawings } from '../../../training/report/read-sets';
import { temporaryFolder } from '../../temporary-folder';

const folder = temporaryFolder('things');

test('doodles are named after what they show, letters after their alphabet, and digits are left out', () => {
  const line = (fields: object) =>
    JSON.stringify({
      label: 'none',
      strokes: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
      ...fields,
    });
  writeFileSync(
    join(folder, 'not-digits.jsonl'),
    [
      line({ what: 'quickdraw/house' }),
      line({ what: 'Early_Aramaic/character09' }),
      line({}),
      line({ label: 7, what: 'quickdraw/seven' }),
    ].join('\n'),
  );
  expect(notDigitDrawings(folder).map(({ group }) => group)).toEqual(['house', 'Early Aramaic', 'other']);
});

test('without the file there is nothing', () => {
  expect(notDigitDrawings(join(folder, 'none'))).toEqual([]);
});
