import { say } from '@lianxi/wording/say';
import type { Desk } from './desk';
import { officeBureau } from './identity';

/** What each body of a programme is called, by its id. */
export async function bureauNames(desk: Desk, programme: string): Promise<Map<string, string>> {
  const { rows } = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/board', { params: { path: { programme } } }));
  return new Map([...rows.map(({ bureau, name }) => [bureau, name] as const), [officeBureau, say(desk.language, 'role.office')]]);
}
