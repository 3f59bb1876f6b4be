import { say } from '@lianxi/wording/say';
import { bureauCalled, isId } from './bureau';
import type { Desk } from './desk';
import { nameTyped, officeBureau, readBureau } from './identity';

/** What each body of a programme is called, by its id. */
export async function bureauNames(desk: Desk, programme: string): Promise<Map<string, string>> {
  const { rows } = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/board', { params: { path: { programme } } }));
  return new Map([...rows.map(({ bureau, name }) => [bureau, name] as const), [officeBureau, say(desk.language, 'role.office')]]);
}

/**
 * The id of a body as it was typed; the record is asked only for what is no id.
 * @throws Usage where none or several are called so
 */
export async function bureauMeant(desk: Desk, text: string): Promise<string> {
  return isId(text) ? readBureau(text) : bureauCalled(text, await bureauNames(desk, await desk.programme()));
}

/**
 * Lets who acts be named by the body's name: `市科技局/局长`. Until its id is known the office asks.
 * @throws Usage where none or several are called so
 */
export async function introduce(desk: Desk): Promise<void> {
  const [typed, name] = [desk.as ?? '', nameTyped(desk.as ?? '')];
  if (name === undefined) return;
  desk.as = undefined;
  desk.as = typed.replace(name, await bureauMeant(desk, name));
}
