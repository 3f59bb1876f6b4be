import { bureauName } from '@lianxi/api-client/bureau-name';
import type { Schemas } from '@lianxi/api-client/client';

/** Who did something, and when, from `bureau/role/person`: 市科技局联络员, 联席会议办公室. */
export function actorName(task: Pick<Schemas['Task'], 'parts' | 'formerParts'>, actor: string, roles: Readonly<Record<string, string>>, gap: string, at?: string): string {
  const [bureau = '', role = ''] = actor.split('/');
  const post = roles[role] ?? role;
  return role === 'liaison' || role === 'bureau-head' ? `${bureauName(task, bureau, roles, at)}${gap}${post}` : post;
}
