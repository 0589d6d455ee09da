import { expect, test } from 'vitest';
import { hasUsualForm } from '../../../../lib/recognise/signs/usual-form';
import { PATTERNS } from '../../../../training/synthetic/numbers/patterns';

const read = PATTERNS.filter((pattern) => !/[*#]/.test(pattern)).map((pattern) => pattern.replaceAll(' ', ''));

test.each([...read, '12.50', '1.234,50', '99%', '7+8=15', '10:30:05'])('%s is written as usual', (written) => {
  expect(hasUsualForm(written)).toBe(true);
});

test.each(['868(4', '(921', '/23', '23/', '1+', '4,,5', '3.4%1', ':', '12/05-2021'])('%s is not', (written) => {
  expect(hasUsualForm(written)).toBe(false);
});
