import { expect, test } from 'vitest';
import { UsageError } from '../../../../training/cli/options';
import { layoutFrom } from '../../../../training/loop/recipes/layout';

test('a layout is the sizes of the layers, as many as there are', () => {
  expect(layoutFrom('784,100,100,60,10')).toEqual([784, 100, 100, 60, 10]);
  expect(layoutFrom('784-10')).toEqual([784, 10]);
});

test.each(['784,30,11', '100,10', '784,0,10', '784,1.5,10', '784,,10', '784', '', 'ten'])(
  '"%s" leads from no picture to a digit, and is refused',
  (text) => {
    expect(() => layoutFrom(text)).toThrow(UsageError);
    expect(() => layoutFrom(text)).toThrow('--layout takes the sizes of the layers, from 784 pixels to 10 digits');
  },
);
