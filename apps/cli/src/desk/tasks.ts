import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from './desk';
import { NotDone } from './ending';
import { everything } from './pages';

/** The task of a measure, by the number the plan prints. */
export async function taskOf(desk: Desk, measure: number): Promise<Schemas['Task']> {
  const programme = await desk.programme();
  const { items: [found] } = await desk.ask((api) => api.GET('/api/v1/tasks', { params: { query: { programme, measure } } }));
  if (!found) {
    const seen = (await tasksOf(desk)).map((task) => task.measure);
    const last = seen.at(-1) ?? 0;
    // A bureau sees those it has a part in: what it does not see may well be there.
    if (seen.length < last) throw new NotDone({ zh: `本岗位看得到的任务中没有措施 ${measure}，只有 ${seen.join('、')}。→ lianxi board`, en: `Of the tasks this post sees, none is measure ${measure}: only ${seen.join(', ')}. → lianxi board` });
    throw new NotDone({ zh: `方案 ${programme} 没有措施 ${measure}，只有 1–${last}。→ lianxi task 1`, en: `${programme} has no measure ${measure}, only 1–${last}. → lianxi task 1` });
  }
  desk.subject = { ...desk.subject, measure, coordinator: found.coordinator.bureau };
  return taskById(desk, found.id);
}

/** A task in full, as it stands or as it stood. */
export function taskById(desk: Desk, id: string, asOf?: string): Promise<Schemas['Task']> {
  return desk.ask((api) => api.GET('/api/v1/tasks/{id}', { params: { path: { id }, query: { asOf } } }));
}

/** Every task of the programme in the order of the plan; with a bureau, those it has a part in. */
export async function tasksOf(desk: Desk, bureau?: string): Promise<Schemas['TaskSummary'][]> {
  return tasksIn(desk, await desk.programme(), bureau);
}

/** The same of a programme by its id. */
export function tasksIn(desk: Desk, programme: string, bureau?: string): Promise<Schemas['TaskSummary'][]> {
  return everything((cursor) => desk.ask((api) => api.GET('/api/v1/tasks', { params: { query: { programme, bureau, cursor, limit: 200 } } })));
}
