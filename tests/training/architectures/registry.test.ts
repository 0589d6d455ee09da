import { expect, test } from 'vitest';
import { digitNet } from '../../../training/architectures/digit-net';
import { architectureOf, UnknownModelError } from '../../../training/architectures/registry';

test('a model is found by its id', () => {
  expect(architectureOf('digit-net')).toBe(digitNet);
});

test('a model that there is none of is refused, and those there are named', () => {
  expect(() => architectureOf('digitnet')).toThrow(UnknownModelError);
  expect(() => architectureOf('digitnet')).toThrow('There is no model digitnet. There is: digit-net');
});
