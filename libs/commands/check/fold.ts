import type { ChainFault, ChainedEvent } from '@lianxi/audit/chain';
import { genesis, verifyChain } from '@lianxi/audit/chain';
import { evolveOrganisation } from '@lianxi/domain/organisation/evolve-organisation';
import type { OrganisationEvent, OrganisationState } from '@lianxi/domain/organisation/organisation';
import { emptyOrganisation } from '@lianxi/domain/organisation/organisation';
import type { ProgrammeEvent, ProgrammeState } from '@lianxi/domain/programme/programme';
import { evolveProgramme } from '@lianxi/domain/programme/evolve';
import type { Recorded } from '@lianxi/domain/recorded';
import { evolveList } from '@lianxi/domain/strike-off-list/evolve-list';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { evolveTask } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';

/** What an event says, from the text the chain vouches for. */
export function recordedIn<Event>({ text }: Pick<ChainedEvent, 'text'>): Recorded<Event> {
  const { at, by, event } = JSON.parse(text) as Recorded<Event>;
  return { at, by, event };
}

/** The same of a text that somebody may have written by hand; undefined where it is no event at all. */
export function legiblyIn<Event extends { readonly type: string }>(row: Pick<ChainedEvent, 'text'>): Recorded<Event> | undefined {
  try {
    const recorded = recordedIn<Event>(row);
    const { at, event: { type }, by: { bureau, role, person } } = recorded;
    return [at, type, bureau, role, person].every((said) => typeof said === 'string') ? recorded : undefined;
  } catch {
    return undefined;
  }
}

/** The state a task's events come to. Throws where they cannot follow each other. */
export function foldTask(events: readonly ChainedEvent[]): TaskState | undefined {
  return events.map((event) => recordedIn<TaskEvent>(event)).reduce<TaskState | undefined>(evolveTask, undefined);
}

/** An event of a task with the state it comes to. */
export type WithState = Recorded<TaskEvent> & { readonly after: TaskState };

/** Each of a task's events with the state it comes to. Throws where they cannot follow each other. */
export function eachWithState(events: readonly Recorded<TaskEvent>[]): readonly WithState[] {
  let state: TaskState | undefined;
  return events.map((recorded) => ({ ...recorded, after: (state = evolveTask(state, recorded)) }));
}

/** The state a strike-off list's events come to. */
export function foldList(events: readonly ChainedEvent[]): StrikeOffListState | undefined {
  return events.map((event) => recordedIn<ListEvent>(event)).reduce<StrikeOffListState | undefined>(evolveList, undefined);
}

/** The state a programme's events come to. */
export function foldProgramme(events: readonly ChainedEvent[]): ProgrammeState | undefined {
  return events.map((event) => recordedIn<ProgrammeEvent>(event)).reduce<ProgrammeState | undefined>(evolveProgramme, undefined);
}

/** The organisation its events come to. */
export function foldOrganisation(events: readonly ChainedEvent[]): OrganisationState {
  return events.map((event) => recordedIn<OrganisationEvent>(event)).reduce<OrganisationState>(evolveOrganisation, emptyOrganisation);
}

/** The first fault in an aggregate's chain, measured at the head its row remembers. */
export function chainFault(aggregate: string, events: readonly ChainedEvent[], { seq, head }: { readonly seq: number; readonly head: string }): ChainFault | undefined {
  return verifyChain(events, { aggregate, seq, hash: seq === 0 ? genesis : head });
}
