/** What we read of a skipped test in Vitest's report. */
export interface UnitSuites {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status?: string; readonly fullName?: string }[];
  }[];
}

/** The same in Playwright's: suites within suites, each test with the reason it gave. */
export interface BrowserSuites {
  readonly suites?: readonly BrowserSuites[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

/** The full names of the unit tests that were skipped; they say in their name what they need. */
export function skippedUnit({ testResults }: UnitSuites): string[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ status, fullName }) =>
      fullName !== undefined && ['pending', 'skipped', 'todo'].includes(status ?? '') ? [fullName] : [],
    ),
  );
}

/** The titles of the browser tests that were skipped, each with its reason. */
export function skippedBrowser({ suites = [], specs = [] }: BrowserSuites): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests.flatMap(({ annotations }) =>
      annotations
        .filter(({ type }) => type === 'skip')
        .map(({ description = 'no reason given' }) => `${title}: ${description}`),
    ),
  );
  return [...own, ...suites.flatMap(skippedBrowser)];
}
