import { expect, test } from 'vitest';
import { countBrowser, countUnit, plainLine, sum, withExitStatus } from './counts';

const unit = { numPassedTests: 40, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0, testResults: [] };
const browser = { stats: { expected: 12, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

test('unit and browser tests are counted together in one plain line', () => {
  expect(plainLine(sum([countUnit(unit), countBrowser(browser)]))).toBe('52 passed, 0 failed, 3 skipped');
});

test('nothing is said of skipped tests where none was', () => {
  expect(plainLine({ passed: 3, failed: 1, skipped: 0 })).toBe('3 passed, 1 failed');
});

test('a test file that could not be loaded counts as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}] },
  ];
  expect(countUnit({ ...unit, testResults }).failed).toBe(1);
});

test('a browser test that passes only now and then counts as a failure', () => {
  expect(countBrowser({ ...browser, stats: { ...browser.stats, flaky: 1 } }).failed).toBe(1);
});

test('browser tests that could not start count as a failure', () => {
  expect(countBrowser({ ...browser, errors: [{ message: 'no config' }] }).failed).toBe(1);
});

test('a stage that ends badly without a failing test cannot end as 0 failed', () => {
  expect(withExitStatus(countUnit(unit), false).failed).toBe(1);
  expect(withExitStatus(countUnit({ ...unit, numFailedTests: 2 }), false).failed).toBe(2);
  expect(withExitStatus(countUnit(unit), true).failed).toBe(0);
});
