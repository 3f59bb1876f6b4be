import type { Schemas } from '@lianxi/api-client/client';

/** How a body of a task is called, or was at a time; the joint-meeting office and leaders, which have no part in it, by the words for their posts. */
export function bureauName({ parts, formerParts = [] }: Pick<Schemas['Task'], 'parts' | 'formerParts'>, bureau: string, roles?: Readonly<Record<string, string>>, at?: string): string {
  const office = bureau === 'lianxi-office' ? roles?.office : undefined;
  const earlier = at === undefined ? undefined : parts.find((one) => one.bureau === bureau)?.earlierNames?.find(({ until }) => at < until);
  return earlier?.name ?? [...parts, ...formerParts].find((one) => one.bureau === bureau)?.name ?? office ?? bureau;
}

/** Who did something, and when, from `bureau/role/person`: 市科技局联络员, 联席会议办公室. */
export function actorName(task: Pick<Schemas['Task'], 'parts' | 'formerParts'>, actor: string, roles: Readonly<Record<string, string>>, gap: string, at?: string): string {
  const [bureau = '', role = ''] = actor.split('/');
  const post = roles[role] ?? role;
  return role === 'liaison' || role === 'bureau-head' ? `${bureauName(task, bureau, roles, at)}${gap}${post}` : post;
}
