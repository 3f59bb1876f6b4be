import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from '../desk/desk';
import { everything } from '../desk/pages';

type Reminder = Schemas['Reminder'];
type Line = Schemas['Notice']['lines'][number];

/** The rungs that end as a draft or an item on the office's own table (催办 · 提请督办 · 提请上会), in whatever bureau's matter. */
const ofOffice = ['urge', 'supervise', 'putOnAgenda'] as const;

interface Asked {
  readonly state: 'upcoming' | 'sent' | 'missed';
  readonly limit: number;
}

/** The steps that are the office's, in the order the list has; and whether there are more. */
export async function officeSteps(desk: Desk, programme: string, { state, limit }: Asked): Promise<{ items: Reminder[]; isMore: boolean }> {
  const pages = await Promise.all(ofOffice.map((kind) => desk.ask((api) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state, kind, limit } } }))));
  const way = state === 'upcoming' ? 1 : -1;
  const items = pages.flatMap((page) => page.items).sort((a, b) => way * (a.at < b.at ? -1 : Number(a.at > b.at)));
  return { items: items.slice(0, limit), isMore: items.length > limit || pages.some(({ next }) => next !== undefined) };
}

/** Whom each line of letters to the office is about: the bodies the step spoke of when it was carried out, as they were called then, by task and step. */
export async function concernedBy(lines: readonly Line[], desk: Desk, programme: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  const wanted = new Set(lines.map(placeOf));
  if (wanted.size === 0) return found;
  await everything(async (cursor) => {
    const page = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state: 'sent', limit: 200, cursor } } }));
    for (const step of page.items) if (wanted.delete(placeOf(step))) found.set(placeOf(step), step.names);
    return wanted.size === 0 ? { items: [] } : page;
  });
  return found;
}

/** A step of a task. */
export const placeOf = ({ task, key }: Pick<Reminder, 'task' | 'key'>): string => `${task} ${key}`;
