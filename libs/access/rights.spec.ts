import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListCommand } from '@lianxi/domain/strike-off-list/list.commands';
import { listEntitlement } from '@lianxi/domain/strike-off-list/list-entitlement';
import type { ListPhase } from '@lianxi/domain/strike-off-list/list.machine';
import type { Ask, TaskCommand } from '@lianxi/domain/task/commands';
import type { AttachEvidence } from '@lianxi/domain/task/evidence';
import { entitlement } from '@lianxi/domain/task/entitlement';
import { decideErasure } from '@lianxi/domain/task/erase-text';
import { LivedTask, actor, measure3, noon, office } from '@lianxi/domain/task/task.fixture';
import { isRefusal } from '@lianxi/domain/refusal';
import type { Action, MilestoneFacts, PartFacts, TaskFacts } from './rights';
import { maySee } from '@lianxi/domain/task/sight';
import { rightsOf } from './rights';
import { sightOf } from './reader';

const milestone = 'd5-2020';
const authority = { kind: 'minutes', number: '第1期', on: '2020-10-12' } as const;
const [liaison, head] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju')];
const paper = { signerHash: 'h', post: '局长', on: '2020-10-12', scan: 'scan' };
const attach: AttachEvidence = { type: 'attachEvidence', milestones: [milestone], bureau: 'kejiju', sha256: 'scan', size: 7, kind: 'pdf', nameHash: 'n' };

const submission: readonly [Actor, TaskCommand][] = [
  [actor('liaison', 'caizhengju'), { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'h' }],
  [office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '复函1号' }],
  [liaison, { type: 'submit', milestone, achievedOn: '2020-10-12' }],
];

/** Every state a milestone can be in, by how it came there. */
const states: Readonly<Record<string, readonly (readonly [Actor, TaskCommand | AttachEvidence])[]>> = {
  open: [],
  submitted: submission,
  'signed on screen': [...submission, [head, { type: 'approve', milestone }]],
  'signed on paper': [...submission, [liaison, attach], [liaison, { type: 'approve', milestone, paper }]],
  reviewed: [...submission, [head, { type: 'approve', milestone }], [office, { type: 'review', milestone }]],
  'struck off': [...submission, [head, { type: 'approve', milestone }], [office, { type: 'review', milestone }], [office, { type: 'strikeOff', milestone, list: { number: '1号', on: '2020-10-13', signer: 'convenor' } }]],
};

const roles = ['liaison', 'bureau-head', 'office', 'leader', 'leader-staff', 'inspection', 'system-admin', 'security-admin', 'auditor'] as const satisfies Role[];
/** Coordinator, participant, vertical body, one that the measure does not name. */
const bureaus = ['kejiju', 'caizhengju', 'shuiwuju', 'shuiliju'];
const actors: readonly Actor[] = roles.flatMap((role) => (role === 'liaison' || role === 'bureau-head' ? bureaus.map((bureau) => actor(role, bureau)) : [actor(role)]));

/** Every command, with what the rights call it and what it is done with; one for each bureau where it speaks for one. */
const commands: readonly (readonly [action: Action, what: string, command: TaskCommand])[] = [
  ...bureaus.slice(0, 3).flatMap((bureau) => [
    ['acknowledge', bureau, { type: 'acknowledge', bureau, reply: '复函1号' }] as const,
    ['contribute', bureau, { type: 'contribute', milestone, bureau, textHash: 'h', reply: '复函1号' }] as const,
    ['answerCountersignature', bureau, { type: 'answerCountersignature', milestone, bureau, version: 1, answer: 'agreed', reply: '复函1号' }] as const,
    ['transferPart', bureau, { type: 'transferPart', bureau, to: { id: `${bureau}-section`, bureau, title: '承办科室', role: 'liaison', open: true }, reasonHash: 'h' }] as const,
  ]),
  ['appointCoordinator', 'Task', { type: 'appointCoordinator', bureau: 'kejiju', authority }],
  ['concludeOtherwise', 'Task', { type: 'concludeOtherwise', as: 'policy-ended', authority }],
  ['movePart', 'Task', { type: 'movePart', from: 'caizhengju', to: 'gongxinju', kind: 'municipal', name: '市工信局', letter: '新编办〔2020〕8号', effectiveOn: '2020-10-12' }],
  ['submit', 'Milestone', { type: 'submit', milestone, achievedOn: '2020-10-12' }],
  ['approve', 'Milestone', { type: 'approve', milestone }],
  ['enterSignature', 'Milestone', { type: 'approve', milestone, paper }],
  ['review', 'Milestone', { type: 'review', milestone }],
  ['return', 'Milestone', { type: 'return', milestone, reasonHash: 'h' }],
  ['returnToHead', 'Milestone', { type: 'return', milestone, reasonHash: 'h', to: 'head' }],
  ['withdraw', 'Milestone', { type: 'withdraw', milestone, reasonHash: 'h' }],
  ['strikeOff', 'Milestone', { type: 'strikeOff', milestone }],
  ['requestExtension', 'Milestone', { type: 'requestExtension', milestone, dueOn: '2021-03-31', reasonHash: 'h' }],
  ['grantExtension', 'Milestone', { type: 'grantExtension', milestone, authority }],
  ['refuseExtension', 'Milestone', { type: 'refuseExtension', milestone, reasonHash: 'h' }],
  ['reopen', 'Milestone', { type: 'reopen', milestone, authority, reasonHash: 'h' }],
  ['openCountersignature', 'Milestone', { type: 'openCountersignature', milestone, textHash: 'h', bureaus: ['caizhengju'] }],
  ['changeCountersignedText', 'Milestone', { type: 'changeCountersignedText', milestone, textHash: 'h' }],
  ['changeSigners', 'Milestone', { type: 'changeSigners', milestone, add: ['shuiwuju'], remove: [], reasonHash: 'h' }],
  ['settleCountersignature', 'Milestone', { type: 'settleCountersignature', milestone, authority }],
];

/** A command that has no row does not compile. */
const _everyCommand: Record<TaskCommand['type'], true> = Object.fromEntries(commands.map(([, , { type }]) => [type, true])) as Record<Ask<TaskCommand['type']>['type'], true>;

function after(history: readonly (readonly [Actor, TaskCommand | AttachEvidence])[]): LivedTask {
  const task = new LivedTask(measure3);
  for (const [by, command] of history) expect(task.ask(noon('2020-10-13'), by, command)).toBeUndefined();
  return task;
}

/** What the rights look at of a task as it stands. */
function factsOf({ state }: LivedTask, what: string): TaskFacts | PartFacts | MilestoneFacts {
  const { coordinator: { bureau: coordinator }, brief: { responsibilities } } = state;
  if (what === 'Task') return { kind: 'Task', bureaus: responsibilities.map(({ bureau }) => bureau) };
  const part = responsibilities.find(({ bureau }) => bureau === what);
  if (part) return { kind: 'Part', bureau: part.bureau, bureauKind: part.kind };
  const { phase, approval } = state.milestones[milestone]!;
  return { kind: 'Milestone', coordinator, phase, onPaper: approval?.paper !== undefined };
}

describe('the rights told to the page and to queries', () => {
  it.each(Object.entries(states))('are those that decide, for every post and command: %s', (_name, history) => {
    const task = after(history);
    const matrix = actors.flatMap((by) => commands.map(([action, what, command]) => ({
      who: `${by.bureau}/${by.role}`, action, what,
      told: rightsOf(by).can(action, factsOf(task, what)),
      decides: entitlement(task.state, command, task.context(noon('2020-10-13'), by)) === undefined,
    })));
    expect(matrix.filter(({ told, decides }) => told !== decides)).toEqual([]);
    expect(matrix.some(({ told }) => told)).toBe(true);
  });

  it('give the erasure of a text to whom the decision gives it', () => {
    for (const by of actors) {
      const decided = decideErasure({ type: 'eraseText', of: 7, authority }, { hash: 'h', erased: false }, { actor: by, wall: noon('2020-10-13'), rightEndedAt: undefined });
      expect([by, rightsOf(by).can('eraseText', 'Task')]).toEqual([by, !isRefusal(decided)]);
    }
  });

  it('name every command', () => {
    expect(Object.keys(_everyCommand).sort()).toEqual([
      'acknowledge', 'answerCountersignature', 'appointCoordinator', 'approve', 'changeCountersignedText', 'changeSigners', 'concludeOtherwise', 'contribute', 'grantExtension', 'movePart', 'openCountersignature',
      'refuseExtension', 'reopen', 'requestExtension', 'return', 'review', 'settleCountersignature', 'strikeOff', 'submit', 'transferPart', 'withdraw',
    ]);
  });
});

describe('the rights told of strike-off lists', () => {
  const list = 'l';
  const asked: Record<ListCommand['type'], ListCommand> = {
    drawUpList: { type: 'drawUpList', number: '1号', items: [] }, changeList: { type: 'changeList', add: [], remove: [], reasonHash: 'h' }, putList: { type: 'putList' }, signList: { type: 'signList', as: 'convenor' },
    enterListSignature: { type: 'enterListSignature', as: 'convenor', paper: { ...paper, size: 7, kind: 'pdf' } }, checkListSignature: { type: 'checkListSignature' },
    returnList: { type: 'returnList', reasonHash: 'h' }, withdrawList: { type: 'withdrawList', reasonHash: 'h' },
  };

  it.each<ListPhase>(['draft', 'put', 'entered', 'signed', 'withdrawn'])('are those that decide, for every post and command: %s', (phase) => {
    const state: StrikeOffListState = { id: list, programme: 'test', number: '1号', phase, items: [], drawn: { at: noon('2020-12-01'), by: office }, returns: [], lastEventAt: noon('2020-12-01') };
    const matrix = actors.flatMap((by) => Object.values(asked).map((command) => ({
      who: `${by.bureau}/${by.role}`, action: command.type,
      told: rightsOf(by).can(command.type, { kind: 'StrikeOffList', phase }), decides: listEntitlement(state, command, by) === undefined,
    })));
    expect(matrix.filter(({ told, decides }) => told !== decides)).toEqual([]);
    expect([...new Set(matrix.filter(({ told }) => told).map(({ who }) => who))].sort()).toEqual(['lianxi-office/leader', 'lianxi-office/leader-staff', 'lianxi-office/office']);
  });

  it('are read by whoever sees all tasks', () => {
    for (const by of actors) expect([by, rightsOf(by).can('read', 'StrikeOffList')]).toEqual([by, sightOf(by) === 'all']);
  });
});

describe('what somebody may see', () => {
  it('is what the deciding transaction goes by too', () => {
    const task = after([]);
    for (const by of actors) expect([by, maySee(task.state.brief, by)]).toEqual([by, rightsOf(by).can('read', factsOf(task, 'Task'))]);
  });

  it.each<[Role, unknown]>([
    ['liaison', { bureau: 'kejiju' }], ['bureau-head', { bureau: 'kejiju' }], ['office', 'all'], ['leader', 'all'], ['leader-staff', 'all'], ['inspection', 'all'],
    ['auditor', 'all'], ['system-admin', 'none'], ['security-admin', 'none'], ['timekeeper', 'none'],
  ])('%s', (role, sight) => {
    expect(sightOf(actor(role, 'kejiju'))).toEqual(sight);
  });
});
