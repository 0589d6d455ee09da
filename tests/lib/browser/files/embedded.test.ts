import { expect, test } from 'vitest';
import { isEmbedded } from '../../../../lib/browser/files/address';

const page = (search: string, isFramed: boolean) => {
  const self = {} as Window & typeof globalThis;
  return { location: { search } as Location, self, parent: isFramed ? ({} as Window) : self };
};

test('a page is embedded where its address says so and another page shows it, and not opened for itself', () => {
  expect(isEmbedded(page('?embed=1', true))).toBe(true);
  expect(isEmbedded(page('?embed=1', false))).toBe(false);
  expect(isEmbedded(page('?embed=0', true))).toBe(false);
  expect(isEmbedded(page('', true))).toBe(false);
});
