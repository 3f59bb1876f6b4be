import type { OnPaper } from '../approval/chain';
import type { Actor } from '../organisation/actor';
import type { BureauId, Responsibility } from '../organisation/bureau';
import { newToRound } from '../countersignature/decide-round';
import { presentSince } from '../countersignature/round';
import { isRefusal, refuse } from '../refusal';
import { nameOf } from './accountable';
import { accept } from './decision';
import type { DecisionContext } from './context';
import type { TaskEvent } from './events';
import { milestoneOf } from './milestones';
import { awaitsStrikeOff } from './progress';
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
  /** The paper it is the scan of, which alone may follow a submission; everything else is part of what is submitted. That of an authority (依据) may come at any time. */
  readonly scanOf?: OnPaper;
}

/** That a file was attached to one milestone. */
export interface EvidenceAttached extends EvidenceFile {
  readonly type: 'evidenceAttached';
  readonly milestone: string;
  readonly bureau: BureauId;
  /** Absent of what belongs to the submission itself, and of every file that was attached before scans were told apart. */
  readonly scanOf?: OnPaper;
}

/** A file as a milestone remembers it. */
export interface Evidence extends Mark, EvidenceFile {
  readonly bureau: BureauId;
  /** As in its event. */
  readonly scanOf?: OnPaper;
  /** That it is of a signature of a submission that is gone. */
  readonly voided?: true;
}

/** So many files a milestone takes of what was done. */
export const mostEvidence = 50;

/** So many scans of each paper beside them, since nothing can be removed: what is full of evidence is still signed and struck off on paper; of answers to 会签, of each body's to the present text. */
export const mostScans = 20;

type Asked = Pick<AttachEvidence, 'milestones' | 'bureau' | 'scanOf'>;

/** One event for each milestone, all or none; where its paper has been countersigned, a new version of that with it. */
export function attachEvidence(state: TaskState, { type: _type, milestones, ...attached }: AttachEvidence, context: DecisionContext): { readonly events: readonly TaskEvent[] } | TaskRefusal {
  const { bureau, sha256, scanOf } = attached;
  const no = mayAttach(state, { milestones, bureau, ...(scanOf && { scanOf }) }, context);
  if (no) return no;
  for (const milestone of milestonesOf(state, milestones)) {
    const known = milestone.evidence ?? [];
    if (known.some((one) => one.sha256 === sha256 && one.bureau === bureau)) return refuse('evidence-already-attached', { milestone: milestone.key, bureau: nameOf(state.brief, bureau) }, 'milestone');
  }
  const events: TaskEvent[] = [];
  for (const milestone of milestonesOf(state, milestones)) {
    // The scan of a paper says what was answered, and is no part of what it answers to.
    const version = scanOf === undefined ? newToRound(state, milestone, { attached: sha256 }, context) : accept();
    if (isRefusal(version)) return version;
    const file: EvidenceAttached = { type: 'evidenceAttached', milestone: milestone.key, ...attached };
    events.push(file, ...version.events);
  }
  return { events };
}

/** Whether this actor may attach something to these milestones at all: what can be told before the file has come. */
export function mayAttach(state: TaskState, { milestones, bureau, scanOf }: Asked, { actor, rightEndedAt }: Pick<DecisionContext, 'actor' | 'rightEndedAt'>): TaskRefusal | undefined {
  if (rightEndedAt !== undefined) return refuse('right-ended', { endedAt: rightEndedAt });
  const { brief } = state;
  // What was concluded is opened again on an authority, whose scan is there before.
  if (state.concludedAt !== undefined && scanOf !== 'authority') return refuse('task-concluded', { heading: brief.heading });
  const responsibility = brief.responsibilities.find((one) => one.bureau === bureau);
  if (!responsibility) return refuse('bureau-not-in-task', { bureau, heading: brief.heading }, 'bureau');
  if (responsibility.kind === 'group') return refuse('group-does-not-contribute', { bureau: responsibility.name }, 'bureau');
  if (!isEntitled(state, { bureau, scanOf }, actor)) return refuse('not-entitled', { command: 'attachEvidence', entitled: nameOf(brief, bureau), role: actor.role, bureau: nameOf(brief, actor.bureau) });
  for (const key of milestones) {
    const milestone = milestoneOf(state, key);
    if (!milestone) return refuse('milestone-unknown', { milestone: key }, 'milestone');
    const late = notTakenNow(milestone, scanOf, responsibility);
    if (late) return late;
    const most = scanOf === undefined ? mostEvidence : mostScans;
    if (alike(milestone, { scanOf, bureau }).length >= most) return refuse('evidence-too-many', { milestone: key, most }, 'milestone');
  }
  return undefined;
}

/** Files of the same kind, as far as they take room: each body has it for the scans of its own answers, to the present text alone, since another text asks for another scan. */
function alike({ evidence = [], round }: Milestone, { scanOf, bureau }: Pick<AttachEvidence, 'scanOf' | 'bureau'>): readonly Evidence[] {
  const same = evidence.filter((one) => one.scanOf === scanOf);
  if (scanOf !== 'countersignature') return same;
  const since = round && presentSince(round);
  return same.filter((one) => one.bureau === bureau && (since === undefined || one.at >= since));
}

/**
 * What is submitted stays as it was submitted: its countersignature, its signature and its review are of that and of nothing that came later. A paper is signed after it, so
 * its scan alone is taken, while the step it shows is awaited; and that of an authority, which is no part of it either, whatever has become of it.
 */
function notTakenNow(milestone: Milestone, scanOf: OnPaper | undefined, whose: Responsibility): TaskRefusal | undefined {
  const { key, phase, submission } = milestone;
  if (scanOf === 'authority') return undefined;
  if (phase === 'struck-off') return refuse('milestone-struck-off', { milestone: key }, 'milestone');
  if (scanOf === undefined) return phase === 'open' ? undefined : refuse('evidence-after-submission', { milestone: key }, 'milestone');
  if (scanOf === 'countersignature') return answersTaken(milestone, whose);
  if (scanOf === 'review') return phase === 'approved' && submission?.chain?.includes('review') ? undefined : refuse(phase === 'reviewed' ? 'milestone-already-reviewed' : 'milestone-not-approved', { milestone: key }, 'milestone');
  if (scanOf === 'list') return awaitsStrikeOff(milestone) ? undefined : refuse('milestone-not-approved', { milestone: key }, 'milestone');
  if (phase === 'submitted') return undefined;
  return refuse(phase === 'open' ? 'milestone-not-submitted' : 'milestone-already-approved', { milestone: key }, 'milestone');
}

/** 会签 is answered, also on paper, by those who are asked, as long as the milestone is open. */
function answersTaken({ key, phase, round }: Milestone, { bureau, name }: Responsibility): TaskRefusal | undefined {
  if (phase !== 'open') return refuse('milestone-not-open', { milestone: key }, 'milestone');
  if (!round) return refuse('countersignature-not-opened', { milestone: key }, 'milestone');
  return round.signers.includes(bureau) ? undefined : refuse('bureau-not-signer', { bureau: name, milestone: key }, 'bureau');
}

/**
 * A bureau's liaison and head attach to its own part, those of the coordinator to any, since it reports for all; so does the office. A scan is attached by whoever enters its
 * paper: that of a signature by the coordinator, that of an answer to 会签 by its bureau, of a vertical body by the office, and those of a review, of a list and of an authority by the office.
 */
function isEntitled({ coordinator, brief }: TaskState, { bureau, scanOf }: Pick<Asked, 'bureau' | 'scanOf'>, actor: Actor): boolean {
  if (actor.role === 'office') return scanOf === 'countersignature' ? brief.responsibilities.some((one) => one.bureau === bureau && one.kind === 'vertical') : scanOf !== 'sign-off';
  if (scanOf === 'list' || scanOf === 'review' || scanOf === 'authority') return false;
  if (scanOf === 'countersignature') return (actor.role === 'liaison' || actor.role === 'bureau-head') && actor.bureau === bureau;
  if (scanOf === 'sign-off' && bureau !== coordinator.bureau) return false;
  return (actor.role === 'liaison' || actor.role === 'bureau-head') && (actor.bureau === bureau || actor.bureau === coordinator.bureau);
}

/** A milestone with one file more. */
export function withEvidence(milestone: Milestone, { type: _type, milestone: _key, ...file }: EvidenceAttached, mark: Mark): Milestone {
  return { ...milestone, evidence: [...milestone.evidence ?? [], { ...file, ...mark }] };
}

/** The scans of signatures of the submission that stands. */
export const signatureScans = ({ evidence = [] }: Milestone): readonly string[] => evidence.filter(({ scanOf, voided }) => scanOf === 'sign-off' && !voided).map(({ sha256 }) => sha256);

/** With these scans voided, where an event says so. */
export function withVoided(milestone: Milestone, scans: readonly string[] = []): Milestone {
  const { evidence } = milestone;
  return evidence && scans.length > 0 ? { ...milestone, evidence: evidence.map((file) => (file.scanOf === 'sign-off' && scans.includes(file.sha256) ? { ...file, voided: true } : file)) } : milestone;
}

function milestonesOf(state: TaskState, keys: readonly string[]): Milestone[] {
  return keys.flatMap((key) => milestoneOf(state, key) ?? []);
}
