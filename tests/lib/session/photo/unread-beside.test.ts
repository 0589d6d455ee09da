import { expect, test } from 'vitest';
import type { LeftOut } from '../../../../lib/reading/reading';
import { unreadBeside } from '../../../../lib/session/photo/unread-beside';
import { boxAt, photoOf } from '../../browser/photo-answers';

const photo = photoOf('40', [], '7');
const [mark] = photo.leftOut as [LeftOut];

test('what was left out on the line of the digits is unread; a word, and what stands above or below, is not asked for', () => {
  expect(unreadBeside(photo)).toEqual([mark]);
  const others: LeftOut[] = [
    { ...mark, isInWord: true },
    { ...mark, box: { ...boxAt(1), y: 60 } },
  ];
  expect(unreadBeside({ ...photo, leftOut: others })).toEqual([]);
});

test('where there is no number, nothing belongs to it', () => {
  expect(unreadBeside({ ...photoOf(''), leftOut: [mark] })).toEqual([]);
});
