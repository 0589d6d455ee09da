import { expect, test } from 'vitest';
import { browserOutcomes, count, plainLine, sum, unitOutcomes } from './counts';

/** Reports are read as JSON, with more in them than is asked for here. */
const parsed = <Report>(report: unknown): Report => JSON.parse(JSON.stringify(report));

const unitFile = (status: string, assertionResults: readonly object[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults,
});
const unit = (...testResults: readonly object[]) => unitOutcomes(parsed({ testResults }));
const tested = unitFile('passed', [
  { status: 'passed', fullName: 'one' },
  { status: 'skipped', fullName: 'two (needs DATA_DIR)' },
]);

const spec = (title: string, status: string, annotations: readonly object[] = [], results: readonly object[] = []) => ({
  title,
  tests: [{ status, annotations, results }],
});
const browser = (...suites: readonly object[]) => browserOutcomes(parsed({ errors: [], suites }));
const replayed = spec('replayed', 'skipped', [{ type: 'skip', description: 'no data' }]);
const suite = { specs: [spec('drawn', 'expected', [{ type: 'slow' }])], suites: [{ specs: [replayed] }] };

test('unit and browser tests are counted together in one plain line, however deep they stand', () => {
  const counts = [count(unit(tested), true), count(browser(suite), true)];
  expect(plainLine(sum(counts))).toBe('2 passed, 0 failed, 2 skipped');
});

test('a test that was skipped is named, a browser test with its reason', () => {
  const skipped = [...unit(tested), ...browser(suite)].filter(({ status }) => status === 'skipped');
  expect(skipped).toEqual([
    { status: 'skipped', title: 'two (needs DATA_DIR)' },
    { status: 'skipped', title: 'replayed', why: 'no data' },
  ]);
});

test('a test that failed is named with its message, without the terminal’s colours', () => {
  const message = '\u001b[31mexpected 7\u001b[39m';
  const drawn = unit(unitFile('failed', [{ status: 'failed', fullName: 'drawn', failureMessages: [message] }]));
  const replayed = browser({ specs: [spec('replayed', 'unexpected', [], [{ errors: [{ message }] }])] });
  expect([...drawn, ...replayed]).toEqual([
    { status: 'failed', title: 'drawn', why: 'expected 7' },
    { status: 'failed', title: 'replayed', why: 'expected 7' },
  ]);
});

test('nothing is said of skipped tests where none was', () => {
  expect(plainLine({ passed: 3, failed: 1, skipped: 0 })).toBe('3 passed, 1 failed');
});

test('a test file that could not be loaded counts as a failure', () => {
  expect(count(unit(tested, unitFile('failed', [])), true).failed).toBe(1);
});

test('a browser test that passes only now and then counts as a failure, as does one that could not start', () => {
  expect(count(browser({ specs: [spec('drawn', 'flaky')] }), true).failed).toBe(1);
  expect(count(browserOutcomes({ errors: [{ message: 'no config' }], suites: [] }), true).failed).toBe(1);
});

test('a stage that ends badly without a failing test cannot end as 0 failed', () => {
  const failed = (times: number) => Array.from({ length: times }, () => ({ status: 'failed', title: 'one' }) as const);
  expect(count([], false).failed).toBe(1);
  expect(count(failed(2), false).failed).toBe(2);
  expect(count([], true).failed).toBe(0);
});
