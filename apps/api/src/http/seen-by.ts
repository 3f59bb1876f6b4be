import { sightOf } from '@lianxi/access/reader';
import { rightsOf } from '@lianxi/access/rights';
import type { TaskSight } from '@lianxi/access/task-sight';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Scope } from '@lianxi/domain/organisation/scope';
import { Problem } from './problem';

/** What narrows everything somebody reads of tasks; whoever works on no task is refused. */
export function seenBy(actor: Actor): Pick<Scope, 'reader'> {
  const sight = sightOf(actor);
  if (sight === 'none') throw notEntitled(actor, 'read');
  return sight === 'all' ? {} : { reader: sight.bureau };
}

/** Refuses whoever may not see strike-off lists, which name milestones of many tasks. */
export function maySeeLists(actor: Actor): void {
  if (!rightsOf(actor).can('read', 'StrikeOffList')) throw notEntitled(actor, 'readLists');
}

/** Refuses whoever reads a part of a task alone what speaks of the whole: its proof. */
export function mayReadWhole(actor: Actor, sight: TaskSight): void {
  if (sight !== 'whole') throw notEntitled(actor, 'readWhole');
}

/** What is looked through of the house, and of no programme. */
const ofAudit: readonly string[] = ['verify', 'readChains', 'readSessions'];

/** Refuses whoever may not look through a whole record: compare it with its runs, verify it, read the chains that are about no task, see who is signed in, have a rehearsal judged or lived under other rules, or print the list that the convenor signs. */
export function mayLookThrough(actor: Actor, how: 'check' | 'verify' | 'readChains' | 'readSessions' | 'printList' | 'judge' | 'whatIf'): void {
  if (!rightsOf(actor).can(how, ofAudit.includes(how) ? 'Audit' : 'Programme')) throw notEntitled(actor, how);
}

function notEntitled({ role, bureau }: Actor, command: string): Problem {
  return new Problem('not-entitled', { params: { command, entitled: '', role, bureau } });
}
