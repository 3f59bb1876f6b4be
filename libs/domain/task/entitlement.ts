import type { Actor } from '../organisation/actor';
import type { BureauId } from '../organisation/bureau';
import { signingWithheld } from '../organisation/signing';
import { refuse } from '../refusal';
import { nameOf } from './accountable';
import type { Ask, TaskCommand } from './commands';
import type { DecisionContext } from './context';
import { decidedByLeader } from './date-origin';
import { milestoneOf } from './milestones';
import { inOwnMatter } from './own-matter';
import type { TaskRefusal } from './refusals';
import type { TaskState } from './task';

/**
 * Whether the actor may ask this at all: a bureau speaks for itself, the coordinator's bureau submits, its head approves or returns,
 * the office appoints coordinators, reviews or returns what is approved, and strikes off; a step is taken back by the body that took it. A signature
 * on paper is entered by the bureau it was given in. For a vertical body, which answers on paper (复函), the
 * office may enter receipt, contribution and countersignature with the reply's number. A substitute (代理) whose holding leaves signing out does all but sign, and takes no signature back. A later date is decided by the leader
 * in whose power it lies, or registered by the office on a paper. Nobody acts for the office in the matter of a body they hold a post of (`own-matter`).
 */
export function entitlement(state: TaskState, command: TaskCommand, { actor, bureaus, rightEndedAt }: DecisionContext): TaskRefusal | undefined {
  if (rightEndedAt !== undefined) return refuse('right-ended', { endedAt: rightEndedAt });
  if (isSaidByABureau(command) && actor.role === 'office') return onPaper(state, command, actor) ?? inOwnMatter(state, command, { actor, bureaus });
  if (entitled(state, command, actor)) return signs(state, command) ? signingWithheld(actor) : inOwnMatter(state, command, { actor, bureaus });
  // Who could have returned it a moment ago has lost to the approval, not the right.
  if (command.type === 'return' && !toOffice(command) && heads(actor, state.coordinator.bureau)) return refuse('milestone-already-approved', { milestone: command.milestone }, 'milestone');
  return notEntitled(state, command, actor);
}

function entitled(state: TaskState, command: TaskCommand, actor: Actor): boolean {
  const { bureau: coordinator } = state.coordinator;
  switch (command.type) {
    case 'answerCountersignature':
      return command.paper ? enters(actor, command.bureau) : speaksFor(actor, command.bureau);
    case 'acknowledge':
    case 'contribute':
    case 'withdrawContribution':
    case 'transferPart':
      return speaksFor(actor, command.bureau);
    case 'submit':
    case 'requestExtension':
    case 'withdrawExtension':
    case 'openCountersignature':
    case 'changeCountersignedText':
    case 'changeSigners':
      return speaksFor(actor, coordinator);
    case 'approve':
      // Who signs on paper is not who enters it.
      return command.paper ? enters(actor, coordinator) : heads(actor, coordinator);
    case 'return':
      if (toOffice(command) || isApproved(state, command.milestone)) return actor.role === 'office';
      // What it has not submitted yet, the coordinator gives back by either post.
      return isOfContribution(state, command) ? speaksFor(actor, coordinator) : heads(actor, coordinator);
    case 'withdraw':
      return tookLastStep(state, command.milestone, actor);
    case 'grantExtension':
    case 'refuseExtension':
      // On a paper it is registered; without one it is the leader's own word.
      return command.authority ? actor.role === 'office' : actor.role === 'leader' && isLeaders(state, command.milestone);
    case 'review':
    case 'appointCoordinator':
    case 'strikeOff':
    case 'reopen':
    case 'concludeOtherwise':
    case 'settleCountersignature':
    case 'movePart':
    case 'handleDraft':
      return actor.role === 'office';
  }
}

/** What is one's own signature, or takes it back, and no paper that somebody enters. */
const signs = (state: TaskState, command: TaskCommand): boolean => (command.type === 'approve' && !command.paper) || (command.type === 'withdraw' && isSignedHere(state, command.milestone)) || isLeadersWord(command);

function isSignedHere(state: TaskState, key: string): boolean {
  const milestone = milestoneOf(state, key);
  return milestone?.phase === 'approved' && !milestone.approval?.paper;
}

const isLeadersWord = (command: TaskCommand): boolean => (command.type === 'grantExtension' || command.type === 'refuseExtension') && !command.authority;

function isLeaders(state: TaskState, key: string): boolean {
  const milestone = milestoneOf(state, key);
  return milestone !== undefined && decidedByLeader(milestone);
}

/** What the office alone returns to: what comes after the head's signature. */
const toOffice = ({ to }: Ask<'return'>): boolean => to === 'head' || to === 'review';

/** 退回配合情况 alone: the whole is not submitted. */
const isOfContribution = (state: TaskState, { milestone, contributor }: Ask<'return'>): boolean => contributor !== undefined && milestoneOf(state, milestone)?.phase === 'open';

const isApproved = (state: TaskState, milestone: string): boolean => ['approved', 'reviewed'].includes(milestoneOf(state, milestone)?.phase ?? '');

/** A submission is taken back by the coordinator, a signature by its head or whoever entered the paper, a review by the office. */
function tookLastStep(state: TaskState, key: string, actor: Actor): boolean {
  const { bureau } = state.coordinator;
  const milestone = milestoneOf(state, key);
  switch (milestone?.phase) {
    case 'approved':
      return milestone.approval?.paper ? speaksFor(actor, bureau) : heads(actor, bureau);
    case 'reviewed':
      return actor.role === 'office';
    case 'open':
    case 'submitted':
    case 'struck-off':
    case undefined:
      return speaksFor(actor, bureau);
  }
}

const heads = (actor: Actor, bureau: BureauId): boolean => actor.role === 'bureau-head' && actor.bureau === bureau;
/** Who enters what was signed on paper in a bureau. */
const enters = (actor: Actor, bureau: BureauId): boolean => actor.role === 'liaison' && actor.bureau === bureau;
const speaksFor = (actor: Actor, bureau: BureauId): boolean => heads(actor, bureau) || enters(actor, bureau);

/** The sentence names the body that is asked to act: the one the command speaks for, else the coordinator; and the actor's own. */
function notEntitled(state: TaskState, command: TaskCommand, { role, bureau }: Actor): TaskRefusal {
  const { brief, coordinator } = state;
  const asked = 'bureau' in command ? command.bureau : coordinator.bureau;
  return refuse('not-entitled', { command: isLeadersWord(command) ? 'decideExtension' : command.type === 'return' ? returnOf(state, command) : command.type, entitled: nameOf(brief, asked), role, bureau: nameOf(brief, bureau) });
}

/** Whose a return is depends on how far the milestone has come. */
function returnOf(state: TaskState, command: Ask<'return'>): string {
  if (isApproved(state, command.milestone)) return 'returnApproved';
  return isOfContribution(state, command) ? 'returnContribution' : 'return';
}

/** What a body says of itself, and the office enters for one that answers on paper (复函). */
type SaidByABureau = Extract<TaskCommand, { type: 'acknowledge' | 'contribute' | 'answerCountersignature' }>;

const saidByABureau: readonly TaskCommand['type'][] = ['acknowledge', 'contribute', 'answerCountersignature'] satisfies SaidByABureau['type'][];

const isSaidByABureau = (command: TaskCommand): command is SaidByABureau => saidByABureau.includes(command.type);

function onPaper(state: TaskState, command: SaidByABureau, actor: Actor): TaskRefusal | undefined {
  const { bureau, reply } = command;
  const responsibility = state.brief.responsibilities.find((one) => one.bureau === bureau);
  if (responsibility?.kind !== 'vertical') return notEntitled(state, command, actor);
  return reply === undefined ? refuse('reply-number-missing', { bureau: responsibility.name }, 'reply') : undefined;
}
