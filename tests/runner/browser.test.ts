import { expect, test } from 'vitest';
import { findBrowser, NoBrowserError } from './browser';

test('a browser that is named is taken', () => {
  expect(findBrowser({ CHROMIUM: process.execPath })).toBe(process.execPath);
});

test('a browser that is named but is not there is an error, and no other one is taken in its place', () => {
  expect(() => findBrowser({ CHROMIUM: '/nowhere/chromium' })).toThrow(NoBrowserError);
});
