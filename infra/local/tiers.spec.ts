import { shortfalls, tierOf } from './tiers';

const passed = (name: string, tests: number) => ({ name, assertionResults: Array.from({ length: tests }, () => ({ status: 'passed' })) });
const none = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
const wanted = { unit: 2, workflow: 1, integration: 0, e2e: 0, browser: 0, chaos: 0 };

test('a tier is the ending of a file', () => {
  expect(['a.spec.ts', 'a.workflow.spec.ts', 'a.browser.spec.ts', 'a.chaos.spec.ts'].map(tierOf)).toEqual(['unit', 'workflow', 'browser', 'chaos']);
});

test('a tier whose tests did not run falls short', () => {
  const report = { ...none, testResults: [passed('a.spec.ts', 1), passed('b.spec.ts', 1)] };
  expect(shortfalls(report, wanted)).toEqual(['Tier workflow: 0 tests passed, at least 1 must.']);
});

test('a test that was skipped does not count', () => {
  const report = { ...none, testResults: [passed('a.spec.ts', 2), { name: 'a.workflow.spec.ts', assertionResults: [{ status: 'pending' }] }] };
  expect(shortfalls(report, wanted)).toHaveLength(1);
});
