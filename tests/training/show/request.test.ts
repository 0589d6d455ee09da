import { expect, test } from 'vitest';
import { UsageError } from '../../../training/cli/options';
import { requestFrom } from '../../../training/show/request';
import { openShowSet } from '../../../training/show/show-set';

test('without options the first training picture of each digit is asked for', () => {
  expect(requestFrom([])).toMatchObject({
    choice: { kind: 'first-of-each' },
    ...{ set: 'training', scale: 4, out: 'training/show.png', quiet: false },
  });
  expect(requestFrom(['--first-of-each']).choice).toEqual({ kind: 'first-of-each' });
});

test('pictures are asked for by index, by digit, by how many, and by who reads them wrong', () => {
  expect(requestFrom(['--index', '1', '--index', '7']).choice).toEqual({ kind: 'index', indices: [1, 7] });
  expect(requestFrom(['--digit', '8', '--count', '30']).choice).toEqual({ kind: 'first', digit: 8, count: 30 });
  expect(requestFrom(['--digit', '0']).choice).toEqual({ kind: 'first', digit: 0, count: 25 });
  expect(requestFrom(['--count', '3']).choice).toEqual({ kind: 'first', digit: undefined, count: 3 });
  const wrong = requestFrom(['--mistakes', 'digit-net', '--digit', '4']);
  expect(wrong).toMatchObject({ mistakes: 'digit-net', choice: { kind: 'first', digit: 4, count: 25 } });
});

test('mistakes are looked for among pictures that were not learnt from, unless a set is named', () => {
  expect(requestFrom(['--mistakes', 'digit-net']).set).toBe('validation');
  expect(requestFrom(['--mistakes', 'digit-net', '--set', 'pen']).set).toBe('pen');
});

test.each([
  [['--index', 'one'], '--index takes a whole number from 0 on, not "one".'],
  [['--digit', '10'], '--digit takes a whole number from 0 to 9, not "10".'],
  [['--count', '0'], '--count takes a whole number from 1 on, not "0".'],
  [['--count', '1001'], '--count takes a whole number from 1 to 1000, not "1001".'],
  [['--scale', '11'], '--scale takes a whole number from 1 to 10, not "11".'],
  [['--index', '1', '--digit', '8'], '--index says which pictures already'],
  [['--index', '1', '--mistakes', 'digit-net'], '--index says which pictures already'],
  [['--index', '1', '--first-of-each'], '--index says which pictures already'],
  [['--first-of-each', '--count', '8'], '--first-of-each says which pictures already'],
])('%j is refused', (args, words) => {
  expect(() => requestFrom(args)).toThrow(UsageError);
  expect(() => requestFrom(args)).toThrow(words);
});

test('a set that there is none of is refused with those that there are', () => {
  expect(() => openShowSet('letters', 'nowhere')).toThrow(
    '--set takes training, validation, test, pen; not "letters".',
  );
});
