import type { Schemas } from '@lianxi/api-client/client';

export type ToDo = Schemas['ToDo'];

/** Matters of one kind, the first due first: of one body's where they are one's own, of all bodies' where they are awaited. */
export interface Group {
  readonly what: ToDo['what'];
  readonly bureau: string;
  readonly items: readonly ToDo[];
}

/** What waits for a post, by kind of act and by the body it is done for, as the record orders it: by due day, so the most urgent group leads. */
export function groupsOfMine(toDos: readonly ToDo[]): readonly Group[] {
  return grouped(toDos, ({ what, bureau }) => `${what} ${bureau}`);
}

/** What a post waits for, by kind alone: forty-two contributions are one line. */
export function groupsAwaited(toDos: readonly ToDo[]): readonly Group[] {
  return grouped(toDos, ({ what }) => what);
}

/** One group's matters by body. */
export function byBureau({ items }: Group): readonly Group[] {
  return grouped(items, ({ bureau }) => bureau);
}

/** Matters by the strike-off list they are on; those on none together. */
export function byList(toDos: readonly ToDo[]): readonly (readonly ToDo[])[] {
  return grouped(toDos, ({ list }) => list?.id ?? '').map(({ items }) => items);
}

/** By which act of a milestone's a matter is answered: its form is opened where the matter leads to its task. */
export const actFor: Readonly<Partial<Record<ToDo['what'], string>>> = {
  countersignature: 'answer', disagreement: 'settle', submission: 'submission', 'sign-off': 'approval', review: 'review', 'strike-off': 'strikeOff', extension: 'grant',
};

/** The same for who is waited for: a leader decides here what the office registers on a paper. */
export const wayOf = ({ what, role }: Pick<ToDo, 'what' | 'role'>): string | undefined => (what === 'extension' && role === 'leader' ? 'leaderGrant' : actFor[what]);

function grouped(toDos: readonly ToDo[], keyOf: (toDo: ToDo) => string): readonly Group[] {
  const groups = new Map<string, ToDo[]>();
  for (const toDo of toDos) groups.set(keyOf(toDo), [...groups.get(keyOf(toDo)) ?? [], toDo]);
  return [...groups.values()].flatMap((items) => (items[0] ? [{ what: items[0].what, bureau: items[0].bureau, items }] : []));
}
