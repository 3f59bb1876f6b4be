import type { ChainFault } from '@lianxi/audit/chain';
import { genesis, verifyChain } from '@lianxi/audit/chain';
import type { ProgrammeEvent, ProgrammeState } from '@lianxi/domain/programme/programme';
import { evolveProgramme } from '@lianxi/domain/programme/evolve';
import type { Recorded } from '@lianxi/domain/recorded';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { evolveTask } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';

/** An event as the record keeps it. */
export interface StoredEvent {
  readonly aggregate: string;
  readonly seq: number;
  readonly text: string;
  readonly hash: string;
}

/** What an event says, from the text the chain vouches for. */
export function recordedIn<Event>({ text }: StoredEvent): Recorded<Event> {
  const { at, by, event } = JSON.parse(text) as Recorded<Event>;
  return { at, by, event };
}

/** The state a task's events come to. Throws where they cannot follow each other. */
export function foldTask(events: readonly StoredEvent[]): TaskState | undefined {
  return events.map((event) => recordedIn<TaskEvent>(event)).reduce<TaskState | undefined>(evolveTask, undefined);
}

/** The state a programme's events come to. */
export function foldProgramme(events: readonly StoredEvent[]): ProgrammeState | undefined {
  return events.map((event) => recordedIn<ProgrammeEvent>(event)).reduce<ProgrammeState | undefined>(evolveProgramme, undefined);
}

/** The first fault in an aggregate's chain, measured at the head its row remembers. */
export function chainFault(aggregate: string, events: readonly StoredEvent[], { seq, head }: { readonly seq: number; readonly head: string }): ChainFault | undefined {
  return verifyChain(events, { aggregate, seq, hash: seq === 0 ? genesis : head });
}
