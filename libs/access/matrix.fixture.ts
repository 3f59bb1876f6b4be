import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import type { AttachEvidence } from '@lianxi/domain/task/evidence';
import type { Ask, TaskCommand } from '@lianxi/domain/task/commands';
import { dateOrigin } from '@lianxi/domain/task/date-origin';
import { entitlement } from '@lianxi/domain/task/entitlement';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import { LivedTask, actor, listScan, measure3, noon, office } from '@lianxi/domain/task/task.fixture';
import type { Action, MilestoneFacts, PartFacts, TaskFacts } from './rights';

export const milestone = 'd5-2020';
export const authority = { kind: 'minutes', number: '第1期', on: '2020-10-12' } as const;
export const paper = { signerHash: 'h', post: '局长', on: '2020-10-12', scan: 'scan' };
const [liaison, head] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju')];
const attach: AttachEvidence = { type: 'attachEvidence', milestones: [milestone], bureau: 'kejiju', scanOf: 'sign-off', sha256: 'scan', size: 7, kind: 'pdf', nameHash: 'n' };

/** What a body can be to a task: its coordinator (汇总), joint (共同), taking part (参与), vertical (垂管), or none that it names. */
export const relations = { coordinator: 'kejiju', joint: 'jiaoyuju', participant: 'caizhengju', vertical: 'shuiwuju', foreign: 'shuiliju' } as const;
export type Relation = keyof typeof relations;

/** A measure in which every relation occurs. */
const everyRelation: TaskBrief = {
  ...measure3,
  pattern: 'lead-participate',
  responsibilities: [
    { bureau: relations.coordinator, name: '市科技局', duty: 'lead', kind: 'municipal' },
    { bureau: relations.joint, name: '市教育局', duty: 'joint', kind: 'municipal' },
    { bureau: relations.participant, name: '市财政局', duty: 'participant', kind: 'municipal' },
    { bureau: relations.vertical, name: '市税务局', duty: 'participant', kind: 'vertical' },
  ],
};

type History = readonly (readonly [Actor, TaskCommand | AttachEvidence])[];

const submission: History = [
  ...([relations.joint, relations.participant] as const).map((bureau) => [actor('liaison', bureau), { type: 'contribute', milestone, bureau, textHash: 'h' }] as const),
  [office, { type: 'contribute', milestone, bureau: relations.vertical, textHash: 'h', reply: '复函1号' }],
  [liaison, { type: 'submit', milestone, achievedOn: '2020-10-12' }],
];

/** Every state a milestone can be in, by how it came there. */
export const states = {
  'open': [],
  'being countersigned': [[liaison, { type: 'openCountersignature', milestone, textHash: 'h', bureaus: [relations.participant] }]],
  'submitted': submission,
  'signed on screen': [...submission, [head, { type: 'approve', milestone }]],
  'signed on paper': [...submission, [liaison, attach], [liaison, { type: 'approve', milestone, paper }]],
  'reviewed': [...submission, [head, { type: 'approve', milestone }], [office, { type: 'review', milestone }]],
  'struck off': [...submission, [head, { type: 'approve', milestone }], [office, { type: 'review', milestone }], [office, listScan(milestone)], [office, { type: 'strikeOff', milestone, list: { number: '1号', on: '2020-10-13', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } }]],
} as const satisfies Readonly<Record<string, History>>;
export type State = keyof typeof states;

export const roles = ['liaison', 'bureau-head', 'office', 'leader', 'leader-staff', 'inspection', 'system-admin', 'security-admin', 'auditor'] as const satisfies Role[];
type PostRole = (typeof roles)[number];

/** A post and, for a bureau's own, what that bureau is to the task. */
export interface MatrixActor {
  readonly role: PostRole;
  readonly relation?: Relation;
  readonly by: Actor;
}

export const actors: readonly MatrixActor[] = roles.flatMap((role): MatrixActor[] => (role === 'liaison' || role === 'bureau-head'
  ? (Object.entries(relations) as [Relation, string][]).map(([relation, bureau]) => ({ role, relation, by: actor(role, bureau) }))
  : [{ role, by: actor(role) }]));

interface MatrixCommand {
  /** What the rights call it. */
  readonly action: Action;
  /** What it is done with: `Task`, `Milestone`, or the bureau whose part it is. */
  readonly what: string;
  readonly command: TaskCommand;
}

const row = (action: Action, what: string, command: TaskCommand): MatrixCommand => ({ action, what, command });
const part = (bureau: string): MatrixCommand[] => [
  row('acknowledge', bureau, { type: 'acknowledge', bureau, reply: '复函1号' }),
  row('contribute', bureau, { type: 'contribute', milestone, bureau, textHash: 'h', reply: '复函1号' }),
  row('withdrawContribution', bureau, { type: 'withdrawContribution', milestone, bureau, reasonHash: 'h' }),
  row('answerCountersignature', bureau, { type: 'answerCountersignature', milestone, bureau, version: 1, answer: 'agreed', reply: '复函1号' }),
  row('enterAnswer', bureau, { type: 'answerCountersignature', milestone, bureau, version: 1, answer: 'agreed', reply: '复函1号', paper }),
  row('transferPart', bureau, { type: 'transferPart', bureau, to: { id: `${bureau}-section`, bureau, title: '承办科室', role: 'liaison', open: true }, reasonHash: 'h' }),
];

/** Every command; one for each bureau where it speaks for one. */
export const commands: readonly MatrixCommand[] = [
  ...everyRelation.responsibilities.flatMap(({ bureau }) => part(bureau)),
  row('appointCoordinator', 'Task', { type: 'appointCoordinator', bureau: 'kejiju', authority }),
  row('concludeOtherwise', 'Task', { type: 'concludeOtherwise', as: 'policy-ended', authority }),
  row('movePart', 'Task', { type: 'movePart', from: 'caizhengju', to: 'gongxinju', kind: 'municipal', name: '市工信局', letter: '新编办〔2020〕8号', effectiveOn: '2020-10-12' }),
  row('submit', 'Milestone', { type: 'submit', milestone, achievedOn: '2020-10-12' }),
  row('approve', 'Milestone', { type: 'approve', milestone }),
  row('enterSignature', 'Milestone', { type: 'approve', milestone, paper }),
  row('review', 'Milestone', { type: 'review', milestone }),
  row('enterReview', 'Milestone', { type: 'review', milestone, paper }),
  row('return', 'Milestone', { type: 'return', milestone, reasonHash: 'h' }),
  row('returnContribution', 'Milestone', { type: 'return', milestone, reasonHash: 'h', contributor: relations.joint }),
  row('returnToHead', 'Milestone', { type: 'return', milestone, reasonHash: 'h', to: 'head' }),
  row('returnToReview', 'Milestone', { type: 'return', milestone, reasonHash: 'h', to: 'review' }),
  row('withdraw', 'Milestone', { type: 'withdraw', milestone, reasonHash: 'h' }),
  row('strikeOff', 'Milestone', { type: 'strikeOff', milestone }),
  row('requestExtension', 'Milestone', { type: 'requestExtension', milestone, dueOn: '2021-03-31', reasonHash: 'h' }),
  row('withdrawExtension', 'Milestone', { type: 'withdrawExtension', milestone, reasonHash: 'h' }),
  row('grantExtension', 'Milestone', { type: 'grantExtension', milestone, authority }),
  row('refuseExtension', 'Milestone', { type: 'refuseExtension', milestone, authority, reasonHash: 'h' }),
  row('decideExtension', 'Milestone', { type: 'grantExtension', milestone }),
  row('reopen', 'Milestone', { type: 'reopen', milestone, authority, reasonHash: 'h' }),
  row('openCountersignature', 'Milestone', { type: 'openCountersignature', milestone, textHash: 'h', bureaus: ['caizhengju'] }),
  row('changeCountersignedText', 'Milestone', { type: 'changeCountersignedText', milestone, textHash: 'h' }),
  row('changeSigners', 'Milestone', { type: 'changeSigners', milestone, add: ['shuiwuju'], remove: [], reasonHash: 'h' }),
  row('settleCountersignature', 'Milestone', { type: 'settleCountersignature', milestone, authority }),
  row('handleDraft', 'Milestone', { type: 'handleDraft', milestone, step: `milestone/${milestone}:1:urge:1` }),
];

/** A command that has no row does not compile. */
export const everyCommand: Record<TaskCommand['type'], true> = Object.fromEntries(commands.map(({ command: { type } }) => [type, true])) as Record<Ask<TaskCommand['type']>['type'], true>;

/** The task as it is after what happened. */
export function after(history: History): LivedTask {
  const task = new LivedTask(everyRelation);
  for (const [by, command] of history) {
    const refused = task.ask(noon('2020-10-13'), by, command);
    if (refused !== undefined) throw new Error(`${command.type}: ${refused}`);
  }
  return task;
}

/** What the rules look at of a task as it stands. */
export function factsOf({ state }: LivedTask, what: string): TaskFacts | PartFacts | MilestoneFacts {
  const { coordinator: { bureau: coordinator }, brief: { responsibilities } } = state;
  if (what === 'Task') return { kind: 'Task', bureaus: responsibilities.map(({ bureau }) => bureau), coordinator };
  const asked = responsibilities.find(({ bureau }) => bureau === what);
  if (asked) return { kind: 'Part', bureau: asked.bureau, bureauKind: asked.kind };
  const { phase, approval, round } = state.milestones[milestone]!;
  return { kind: 'Milestone', coordinator, phase, onPaper: approval?.paper !== undefined, signers: round?.signers, dateOrigin: dateOrigin(state.milestones[milestone]!) };
}

/** How the decision answers the question of right alone: with a refusal's code, or nothing. `ended` is when the actor's right ended. */
export function decided(task: LivedTask, by: Actor, command: TaskCommand, ended?: string): string | undefined {
  return entitlement(task.state, command, { ...task.context(noon('2020-10-13'), by), ...(ended !== undefined && { rightEndedAt: ended }) })?.refused;
}
