/** The tiers of the tests, told apart by the ending of a file's name. */
export type Tier = 'unit' | 'workflow' | 'integration' | 'e2e' | 'browser' | 'chaos';

/** So many tests must pass in each tier, or a tier that is not run at all would look like success. Raise them as tests are added. */
export const minimum: Readonly<Record<Tier, number>> = { unit: 1550, workflow: 45, integration: 550, e2e: 32, browser: 20, chaos: 33 };

/** What is read from Jest's `--json` report. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that failed before any of their tests could. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

export function tierOf(file: string): Tier {
  const ending = /\.(workflow|integration|e2e|browser|chaos)\.spec\.ts$/.exec(file)?.[1];
  return (ending ?? 'unit') as Tier;
}

/** One sentence for each tier with fewer passed tests than it must have. */
export function shortfalls(report: JestReport, wanted: Readonly<Record<Tier, number>> = minimum): string[] {
  const passed: Record<Tier, number> = { unit: 0, workflow: 0, integration: 0, e2e: 0, browser: 0, chaos: 0 };
  for (const { name, assertionResults } of report.testResults) {
    passed[tierOf(name)] += assertionResults.filter(({ status }) => status === 'passed').length;
  }
  return (Object.keys(wanted) as Tier[])
    .filter((tier) => passed[tier] < wanted[tier])
    .map((tier) => `Tier ${tier}: ${String(passed[tier])} tests passed, at least ${String(wanted[tier])} must.`);
}
