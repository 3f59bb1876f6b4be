import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Desk } from './desk';
import { Ending } from './ending';
import { Refused } from './problem';

/** A decision is known to its workflow within milliseconds: so often, and after so long each, one that is not is looked at again. */
const looks = { times: 5, everyMs: 200 } as const;

/** Whether the workflow knows a decision; where it cannot, why that does not matter. Undefined where nothing can be said. */
export async function toldOf(desk: Desk, { task, version }: Schemas['Decision']): Promise<Bilingual | undefined> {
  for (let look = 0; look < looks.times; look += 1) {
    const known = await versionKnown(desk, task);
    if (known === 'unreachable') return unreachable;
    if (known === undefined) return undefined;
    if (known >= version) return { zh: '工作流已获知', en: 'the workflow knows' };
    await desk.pause(looks.everyMs);
  }
  return { zh: '决定已生效；工作流稍后即获知，不必重办', en: 'the decision stands; its workflow is told in a moment, nothing is left to do' };
}

const unreachable: Bilingual = {
  zh: '决定已记入台账并生效。Temporal（或工作进程）暂时没有答复，恢复后工作流即获知，不必重办。→ npm run status',
  en: 'the decision stands in the record. Temporal, or the worker, does not answer now; the workflow is told as soon as it is back, nothing is left to do. → npm run status',
};

/** The version the task's run has been told, asked once: whoever decided is not kept waiting for an outage to end. */
async function versionKnown(desk: Desk, id: string): Promise<number | 'unreachable' | undefined> {
  try {
    return (await desk.askOnce((api) => api.GET('/api/v1/tasks/{id}/workflow', { params: { path: { id } } }))).version;
  } catch (error) {
    if (error instanceof Refused && error.rule === 'workflow-unreachable') return 'unreachable';
    if (error instanceof Refused && error.rule === 'workflow-not-started') return 0;
    if (error instanceof Ending) return undefined;
    throw error;
  }
}
