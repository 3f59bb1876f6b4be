import { isRefusal } from '../refusal';
import type { Actor, Role } from './actor';
import { decideOrganisation } from './decide-organisation';
import { evolveOrganisation } from './evolve-organisation';
import { isOpen } from './holdings';
import type { OrganisationCommand, OrganisationEvent, OrganisationState } from './organisation';
import { emptyOrganisation } from './organisation';
import { keptUntil } from './retention';

const by = (role: Role, person: string = role): Actor => ({ person, bureau: 'lianxi-office', role });
const [system, security] = [by('system-admin'), by('security-admin')];
const letter = '新科函〔2026〕12号';
const authority = { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-11-29' } as const;

/** 科技局 with a liaison, 李, for whom 王 stands in, and a head to come, 李 too; lived through by hand. */
class Lived {
  now = '2026-11-29T01:00:00.000Z';
  state: OrganisationState = emptyOrganisation;

  constructor() {
    for (const role of ['liaison', 'bureau-head'] as const) this.asks(system, ...(role === 'liaison' ? [{ type: 'enterBureau', bureau: 'kejiju', kind: 'municipal', name: '市科技局', from: '2019-01-01' } as const] : []), { type: 'createPost', post: role, bureau: 'kejiju', role, title: role });
    this.asks(security, ...['li', 'wang', 'security-admin'].map((person) => ({ type: 'enterPerson', person, nameHash: `name of ${person}` }) as const));
    this.asks(security, { type: 'takePost', post: 'liaison', person: 'li', letter }, { type: 'takePost', post: 'liaison', person: 'wang', substitute: true, until: '2027-01-01T00:00:00.000Z', letter }, { type: 'takePost', post: 'bureau-head', person: 'li', from: '2027-01-01T00:00:00.000Z', letter });
  }

  /** What it comes to: the events, or the refusal's code. */
  ask(actor: Actor, command: OrganisationCommand): string | readonly OrganisationEvent[] {
    const decision = decideOrganisation(this.state, command, { actor, now: this.now, retentionYears: 10 });
    if (isRefusal(decision)) return decision.refused;
    for (const event of decision.events) this.state = evolveOrganisation(this.state, { at: this.now, by: actor, event });
    return decision.events;
  }

  private asks(actor: Actor, ...commands: readonly OrganisationCommand[]): void {
    for (const command of commands) expect([command, Array.isArray(this.ask(actor, command))]).toEqual([command, true]);
  }
}

const close: OrganisationCommand = { type: 'closeAccount', person: 'li', letter };
const reopen: OrganisationCommand = { type: 'reopenAccount', person: 'li', letter };
const erase: OrganisationCommand = { type: 'erasePerson', person: 'li' };

describe('an account that is closed', () => {
  it('leaves every post with it, also one that was to come, and whoever stood in stands in no longer', () => {
    const lived = new Lived();
    expect(lived.ask(security, close)).toMatchObject([{ type: 'postLeft', post: 'liaison' }, { type: 'postLeft', post: 'bureau-head' }, { type: 'accountClosed', person: 'li', letter }]);
    expect(Object.values(lived.state.posts).flatMap(({ holdings }) => holdings.filter((one) => isOpen(one, lived.now)))).toEqual([]);
    expect(lived.state.persons.li).toEqual({ nameHash: 'name of li', closed: { at: lived.now, letter } });
  });

  it('takes no post, until it is opened again by a letter; posts are taken anew', () => {
    const lived = new Lived();
    lived.ask(security, close);
    const take: OrganisationCommand = { type: 'takePost', post: 'liaison', person: 'li', letter };
    expect([lived.ask(security, take), lived.ask(security, close)]).toEqual(['account-closed', 'account-closed']);
    expect(lived.ask(security, reopen)).toEqual([{ type: 'accountReopened', person: 'li', letter }]);
    expect(lived.state.persons.li).toEqual({ nameHash: 'name of li' });
    expect(lived.ask(security, take)).toMatchObject([{ type: 'postTaken' }]);
  });

  it.each<[string, Actor, OrganisationCommand]>([
    ['not-entitled', system, close], ['not-entitled', by('liaison'), close], ['not-entitled', by('office'), reopen], ['not-entitled', by('auditor'), erase],
    ['person-unknown', security, { ...close, person: 'nobody' }],
    ['account-own', security, { ...close, person: 'security-admin' }],
    ['account-not-closed', security, reopen], ['account-not-closed', security, { ...erase, authority }],
  ])('says %s', (refusal, actor, command) => {
    expect(new Lived().ask(actor, command)).toBe(refusal);
  });
});

describe('the name of somebody who has gone', () => {
  const gone = (): Lived => { const lived = new Lived(); lived.ask(security, close); return lived; };

  it('is kept for whole years after that of the closing', () => {
    expect([keptUntil('2026-11-29T01:00:00.000Z', 10), keptUntil('2026-12-31T17:00:00.000Z', 10)]).toEqual(['2036-12-31', '2037-12-31']);
  });

  it('is erased once that time has ended, and not a day before', () => {
    const lived = gone();
    lived.now = '2036-12-31T15:59:59.000Z';
    expect(lived.ask(security, erase)).toBe('name-kept');
    lived.now = '2036-12-31T16:00:00.000Z';
    expect(lived.ask(security, erase)).toEqual([{ type: 'personErased', person: 'li', hash: 'name of li', keptUntil: '2036-12-31' }]);
  });

  it('is erased before on an authority that has been issued, and then for good', () => {
    const lived = gone();
    expect(lived.ask(security, { ...erase, authority: { ...authority, on: '2026-11-30' } })).toBe('authority-in-the-future');
    expect(lived.ask(security, { ...erase, authority })).toMatchObject([{ type: 'personErased', authority }]);
    expect(lived.state.persons.li).toMatchObject({ closed: { letter }, erased: { at: lived.now, authority } });
    expect([reopen, erase].map((command) => lived.ask(security, command))).toEqual(['person-erased', 'person-erased']);
  });
});
