import type { Schemas } from '@lianxi/api-client/client';

/** A milestone that is or may be on a list, as its readers know it. */
export interface Place {
  readonly task: string;
  readonly milestone: string;
  readonly measure: number;
  readonly heading: string;
  readonly text?: string | undefined;
}

export const idOf = ({ task, milestone }: Pick<Place, 'task' | 'milestone'>): string => `${task} ${milestone}`;

/** What of a desk's to-dos waits to be put on a list, and is on none. */
export function placesOf(toDos: readonly Schemas['ToDo'][]): readonly Place[] {
  return toDos.flatMap(({ what, list, task, milestone, measure, heading, text }) => (what === 'listing' && list === undefined && milestone !== undefined ? [{ task, milestone, measure, heading, text }] : []));
}
