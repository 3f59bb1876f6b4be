import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from './desk';
import { Usage } from './ending';
import { readMeasure } from './measure';
import { taskById, tasksOf } from './tasks';

/** A milestone of a measure as people type it among several: `3/d5-2020`. */
export interface TypedItem {
  readonly measure: number;
  readonly milestone: string;
}

/** Several: `commander` hands over what it has gathered so far. @throws Usage where one is none */
export function typedItems(text: string, before: readonly TypedItem[] = []): readonly TypedItem[] {
  const [measure, milestone, more] = text.split('/');
  const number = readMeasure(measure ?? '');
  if (number === undefined || milestone === undefined || milestone === '' || more !== undefined) throw new Usage({ zh: `“${text}”应写作 措施/节点，如 3/d5-2020。`, en: `'${text}' should read MEASURE/MILESTONE, such as 3/d5-2020.` });
  return [...before, { measure: number, milestone }];
}

/** Milestones by the ids of their tasks. @throws Usage where a measure is none of the programme's */
export async function placesOf(desk: Desk, items: readonly TypedItem[]): Promise<{ readonly task: string; readonly milestone: string }[]> {
  const tasks = items.length === 0 ? [] : await tasksOf(desk);
  return items.map(({ measure, milestone }) => {
    const task = tasks.find((one) => one.measure === measure);
    if (!task) throw new Usage({ zh: `方案没有措施 ${measure}。→ lianxi board`, en: `There is no measure ${measure}. → lianxi board` });
    return { task: task.id, milestone };
  });
}

/** The same with what their tasks show of each, by which a decision is about nothing else. */
export async function seenItems(desk: Desk, places: readonly { readonly task: string; readonly milestone: string }[]): Promise<{ readonly task: string; readonly milestone: string; readonly seen?: string }[]> {
  const shown = new Map<string, Schemas['Task']>();
  for (const id of new Set(places.map(({ task }) => task))) shown.set(id, await taskById(desk, id));
  return places.map((place) => {
    const seen = shown.get(place.task)?.milestones.find(({ key }) => key === place.milestone)?.seen;
    return { ...place, ...(seen !== undefined && { seen }) };
  });
}
