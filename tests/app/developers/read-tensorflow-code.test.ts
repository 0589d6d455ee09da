import { expect, test } from 'vitest';
import { readTensorflowCode } from '../../../app/developers/read-tensorflow-code';

test('the code is the three lines that are tried with the shipped network', () => {
  const lines = readTensorflowCode().trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('/models/digit-net/model.json');
});
