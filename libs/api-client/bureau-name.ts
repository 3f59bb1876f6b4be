import type { Schemas } from './client';

/** How a body of a task is called, or was at a time; the joint-meeting office and leaders, which have no part in it, by the words for their posts. */
export function bureauName({ parts, formerParts = [] }: Pick<Schemas['Task'], 'parts' | 'formerParts'>, bureau: string, roles?: Readonly<Record<string, string>>, at?: string): string {
  const office = bureau === 'lianxi-office' ? roles?.office : undefined;
  const earlier = at === undefined ? undefined : parts.find((one) => one.bureau === bureau)?.earlierNames?.find(({ until }) => at < until);
  return earlier?.name ?? [...parts, ...formerParts].find((one) => one.bureau === bureau)?.name ?? office ?? bureau;
}
