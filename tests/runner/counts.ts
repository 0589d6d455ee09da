import { stripVTControlCharacters } from 'node:util';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import type { JsonTestResults } from 'vitest/node';

/** How many tests, or whole stages, passed, failed, or were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One test of a report. */
export interface Outcome {
  readonly status: keyof Counts;
  readonly title: string;
  /** Of a failed one, the beginning of its message; of a skipped one, its reason. */
  readonly why?: string;
}

/** Characters of a failed test's message that are told again at the end: what was expected, what came, and where. */
const WHY_LENGTH = 1500;

/** A message without the terminal's colours. */
const whyOf = (messages: readonly string[]): string =>
  stripVTControlCharacters(messages.join('\n')).slice(0, WHY_LENGTH);

export function unitOutcomes({ testResults }: Pick<JsonTestResults, 'testResults'>): Outcome[] {
  return testResults.flatMap(({ name, status, assertionResults }): Outcome[] => {
    // A file that could not even be loaded has failed without one failing test in it.
    if (status === 'failed' && assertionResults.length === 0) return [{ status: 'failed', title: name }];
    return assertionResults.map((one) => ({
      status: one.status === 'passed' || one.status === 'failed' ? one.status : 'skipped',
      title: one.fullName,
      ...(one.status === 'failed' && { why: whyOf(one.failureMessages ?? []) }),
    }));
  });
}

export function browserOutcomes({ errors, suites }: Pick<JSONReport, 'errors' | 'suites'>): Outcome[] {
  const outside = errors.map(({ message = '' }): Outcome => ({ status: 'failed', title: message }));
  return [...outside, ...suites.flatMap(suiteOutcomes)];
}

/** A test that passes only now and then counts as failed. */
const statuses = { expected: 'passed', skipped: 'skipped', unexpected: 'failed', flaky: 'failed' } as const;

function suiteOutcomes({ suites = [], specs }: JSONReportSuite): Outcome[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ status, annotations, results }): Outcome => {
      const outcome = { status: statuses[status], title };
      if (outcome.status === 'passed') return outcome;
      if (outcome.status === 'failed')
        return { ...outcome, why: whyOf(results.flatMap(({ errors }) => errors.map(({ message = '' }) => message))) };
      return { ...outcome, why: annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given' };
    }),
  );
  return [...own, ...suites.flatMap(suiteOutcomes)];
}

/** `succeeded`: whether the program said so by its exit status. One that did not has at least one failure. */
export function count(outcomes: readonly Outcome[], succeeded: boolean): Counts {
  const of = (wanted: keyof Counts) => outcomes.filter(({ status }) => status === wanted).length;
  return { passed: of('passed'), failed: of('failed') || (succeeded ? 0 : 1), skipped: of('skipped') };
}

export function sum(all: readonly Counts[]): Counts {
  const total = (key: keyof Counts) => all.reduce((soFar, counts) => soFar + counts[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** The last line of a test run: `12 passed, 0 failed`, and how many were skipped where some were. */
export function plainLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
