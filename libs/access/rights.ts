import type { MongoAbility, RawRuleOf } from '@casl/ability';
import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import type { ListCommand } from '@lianxi/domain/strike-off-list/list.commands';
import type { TaskCommand } from '@lianxi/domain/task/commands';

/**
 * What somebody may do with a task, a part, a milestone or a strike-off list: to read it, to read with it all that every body gave to it (`readWhole`), each command about it,
 * and those of which a command has two.
 */
export type Action = 'read' | 'readWhole' | TaskCommand['type'] | ListCommand['type'] | 'enterSignature' | 'enterAnswer' | 'enterReview' | 'decideExtension' | 'returnContribution' | 'returnToHead' | 'returnToReview' | 'eraseText' | 'renew' | 'verify' | 'readChains' | 'readSessions' | 'check' | 'printList' | 'operate' | 'judge' | 'whatIf';

/** What it is done with, and the facts a right can depend on. */
export interface TaskFacts {
  readonly kind: 'Task';
  readonly bureaus: readonly string[];
  readonly coordinator: string;
}

export interface PartFacts {
  readonly kind: 'Part';
  readonly bureau: string;
  readonly bureauKind: string;
}

export interface MilestoneFacts {
  readonly kind: 'Milestone';
  readonly coordinator: string;
  readonly phase: string;
  /** Its signature was given on paper. */
  readonly onPaper: boolean;
  /** Where its present date came from, by which it is a leader's or the office's to move; only to decide about it depends on that. */
  readonly dateOrigin?: string | undefined;
  /** Whom its 会签 asks, or asked; only to read it whole depends on that. */
  readonly signers?: readonly string[] | undefined;
}

export interface ListFacts {
  readonly kind: 'StrikeOffList';
  readonly phase: string;
}

type Subject = TaskFacts | PartFacts | MilestoneFacts | ListFacts | 'Task' | 'Part' | 'Milestone' | 'StrikeOffList' | 'Programme' | 'Audit';

/** The rights of an actor; the page has the same rules from `GET /me/abilities`. */
export type Rights = MongoAbility<[Action, Subject]>;
export type Right = RawRuleOf<Rights>;

type Grant = AbilityBuilder<Rights>['can'];

/**
 * Who may do what, by post. A bureau speaks for itself and reads its own part, the coordinator speaks for the whole task and reads it, also while it is the first-named one alone (暂定),
 * which submits for all and whose head signs for all; who is asked to countersign a milestone (会签) reads that milestone whole. The coordinator's head signs; the joint-meeting office reviews, strikes
 * off and enters what vertical bodies answer on paper; leaders decide on dates that are theirs; they and inspectors read; administrators see no task: who runs the system only checks that record and
 * runs agree, who grants rights erases what others name to them. What is decided rests
 * on `libs/domain/task/entitlement`, under the lock; the matrix test holds that both say the same.
 */
const byRole: Readonly<Record<Exclude<Role, 'timekeeper'>, (can: Grant, bureau: string, signs: boolean) => void>> = {
  liaison: (can, bureau) => {
    bureauRights(can, bureau);
    can('enterSignature', 'Milestone', { coordinator: bureau });
    can('enterAnswer', 'Part', { bureau });
  },
  'bureau-head': (can, bureau, signs) => {
    bureauRights(can, bureau);
    if (signs) can('approve', 'Milestone', { coordinator: bureau });
    can(['return', 'returnContribution'], 'Milestone', { coordinator: bureau, phase: { $nin: ['approved', 'reviewed'] } });
    if (signs) can('withdraw', 'Milestone', { coordinator: bureau, phase: 'approved' });
  },
  office: (can) => {
    reading(can);
    can(['acknowledge', 'contribute', 'answerCountersignature', 'enterAnswer'], 'Part', { bureauKind: 'vertical' });
    can(['review', 'enterReview', 'returnToHead', 'returnToReview', 'strikeOff', 'grantExtension', 'refuseExtension', 'reopen', 'settleCountersignature', 'handleDraft'], 'Milestone');
    can(['return', 'returnContribution'], 'Milestone', { phase: { $in: ['approved', 'reviewed'] } });
    can('withdraw', 'Milestone', { phase: 'reviewed' });
    can(['appointCoordinator', 'concludeOtherwise', 'movePart', 'renew'], 'Task');
    can(['drawUpList', 'changeList', 'putList', 'enterListSignature', 'checkListSignature', 'withdrawList'], 'StrikeOffList');
    can('returnList', 'StrikeOffList', { phase: 'entered' });
    can(['operate', 'judge', 'whatIf', 'check', 'printList'], 'Programme');
    can('verify', 'Audit');
  },
  leader: (can, _bureau, signs) => {
    listsToSign(can);
    if (signs) can(['signList', 'withdrawListSignature'], 'StrikeOffList');
    // A date of the plan, or of a leader's decision.
    if (signs) can('decideExtension', 'Milestone', { dateOrigin: 'deliverable' });
    can('returnList', 'StrikeOffList', { phase: { $ne: 'entered' } });
  },
  'leader-staff': (can) => {
    listsToSign(can);
    can('enterListSignature', 'StrikeOffList');
  },
  inspection: reading,
  auditor: (can) => {
    reading(can);
    can('check', 'Programme');
    can(['verify', 'readChains', 'readSessions'], 'Audit');
  },
  'system-admin': (can) => {
    can('check', 'Programme');
  },
  'security-admin': (can) => {
    can('eraseText', 'Task');
    can('readSessions', 'Audit');
  },
};

function bureauRights(can: Grant, bureau: string): void {
  can('read', 'Programme');
  can('read', 'Task', { bureaus: bureau });
  can('readWhole', 'Task', { coordinator: bureau });
  can('readWhole', 'Milestone', { signers: bureau });
  can(['acknowledge', 'contribute', 'withdrawContribution', 'answerCountersignature', 'transferPart'], 'Part', { bureau });
  can(['submit', 'requestExtension', 'withdrawExtension', 'openCountersignature', 'changeCountersignedText', 'changeSigners'], 'Milestone', { coordinator: bureau });
  can('returnContribution', 'Milestone', { coordinator: bureau, phase: 'open' });
  can('withdraw', 'Milestone', { coordinator: bureau, phase: { $nin: ['approved', 'reviewed'] } });
  can('withdraw', 'Milestone', { coordinator: bureau, phase: 'approved', onPaper: true });
}

function reading(can: Grant): void {
  can('read', ['Task', 'StrikeOffList', 'Programme']);
  can('readWhole', ['Task', 'Milestone']);
}

/** 召集人 and deputies sign the list by which milestones are struck off; their staff print it for them, and enter what was signed on paper. */
function listsToSign(can: Grant): void {
  reading(can);
  can('printList', 'Programme');
}

/** What an actor may do: a substitute all of the post, or all but sign; nothing for the timekeeper, who is nobody. */
export function rightsOf({ role, bureau, except }: Pick<Actor, 'role' | 'bureau' | 'except'>): Rights {
  const { can, build } = new AbilityBuilder<Rights>(createMongoAbility);
  if (role !== 'timekeeper') byRole[role](can, bureau, except !== 'signing');
  return build({ detectSubjectType: (subject) => (typeof subject === 'string' ? subject : subject.kind) });
}
