import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';

/** What was noticed need not be noticed twice: once a test fails, the others of the same guard are left out. */
export default class UntilFailure extends TestEnvironment {
  handleTestEvent(event: Circus.AsyncEvent): void {
    if (event.name !== 'test_done' || event.test.errors.length === 0) return;
    let around = event.test.parent;
    while (around.parent?.parent) around = around.parent;
    leaveOut(around);
  }
}

function leaveOut({ children }: Circus.DescribeBlock): void {
  for (const child of children) {
    if (child.type === 'describeBlock') leaveOut(child);
    else if (child.status == null) child.mode = 'skip';
  }
}
