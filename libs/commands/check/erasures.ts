import type { Instant } from '@lianxi/domain/calendar/time';
import type { Authority } from '@lianxi/domain/organisation/authority';
import type { OrganisationEvent } from '@lianxi/domain/organisation/organisation';
import type { TaskEvent } from '@lianxi/domain/task/events';
import type { EntityManager } from 'typeorm';
import { comesTo } from './check-chain';
import { recordedIn } from './fold';

/** An act by which a text of a task or a strike-off list, or a person's name, was erased. */
export interface Erasure {
  /** The UUID of the task or the list, or `organisation`. */
  readonly aggregate: string;
  /** Number of the event of the act. */
  readonly seq: number;
  readonly at: Instant;
  /** Number of the event whose words are gone. */
  readonly of?: number | undefined;
  readonly person?: string | undefined;
  readonly authority?: Authority | undefined;
  /** Of a name: until when it was kept without more ado. */
  readonly keptUntil?: string | undefined;
}

type Act = Extract<TaskEvent | OrganisationEvent, { type: 'textErased' | 'personErased' }>;

/** Every act by which something was erased, as far as it can be read. */
export async function erasuresIn(manager: EntityManager): Promise<Erasure[]> {
  const rows = await manager.query<{ aggregate: string; seq: number; text: string }[]>(`SELECT aggregate, seq, text FROM event WHERE type IN ('textErased', 'personErased') ORDER BY aggregate, seq`);
  return rows.flatMap(({ aggregate, seq, text }): Erasure[] => {
    const said = comesTo(() => recordedIn<Act | undefined>({ text }));
    // What is no act, though its column says so, is a finding of its chain.
    if (said?.event === undefined) return [];
    const { at, event } = said;
    const { authority } = event;
    return [event.type === 'textErased' ? { aggregate, seq, at, of: event.of, authority } : { aggregate, seq, at, person: event.person, keptUntil: event.keptUntil, authority }];
  });
}
