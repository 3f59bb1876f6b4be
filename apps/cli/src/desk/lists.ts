import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from './desk';
import { NotDone } from './ending';
import { everything } from './pages';

/** The strike-off lists (拟销号清单) of the programme, the first drawn up first. */
export async function listsOf(desk: Desk): Promise<Schemas['StrikeOffList'][]> {
  const programme = await desk.programme();
  return everything((cursor) => desk.ask((api) => api.GET('/api/v1/programmes/{programme}/strike-off-lists', { params: { path: { programme }, query: { cursor, limit: 50 } } })));
}

/** A list by its number. @throws NotDone where there is none */
export async function listCalled(desk: Desk, number: string): Promise<Schemas['StrikeOffList']> {
  const found = (await listsOf(desk)).find((list) => list.number === number.trim());
  if (!found) throw new NotDone({ zh: `没有编号为“${number}”的拟销号清单。→ lianxi lists`, en: `There is no strike-off list with the number '${number}'. → lianxi lists` });
  return found;
}
