import { condition, defineQuery, defineUpdate, setHandler } from '@temporalio/workflow';

/** A decision, as an update: answered with how many there have been. */
export const decideUpdate = defineUpdate<number, [string]>('decide');
export const decidedQuery = defineQuery<number>('decided');

/** The least a workflow can do that decides by itself: counts what it was asked. */
export async function bareDecision(): Promise<void> {
  let decided = 0;
  setHandler(decideUpdate, () => { decided += 1; return decided; });
  setHandler(decidedQuery, () => decided);
  await condition(() => false);
}
