import type { Role } from '@lianxi/domain/organisation/actor';
import { isRefusal } from '@lianxi/domain/refusal';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListCommand } from '@lianxi/domain/strike-off-list/list.commands';
import { listEntitlement } from '@lianxi/domain/strike-off-list/list-entitlement';
import type { ListPhase } from '@lianxi/domain/strike-off-list/list.machine';
import { decideErasure } from '@lianxi/domain/task/erase-text';
import { maySee } from '@lianxi/domain/task/sight';
import { actor, noon, office } from '@lianxi/domain/task/task.fixture';
import { actors as posts, after, authority, commands, decided, everyCommand, factsOf, paper, states } from './matrix.fixture';
import { sightOf } from './reader';
import { rightsOf } from './rights';

/** 代理, 签批除外: for each post that signs, somebody who stands in for all but that. */
const signingWithheld = posts.filter(({ role }) => role === 'bureau-head' || role === 'leader').map(({ by }) => ({ ...by, for: 'zhao', except: 'signing' as const }));
const actors = [...posts.map(({ by }) => by), ...signingWithheld];

describe('the rights told to the page and to queries', () => {
  it.each(Object.entries(states))('are those that decide, for every post and command: %s', (_name, history) => {
    const task = after(history);
    const matrix = actors.flatMap((by) => commands.map(({ action, what, command }) => ({
      who: `${by.bureau}/${by.role}`, action, what,
      told: rightsOf(by).can(action, factsOf(task, what)),
      decides: decided(task, by, command) === undefined,
    })));
    expect(matrix.filter(({ told, decides }) => told !== decides)).toEqual([]);
    expect(matrix.some(({ told }) => told)).toBe(true);
  });

  it.each(Object.entries(states))('are of no use once they have ended, whatever the post and the command: %s', (_name, history) => {
    const task = after(history);
    for (const by of actors) for (const { command } of commands) expect([by, command.type, decided(task, by, command, noon('2020-10-12'))]).toEqual([by, command.type, 'right-ended']);
  });

  it('give the erasure of a text to whom the decision gives it', () => {
    for (const by of actors) {
      const decided = decideErasure({ type: 'eraseText', of: 7, authority }, [{ hash: 'h', erased: false }], { actor: by, wall: noon('2020-10-13'), rightEndedAt: undefined });
      expect([by, rightsOf(by).can('eraseText', 'Task')]).toEqual([by, !isRefusal(decided)]);
    }
  });

  it('leave signing out for a substitute whose holding does, and nothing else', () => {
    const task = after(states.submitted);
    const [substitute] = signingWithheld.filter(({ bureau }) => bureau === 'kejiju');
    const refusals = (by: typeof substitute & object) => commands.filter(({ command }) => decided(task, by, command) === undefined).map(({ action }) => action);
    expect(decided(task, substitute!, { type: 'approve', milestone: 'd5-2020' })).toBe('signing-withheld');
    const { except: _except, ...whole } = substitute!;
    expect(refusals(whole as never).filter((action) => !refusals(substitute!).includes(action))).toEqual(['approve']);
  });

  it('name every command', () => {
    expect(Object.keys(everyCommand).sort()).toEqual([
      'acknowledge', 'answerCountersignature', 'appointCoordinator', 'approve', 'changeCountersignedText', 'changeSigners', 'concludeOtherwise', 'contribute', 'grantExtension', 'handleDraft', 'movePart', 'openCountersignature',
      'refuseExtension', 'reopen', 'requestExtension', 'return', 'review', 'settleCountersignature', 'strikeOff', 'submit', 'transferPart', 'withdraw', 'withdrawContribution', 'withdrawExtension',
    ]);
  });
});

describe('the rights told of strike-off lists', () => {
  const list = 'l';
  const asked: Record<ListCommand['type'], ListCommand> = {
    drawUpList: { type: 'drawUpList', number: '1号', items: [] }, changeList: { type: 'changeList', add: [], remove: [], reasonHash: 'h' }, putList: { type: 'putList' }, signList: { type: 'signList' },
    enterListSignature: { type: 'enterListSignature', as: 'convenor', paper: { ...paper, size: 7, kind: 'pdf' } }, checkListSignature: { type: 'checkListSignature' },
    returnList: { type: 'returnList', reasonHash: 'h' }, withdrawList: { type: 'withdrawList', reasonHash: 'h' }, withdrawListSignature: { type: 'withdrawListSignature', reasonHash: 'h' },
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
