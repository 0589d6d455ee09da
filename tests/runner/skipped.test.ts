import { expect, test } from 'vitest';
import { skippedBrowser, skippedUnit } from './skipped';

test('a unit test that was skipped is named', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'one' },
    { status: 'skipped', fullName: 'two (needs DATA_DIR)' },
  ];
  expect(skippedUnit({ testResults: [{ assertionResults }] })).toEqual(['two (needs DATA_DIR)']);
});

test('a browser test that was skipped is named with its reason, however deep it stands', () => {
  const spec = (title: string, type: string) => ({
    title,
    tests: [{ annotations: [{ type, description: 'no data' }] }],
  });
  const suites = [{ specs: [spec('drawn', 'slow')], suites: [{ specs: [spec('replayed', 'skip')] }] }];
  expect(skippedBrowser({ suites })).toEqual(['replayed: no data']);
});
