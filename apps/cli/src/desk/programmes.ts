import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from './desk';
import { everything } from './pages';

/** Every programme there is, by id. */
export function programmesOf(desk: Desk): Promise<Schemas['Programme'][]> {
  return everything((cursor) => desk.ask((api) => api.GET('/api/v1/programmes', { params: { query: { cursor, limit: 200 } } })));
}
