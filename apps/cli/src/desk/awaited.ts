import type { Desk } from './desk';
import { ifAnswered } from './if-answered';
import { Refused } from './problem';

/** Says beside the answer what a clock waits for that does not go on: Temporal where that does not answer, else the steps under way. */
export async function sayWhatIsAwaited(desk: Desk, programme: string): Promise<void> {
  if (await staysAway(desk, programme)) {
    desk.remark({ zh: '  … Temporal 没有答复，到期的步骤要等它恢复；不会丢失任何步骤。→ npm start -- temporal', en: '  … Temporal does not answer: the steps that are due wait for it, and none is lost. → npm start -- temporal' });
    return;
  }
  const reading = await ifAnswered(desk.askOnce((api) => api.GET('/api/v1/programmes/{programme}/clock', { params: { path: { programme } } })));
  const measures = (reading?.unsettled ?? []).join(desk.text({ zh: '、', en: ', ' }));
  const of = measures === '' ? { zh: '', en: '' } : { zh: `（措施${measures}）`, en: ` (measures ${measures})` };
  desk.remark({ zh: `  … 正在等到期的步骤办完${of.zh}。还不动的 → npm run status`, en: `  … Waiting for the steps that are due${of.en}. If nothing moves → npm run status` });
}

/** Temporal that was only just started answers after some seconds: it is asked again before it is said to be away. */
const looks = { times: 5, everyMs: 2_000 } as const;

async function staysAway(desk: Desk, programme: string): Promise<boolean> {
  for (let look = 1; await isTemporalAway(desk, programme); look += 1) {
    if (look >= looks.times) return true;
    await desk.pause(looks.everyMs);
  }
  return false;
}

/** Asked by the run of any task that is open. */
async function isTemporalAway(desk: Desk, programme: string): Promise<boolean> {
  const page = await ifAnswered(desk.askOnce((api) => api.GET('/api/v1/tasks', { params: { query: { programme, limit: 1 } } })));
  const [task] = page?.items ?? [];
  if (!task) return false;
  const run = desk.askOnce((api) => api.GET('/api/v1/tasks/{id}/workflow', { params: { path: { id: task.id } } }));
  return (await ifAnswered(run.then(() => false, (error: unknown) => {
    if (error instanceof Refused) return error.rule === 'workflow-unreachable';
    throw error;
  }))) ?? false;
}
