import { proxyActivities, sleep } from '@temporalio/workflow';

export interface BareStepActivities {
  carryOut(task: string): Promise<void>;
}

const { carryOut } = proxyActivities<BareStepActivities>({ startToCloseTimeout: '20 seconds' });

/** Waits until an instant of the wall, in milliseconds, and carries out one step. */
export async function bareStep(task: string, at: number): Promise<void> {
  await sleep(Math.max(1, at - Date.now()));
  await carryOut(task);
}
