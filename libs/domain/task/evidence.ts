import type { Actor } from '../organisation/actor';
import type { BureauId } from '../organisation/bureau';
import { attachedToRound } from '../countersignature/decide-round';
import { isRefusal, refuse } from '../refusal';
import { nameOf } from './accountable';
import type { DecisionContext } from './context';
import type { TaskEvent } from './events';
import { milestoneOf } from './milestones';
import type { TaskRefusal } from './refusals';
import type { Mark, Milestone, TaskState } from './task';

/** A file that shows what was done (证明材料): its SHA-256 in hex, its size in bytes, its kind by content, and the hash its name is kept under. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly size: number;
  readonly kind: string;
  readonly nameHash: string;
}

/** Asks that a file be attached to some milestones, for a bureau's part. */
export interface AttachEvidence extends EvidenceFile {
  readonly type: 'attachEvidence';
  readonly milestones: readonly string[];
  readonly bureau: BureauId;
}

/** That a file was attached to one milestone. */
export interface EvidenceAttached extends EvidenceFile {
  readonly type: 'evidenceAttached';
  readonly milestone: string;
  readonly bureau: BureauId;
}

/** A file as a milestone remembers it. */
export interface Evidence extends Mark, EvidenceFile {
  readonly bureau: BureauId;
}

/** So many files a milestone takes. */
export const mostEvidence = 50;

type Asked = Pick<AttachEvidence, 'milestones' | 'bureau'>;

/** One event for each milestone, all or none; where its paper has been countersigned, a new version of that with it. */
export function attachEvidence(state: TaskState, { type: _type, milestones, ...attached }: AttachEvidence, context: DecisionContext): { readonly events: readonly TaskEvent[] } | TaskRefusal {
  const { bureau, sha256 } = attached;
  const no = mayAttach(state, { milestones, bureau }, context);
  if (no) return no;
  for (const milestone of milestonesOf(state, milestones)) {
    const known = milestone.evidence ?? [];
    if (known.some((one) => one.sha256 === sha256 && one.bureau === bureau)) return refuse('evidence-already-attached', { milestone: milestone.key, bureau: nameOf(state.brief, bureau) }, 'milestone');
  }
  const events: TaskEvent[] = [];
  for (const milestone of milestonesOf(state, milestones)) {
    const version = attachedToRound(state, milestone, sha256, context);
    if (isRefusal(version)) return version;
    const file: EvidenceAttached = { type: 'evidenceAttached', milestone: milestone.key, ...attached };
    events.push(file, ...version.events);
  }
  return { events };
}

/** Whether this actor may attach something to these milestones at all: what can be told before the file has come. */
export function mayAttach(state: TaskState, { milestones, bureau }: Asked, { actor, rightEndedAt }: Pick<DecisionContext, 'actor' | 'rightEndedAt'>): TaskRefusal | undefined {
  if (rightEndedAt !== undefined) return refuse('right-ended', { endedAt: rightEndedAt });
  const { brief } = state;
  if (state.concludedAt !== undefined) return refuse('task-concluded', { heading: brief.heading });
  const responsibility = brief.responsibilities.find((one) => one.bureau === bureau);
  if (!responsibility) return refuse('bureau-not-in-task', { bureau, heading: brief.heading }, 'bureau');
  if (responsibility.kind === 'group') return refuse('group-does-not-contribute', { bureau: responsibility.name }, 'bureau');
  if (!isEntitled(state, bureau, actor)) return refuse('not-entitled', { command: 'attachEvidence', entitled: nameOf(brief, bureau), role: actor.role, bureau: nameOf(brief, actor.bureau) });
  for (const key of milestones) {
    const milestone = milestoneOf(state, key);
    if (!milestone) return refuse('milestone-unknown', { milestone: key }, 'milestone');
    if (milestone.phase === 'struck-off') return refuse('milestone-struck-off', { milestone: key }, 'milestone');
    if ((milestone.evidence?.length ?? 0) >= mostEvidence) return refuse('evidence-too-many', { milestone: key, most: mostEvidence }, 'milestone');
  }
  return undefined;
}

/** A bureau's liaison and head attach to its own part, those of the coordinator to any, since it reports for all; so does the office. */
function isEntitled({ coordinator }: TaskState, bureau: BureauId, actor: Actor): boolean {
  if (actor.role === 'office') return true;
  return (actor.role === 'liaison' || actor.role === 'bureau-head') && (actor.bureau === bureau || actor.bureau === coordinator.bureau);
}

/** A milestone with one file more. */
export function withEvidence(milestone: Milestone, { type: _type, milestone: _key, ...file }: EvidenceAttached, mark: Mark): Milestone {
  return { ...milestone, evidence: [...milestone.evidence ?? [], { ...file, ...mark }] };
}

function milestonesOf(state: TaskState, keys: readonly string[]): Milestone[] {
  return keys.flatMap((key) => milestoneOf(state, key) ?? []);
}
