import { objecting } from '../countersignature/signers';
import type { BureauId } from '../organisation/bureau';
import { refuse } from '../refusal';
import { nameOf } from './accountable';
import type { TaskCommand } from './commands';
import type { DecisionContext } from './context';
import { milestoneOf } from './milestones';
import type { TaskRefusal } from './refusals';
import type { TaskState } from './task';

/** What the office decides, or enters for others, by nothing but a paper's number. What it decides on a submission has its own rules for who took part. */
const byOffice: readonly TaskCommand['type'][] = [
  'contribute', 'answerCountersignature', 'settleCountersignature', 'appointCoordinator', 'grantExtension', 'refuseExtension', 'reopen', 'concludeOtherwise', 'movePart', 'handleDraft',
] satisfies TaskCommand['type'][];

/**
 * 回避: whoever holds a post of the body that coordinates a task, or would, does nothing of this for the office in that body's matter; nor does whoever holds one of a body that
 * disagrees settle that, or of one that gives a part off, or takes it over, move it.
 */
export function inOwnMatter(state: TaskState, command: TaskCommand, { actor, bureaus }: Pick<DecisionContext, 'actor' | 'bureaus'>): TaskRefusal | undefined {
  if (actor.role !== 'office' || !byOffice.includes(command.type)) return undefined;
  const { brief, coordinator } = state;
  const coordinating = [coordinator.bureau, ...(command.type === 'appointCoordinator' ? [command.bureau] : [])].find((bureau) => bureaus.includes(bureau));
  if (coordinating !== undefined) return refuse('person-of-coordinator', { person: actor.person, bureau: nameOf(brief, coordinating) });
  const own = concerned(state, command).find(({ bureau }) => bureaus.includes(bureau));
  return own && refuse('person-of-body-concerned', { person: actor.person, bureau: own.name });
}

/** The bodies, with their names, whose own matter a decision is beside the coordinator's: who disagrees, or whose part moves and to whom. */
function concerned(state: TaskState, command: TaskCommand): readonly { readonly bureau: BureauId; readonly name: string }[] {
  const named = (bureau: BureauId) => ({ bureau, name: nameOf(state.brief, bureau) });
  // Who takes a part over may have had none in this task, which then knows no name of it.
  if (command.type === 'movePart') return [named(command.from), { bureau: command.to, name: command.name }];
  const round = command.type === 'settleCountersignature' ? milestoneOf(state, command.milestone)?.round : undefined;
  return round ? objecting(round).map(named) : [];
}
