import { expect, test } from 'vitest';
import { detectionWords } from '../../components/photo/photo-words';
import { photoOf } from '../lib/browser/photo-answers';

test('what was left out says what it is most like, and why where it stands in a word', () => {
  const photo = photoOf('12', [], '0');
  const [digit] = photo.leftOut;
  if (digit === undefined) throw new Error('Nothing was left out.');
  expect(detectionWords(photo, { member: digit, box: digit.box })).toBe('Left out: most like 0');
  const inWord = { ...digit, isInWord: true };
  expect(detectionWords(photo, { member: inWord, box: digit.box })).toBe(
    'Left out, as it stands in a word: most like 0',
  );
});
