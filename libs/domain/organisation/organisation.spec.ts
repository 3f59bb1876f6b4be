import fc from 'fast-check';
import { addMilliseconds } from '../calendar/time';
import { isRefusal } from '../refusal';
import type { Actor, Role } from './actor';
import { decideOrganisation } from './decide-organisation';
import { successorsOf } from './decide-reform';
import { evolveOrganisation } from './evolve-organisation';
import { holderOf, isCurrent, isOpen, postsOf } from './holdings';
import type { OrganisationCommand, OrganisationState, PostRole } from './organisation';
import { emptyOrganisation } from './organisation';

const start = '2020-12-20T01:00:00.000Z';
const day = 86_400_000;
const after = (days: number): string => addMilliseconds(start, days * day);

const by = (role: Role, bureau = 'lianxi-office'): Actor => ({ person: `${bureau}-${role}`, bureau, role });
const [system, security, own] = [by('system-admin'), by('security-admin'), by('bureau-head', 'kejiju')];

/** An organisation lived through by hand. */
class Lived {
  state: OrganisationState = emptyOrganisation;
  now = start;

  /** Answers the refusal's code, or undefined. */
  ask(actor: Actor, command: OrganisationCommand): string | undefined {
    const decision = decideOrganisation(this.state, command, { actor, now: this.now, retentionYears: 10 });
    if (isRefusal(decision)) return decision.refused;
    for (const event of decision.events) this.state = evolveOrganisation(this.state, { at: this.now, by: actor, event });
    return undefined;
  }

  holder(post: string, at = this.now): string | undefined {
    return holderOf(this.state.posts[post]!, at)?.person;
  }

  /** Who may act in a post. */
  entitled(post: string, at = this.now): string[] {
    return this.state.posts[post]!.holdings.filter((holding) => isCurrent(holding, at)).map(({ person }) => person);
  }
}

const take = (post: string, person: string, more: Partial<Extract<OrganisationCommand, { type: 'takePost' }>> = {}): OrganisationCommand => ({ type: 'takePost', post, person, letter: '新科函〔2020〕9号', ...more });
const leave = (post: string, person: string): OrganisationCommand => ({ type: 'leavePost', post, person, letter: '新科函〔2020〕9号' });

/** 科技局 with two posts, two administrators' posts, and four persons. */
function entered(): Lived {
  const lived = new Lived();
  const acts: OrganisationCommand[] = [
    { type: 'enterBureau', bureau: 'kejiju', kind: 'municipal', name: '市科技局', from: '2019-01-01' },
    { type: 'enterBureau', bureau: 'lianxi-office', kind: 'office', name: '联席会议办公室', from: '2019-01-01' },
    ...([['liaison', '联络员'], ['bureau-head', '局长']] as const).map(([role, title]): OrganisationCommand => ({ type: 'createPost', post: `kejiju-${role}`, bureau: 'kejiju', role, title })),
    ...(['system-admin', 'auditor'] as const).map((role): OrganisationCommand => ({ type: 'createPost', post: role, bureau: 'lianxi-office', role, title: role })),
  ];
  expect(acts.map((act) => lived.ask(system, act)).filter(Boolean)).toEqual([]);
  expect(['li', 'wang', 'zhao', 'chen'].map((person) => lived.ask(security, { type: 'enterPerson', person, nameHash: 'h' })).filter(Boolean)).toEqual([]);
  return lived;
}

describe('a post', () => {
  it('passes to the next holder at one instant: the one before is relieved then, on the same letter', () => {
    const lived = entered();
    expect(lived.ask(own, take('kejiju-liaison', 'li'))).toBeUndefined();
    lived.now = after(2);
    expect(lived.ask(own, take('kejiju-liaison', 'wang'))).toBeUndefined();
    expect([lived.holder('kejiju-liaison', after(1)), lived.holder('kejiju-liaison', after(2))]).toEqual(['li', 'wang']);
    expect(lived.state.posts['kejiju-liaison']!.holdings[0]).toMatchObject({ person: 'li', until: after(2) });
  });

  it('passes at a later instant where one is named, and not before', () => {
    const lived = entered();
    lived.ask(own, take('kejiju-liaison', 'li'));
    expect(lived.ask(own, take('kejiju-liaison', 'wang', { from: after(10) }))).toBeUndefined();
    expect([after(9), after(10)].map((at) => lived.entitled('kejiju-liaison', at))).toEqual([['li'], ['wang']]);
  });

  it('is held until then by whoever comes before somebody already appointed', () => {
    const lived = entered();
    lived.ask(own, take('kejiju-liaison', 'wang', { from: after(10) }));
    expect(lived.ask(own, take('kejiju-liaison', 'li'))).toBeUndefined();
    expect([after(9), after(10)].map((at) => lived.entitled('kejiju-liaison', at))).toEqual([['li'], ['wang']]);
  });

  it('has a substitute beside its holder, for so long as is said, who ends with whom they stand in for', () => {
    const lived = entered();
    lived.ask(own, take('kejiju-bureau-head', 'li'));
    expect(lived.ask(own, take('kejiju-bureau-head', 'wang', { substitute: true, until: after(5) }))).toBeUndefined();
    expect([lived.entitled('kejiju-bureau-head', after(4)), lived.entitled('kejiju-bureau-head', after(5))]).toEqual([['li', 'wang'], ['li']]);
    expect(lived.holder('kejiju-bureau-head')).toBe('li');
    lived.now = after(1);
    expect(lived.ask(security, leave('kejiju-bureau-head', 'li'))).toBeUndefined();
    expect(lived.entitled('kejiju-bureau-head')).toEqual([]);
  });

  it('passes to whoever stands in as to anybody: they stand in for nobody from then on', () => {
    const lived = entered();
    const standsIn = take('kejiju-bureau-head', 'wang', { substitute: true, until: after(5) });
    for (const act of [take('kejiju-bureau-head', 'li'), standsIn]) expect(lived.ask(security, act)).toBeUndefined();
    expect(lived.ask(security, standsIn)).toBe('person-holds-post');
    expect(lived.ask(security, take('kejiju-bureau-head', 'wang', { from: after(1) }))).toBeUndefined();
    expect([lived.entitled('kejiju-bureau-head', start), lived.entitled('kejiju-bureau-head', after(1)), lived.holder('kejiju-bureau-head', after(6))]).toEqual([['li', 'wang'], ['wang'], 'wang']);
    expect(lived.ask(security, take('kejiju-bureau-head', 'wang', { from: after(2) }))).toBe('person-holds-post');
  });

  it('has no substitute of another body, but for who has a post of this one as well', () => {
    const lived = entered();
    for (const asked of [
      { type: 'enterBureau', bureau: 'caizhengju', kind: 'municipal', name: '市财政局', from: '2019-01-01' }, { type: 'createPost', post: 'caizhengju-liaison', bureau: 'caizhengju', role: 'liaison', title: '财政局联络员' },
    ] as const) expect(lived.ask(system, asked)).toBeUndefined();
    for (const appointed of [take('kejiju-bureau-head', 'li'), take('caizhengju-liaison', 'wang')]) expect(lived.ask(security, appointed)).toBeUndefined();
    const standsIn = take('kejiju-bureau-head', 'wang', { substitute: true, until: after(5) });
    expect(decideOrganisation(lived.state, standsIn, { actor: own, now: lived.now, retentionYears: 10 })).toMatchObject({ refused: 'substitute-of-another-body', field: 'person', params: { person: 'wang', bureau: '市科技局', other: '市财政局' } });
    // Nor is a person of another body appointed by the bureau itself.
    expect(decideOrganisation(lived.state, take('kejiju-liaison', 'wang'), { actor: own, now: lived.now, retentionYears: 10 })).toMatchObject({ refused: 'holder-of-another-body', field: 'person', params: { person: 'wang', bureau: '市科技局', other: '市财政局' } });
    expect(lived.ask(security, take('kejiju-liaison', 'wang'))).toBeUndefined();
    expect(lived.ask(own, standsIn)).toBeUndefined();
  });

  it('of the head is not its liaison\'s to fill: who submits does not choose who signs', () => {
    const lived = entered();
    const liaison = by('liaison', 'kejiju');
    lived.ask(security, take('kejiju-bureau-head', 'li'));
    for (const act of [take('kejiju-bureau-head', 'wang'), take('kejiju-bureau-head', 'wang', { substitute: true, until: after(5) }), leave('kejiju-bureau-head', 'li')]) expect(lived.ask(liaison, act)).toBe('not-entitled');
    expect(lived.ask(liaison, take('kejiju-liaison', 'wang'))).toBeUndefined();
  });

  it('has a substitute no longer than whoever named them stays', () => {
    const lived = entered();
    lived.ask(own, take('kejiju-liaison', 'li'));
    lived.ask(security, take('kejiju-bureau-head', 'chen', { until: after(3) }));
    expect(lived.ask({ ...own, person: 'chen' }, take('kejiju-liaison', 'wang', { substitute: true, until: after(5) }))).toBeUndefined();
    expect([after(2), after(3)].map((at) => lived.entitled('kejiju-liaison', at))).toEqual([['li', 'wang'], ['li']]);
  });

  it('ends at once where its holder leaves, also what was still to begin', () => {
    const lived = entered();
    lived.ask(own, take('kejiju-liaison', 'li', { from: after(3) }));
    expect(lived.ask(own, leave('kejiju-liaison', 'li'))).toBeUndefined();
    expect(lived.entitled('kejiju-liaison', after(4))).toEqual([]);
    expect(lived.ask(own, leave('kejiju-liaison', 'li'))).toBe('person-holds-no-post');
  });

  it.each<[string, Actor, OrganisationCommand]>([
    ['not-entitled', by('office'), take('kejiju-liaison', 'li')],
    ['not-entitled', by('bureau-head', 'caizhengju'), take('kejiju-liaison', 'li')],
    ['not-entitled', by('leader', 'kejiju'), take('kejiju-liaison', 'li')],
    ['not-entitled', by('leader', 'kejiju'), leave('kejiju-bureau-head', 'chen')],
    ['not-entitled', own, take('auditor', 'li')],
    ['not-entitled', own, take('nowhere', 'li')],
    ['not-entitled', security, { type: 'createPost', post: 'p', bureau: 'kejiju', role: 'liaison', title: 't' }],
    ['not-entitled', by('office'), { type: 'enterPerson', person: 'sun', nameHash: 'h' }],
    ['not-entitled', system, { type: 'enterPerson', person: 'sun', nameHash: 'h' }],
    ['post-unknown', security, take('nowhere', 'li')],
    ['post-unknown', security, take('constructor', 'li')],
    ['post-unknown', security, leave('constructor', 'li')],
    ['not-entitled', own, take('constructor', 'li')],
    ['person-unknown', own, take('kejiju-liaison', 'constructor')],
    ['person-unknown', security, { type: 'closeAccount', person: 'constructor', letter: 'l' }],
    ['bureau-not-in-organisation', system, { type: 'createPost', post: 'p', bureau: 'constructor', role: 'liaison', title: 't' }],
    ['bureau-not-in-organisation', system, { type: 'renameBureau', bureau: 'constructor', name: '市局', from: '2020-01-01', letter: 'l' }],
    ['bureau-not-in-organisation', system, { type: 'mergeBureaus', bureaus: ['constructor'], into: 'kejiju', from: '2030-01-01', letter: 'l' }],
    ['bureau-not-in-organisation', system, { type: 'splitBureau', bureau: 'kejiju', into: ['constructor', 'toString'], from: '2030-01-01', letter: 'l' }],
    ['post-unknown', security, leave('nowhere', 'li')],
    ['person-unknown', security, take('kejiju-liaison', 'nobody')],
    ['person-holds-post', security, take('kejiju-bureau-head', 'chen')],
    ['holding-in-the-past', security, take('kejiju-liaison', 'li', { from: after(-1) })],
    ['holding-ends-too-early', security, take('kejiju-liaison', 'li', { until: start })],
    ['nobody-to-substitute', security, take('kejiju-liaison', 'li', { substitute: true, until: after(1) })],
    ['substitute-without-end', security, take('kejiju-bureau-head', 'li', { substitute: true })],
    ['exception-without-substitute', security, take('kejiju-liaison', 'li', { except: 'signing' })],
    ['administrators-separate', security, take('auditor', 'zhao')],
    ['administrators-separate', security, take('kejiju-liaison', 'zhao')],
    ['administrators-separate', security, take('auditor', 'chen')],
    ['appoints-self', { ...own, person: 'li' }, take('kejiju-bureau-head', 'li')],
    ['appoints-self', { ...own, person: 'li' }, take('kejiju-bureau-head', 'li', { substitute: true, until: after(1) })],
    ['substitute-appoints', { ...own, for: 'chen' }, take('kejiju-liaison', 'li')],
    ['substitute-appoints', { ...own, for: 'chen' }, leave('kejiju-bureau-head', 'chen')],
    ['substitute-appoints', { ...own, for: 'chen' }, { type: 'enterPerson', person: 'sun', nameHash: 'h' }],
    ['person-exists', security, { type: 'enterPerson', person: 'li', nameHash: 'h' }],
    ['post-exists', system, { type: 'createPost', post: 'auditor', bureau: 'kejiju', role: 'auditor', title: 't' }],
    ['role-not-of-bureau', system, { type: 'createPost', post: 'p', bureau: 'kejiju', role: 'office', title: 't' }],
    ['role-not-of-bureau', system, { type: 'createPost', post: 'p', bureau: 'kejiju', role: 'system-admin', title: 't' }],
    ['bureau-not-in-organisation', system, { type: 'createPost', post: 'p', bureau: 'nowhere', role: 'liaison', title: 't' }],
    ['bureau-not-in-organisation', system, { type: 'renameBureau', bureau: 'nowhere', name: 'n', from: '2021-01-01', letter: 'l' }],
    ['bureau-exists', system, { type: 'enterBureau', bureau: 'kejiju', kind: 'municipal', name: 'n', from: '2020-01-01' }],
    ['bureau-name-earlier', system, { type: 'renameBureau', bureau: 'kejiju', name: 'n', from: '2019-01-01', letter: 'l' }],
  ])('is refused as %s', (code, actor, command) => {
    const lived = entered();
    lived.ask(security, take('kejiju-bureau-head', 'chen'));
    lived.ask(security, take('system-admin', 'zhao'));
    const before = lived.state;
    expect(lived.ask(actor, command)).toBe(code);
    expect(lived.state).toBe(before);
  });

  it('is changed by nobody whose right has ended', () => {
    expect(decideOrganisation(entered().state, take('kejiju-liaison', 'li'), { actor: own, now: start, retentionYears: 10, rightEndedAt: start })).toMatchObject({ refused: 'right-ended', params: { endedAt: start } });
  });
});

describe('a bureau', () => {
  it('keeps its old names, each with the day from which it had it', () => {
    const lived = entered();
    expect(lived.ask(system, { type: 'renameBureau', bureau: 'kejiju', name: '市科学技术局', from: '2021-03-01', letter: '新编办〔2021〕3号' })).toBeUndefined();
    expect(lived.state.bureaus.kejiju!.names).toEqual([{ name: '市科技局', from: '2019-01-01' }, { name: '市科学技术局', from: '2021-03-01' }]);
    // Later than its first name, and no later than the one it has.
    for (const from of ['2020-01-01', '2021-03-01']) expect(lived.ask(system, { type: 'renameBureau', bureau: 'kejiju', name: '市科技和创新局', from, letter: '新编办〔2021〕4号' })).toBe('bureau-name-earlier');
  });
});

describe('the leaders', () => {
  const make = (post: string, bureau: string, role: PostRole, title: string): OrganisationCommand => ({ type: 'createPost', post, bureau, role, title });

  /** 市政府 beside 科技局, with a convenor's post and a deputy's, and another convenor's in a second body. */
  function withLeaders(): Lived {
    const lived = entered();
    for (const bureau of ['shizhengfu', 'shiwei']) lived.ask(system, { type: 'enterBureau', bureau, kind: 'government', name: bureau, from: '2019-01-01' });
    for (const [post, bureau, title] of [['first', 'shizhengfu', '召集人'], ['deputy', 'shizhengfu', '副召集人'], ['second', 'shiwei', '联席会议召集人（市长）']] as const) expect(lived.ask(system, make(post, bureau, 'leader', title))).toBeUndefined();
    return lived;
  }

  it('have their posts where nobody reports, and nobody reports where they have them', () => {
    const lived = withLeaders();
    lived.ask(system, { type: 'enterBureau', bureau: 'caizhengju', kind: 'municipal', name: '市财政局', from: '2019-01-01' });
    lived.ask(system, { type: 'enterBureau', bureau: 'reporting', kind: 'government', name: '报送的单位', from: '2019-01-01' });
    expect(lived.ask(system, make('p', 'reporting', 'liaison', '联络员'))).toBeUndefined();
    expect([make('q', 'kejiju', 'leader', '召集人'), make('q', 'caizhengju', 'leader', '召集人'), make('q', 'reporting', 'leader', '副召集人'), make('q', 'shizhengfu', 'liaison', '联络员'), make('q', 'shizhengfu', 'bureau-head', '局长')]
      .map((act) => lived.ask(system, act))).toEqual(Array(5).fill('leaders-apart'));
    expect([make('q', 'shizhengfu', 'leader-staff', '工作人员'), make('r', 'caizhengju', 'leader-staff', '工作人员'), make('s', 'lianxi-office', 'leader', '副召集人')].map((act) => lived.ask(system, act))).toEqual([undefined, undefined, undefined]);
  });

  it('are one convenor at once: a second post of that title is taken only when nobody holds the first', () => {
    const lived = withLeaders();
    expect(lived.ask(security, take('first', 'li'))).toBeUndefined();
    expect(decideOrganisation(lived.state, take('second', 'wang'), { actor: security, now: lived.now, retentionYears: 10 })).toMatchObject({ refused: 'convenor-already', field: 'post', params: { post: '召集人', id: 'first' } });
    expect([lived.ask(security, take('deputy', 'wang')), lived.ask(security, take('first', 'zhao', { substitute: true, until: after(9) }))]).toEqual([undefined, undefined]);
    expect(lived.ask(security, take('first', 'chen', { from: after(3) }))).toBeUndefined();
    expect(lived.ask(security, take('second', 'wang', { from: after(5) }))).toBe('convenor-already');
    lived.now = after(4);
    lived.ask(security, leave('first', 'chen'));
    expect(lived.ask(security, take('first', 'li', { from: after(8) }))).toBeUndefined();
    expect([lived.ask(security, take('second', 'wang')), lived.ask(security, take('second', 'wang', { until: after(9) })), lived.ask(security, take('second', 'wang', { until: after(8) }))]).toEqual(['convenor-already', 'convenor-already', undefined]);
  });
});

const person = fc.constantFrom('li', 'wang', 'zhao', 'chen');
const post = fc.constantFrom('kejiju-liaison', 'kejiju-bureau-head', 'system-admin', 'auditor');
const act = fc.record({
  wait: fc.integer({ min: 0, max: 3 * day }),
  command: fc.oneof(
    fc.record({ post, person, from: fc.option(fc.integer({ min: 0, max: 10 })), until: fc.option(fc.integer({ min: 0, max: 20 })), substitute: fc.boolean() }),
    fc.record({ post, person, leaves: fc.constant(true) }),
  ),
});

describe('whatever is asked of the organisation, in any order', () => {
  it('no post has two holders in their own right at once, no two of the three administrators are one person, and who left is gone', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const lived = entered();
      for (const { wait, command } of acts) {
        lived.now = addMilliseconds(lived.now, wait);
        const at = (days: number | null): string | undefined => (days === null ? undefined : addMilliseconds(lived.now, days * day));
        if ('leaves' in command) {
          if (lived.ask(security, leave(command.post, command.person)) === undefined) expect(lived.entitled(command.post)).not.toContain(command.person);
        } else {
          const [from, until] = [at(command.from), at(command.until)];
          lived.ask(security, take(command.post, command.person, { ...(from && { from }), ...(until && { until }), substitute: command.substitute }));
        }
        for (const days of [0, 1, 5, 12]) {
          const then = addMilliseconds(lived.now, days * day);
          for (const { holdings } of Object.values(lived.state.posts)) expect(holdings.filter((one) => one.for === undefined && isCurrent(one, then)).length).toBeLessThanOrEqual(1);
        }
        for (const one of ['li', 'wang', 'zhao', 'chen']) {
          const roles = new Set(postsOf(lived.state, one, lived.now).map(({ role }) => role).filter((role: PostRole) => role === 'system-admin' || role === 'auditor'));
          expect(roles.size).toBeLessThanOrEqual(1);
        }
        for (const { holdings } of Object.values(lived.state.posts)) for (const { from, until } of holdings) expect(until === undefined || from < until).toBe(true);
      }
      expect(Object.values(lived.state.posts).flatMap(({ holdings }) => holdings).every((one) => isOpen(one, one.from))).toBe(true);
    }), { numRuns: 200 });
  });
});

describe('机构改革', () => {
  const letter = '新编办〔2021〕8号';
  const merge = (bureaus: readonly string[], into: string, from = '2021-01-01'): OrganisationCommand => ({ type: 'mergeBureaus', bureaus, into, from, letter });
  const split = (bureau: string, into: readonly string[], from = '2021-01-01'): OrganisationCommand => ({ type: 'splitBureau', bureau, into, from, letter });

  /** 科技局 with both posts held and somebody standing in, beside 工信局 and 商务局. */
  function withThree(): Lived {
    const lived = entered();
    for (const [bureau, name] of [['gongxinju', '市工信局'], ['shangwuju', '市商务局']] as const) lived.ask(system, { type: 'enterBureau', bureau, kind: 'municipal', name, from: '2019-01-01' });
    lived.ask(system, { type: 'enterBureau', bureau: 'caigoudanwei', kind: 'group', name: '各采购单位', from: '2019-01-01' });
    for (const act of [take('kejiju-liaison', 'li'), take('kejiju-bureau-head', 'wang'), take('kejiju-bureau-head', 'zhao', { substitute: true, until: after(60) })]) expect(lived.ask(own, act)).toBeUndefined();
    return lived;
  }

  it('ends the posts of a merged body with the day, its substitutes too, and keeps its names', () => {
    const lived = withThree();
    expect(lived.ask(system, merge(['kejiju', 'gongxinju'], 'gongxinju'))).toBeUndefined();
    const eve = '2020-12-31T15:59:59.000Z';
    const day = '2020-12-31T16:00:00.000Z';
    expect([eve, day].map((at) => ['kejiju-liaison', 'kejiju-bureau-head'].map((post) => lived.entitled(post, at)))).toEqual([[['li'], ['wang', 'zhao']], [[], []]]);
    expect(lived.state.bureaus.kejiju).toMatchObject({ names: [{ name: '市科技局' }], dissolved: { from: '2021-01-01', into: ['gongxinju'], letter } });
    expect(lived.state.bureaus.gongxinju?.dissolved).toBeUndefined();
  });

  it('ends them now where the day has come already, and undoes nothing', () => {
    const lived = withThree();
    lived.now = after(40);
    expect(lived.ask(system, split('kejiju', ['gongxinju', 'shangwuju']))).toBeUndefined();
    expect([after(39), after(40)].map((at) => lived.entitled('kejiju-liaison', at))).toEqual([['li'], []]);
  });

  it('leaves a dissolved body nothing to take: no name, no post, no holder from that day on, and no part', () => {
    const lived = withThree();
    lived.ask(system, merge(['kejiju'], 'gongxinju'));
    expect(lived.ask(own, take('kejiju-liaison', 'chen'))).toBeUndefined();
    expect(lived.entitled('kejiju-liaison', '2020-12-31T16:00:00.000Z')).toEqual([]);
    expect([
      lived.ask(own, take('kejiju-liaison', 'li', { from: '2021-01-01T00:00:00.000Z' })),
      lived.ask(system, { type: 'renameBureau', bureau: 'kejiju', name: '市科学技术局', from: '2021-02-01', letter }),
      lived.ask(system, { type: 'createPost', post: 'p', bureau: 'kejiju', role: 'liaison', title: 't' }),
      lived.ask(system, merge(['shangwuju'], 'kejiju')),
      lived.ask(system, split('kejiju', ['gongxinju', 'shangwuju'])),
    ]).toEqual(Array(5).fill('bureau-dissolved'));
  });

  it.each<[string, OrganisationCommand, Actor]>([
    ['not-entitled', merge(['kejiju'], 'gongxinju'), security],
    ['bureau-not-in-organisation', merge(['kejiju'], 'nowhere'), system],
    ['bureau-not-in-organisation', merge(['kejiju', 'nowhere'], 'gongxinju'), system],
    ['successor-itself', merge(['kejiju'], 'kejiju'), system],
    ['successor-itself', split('kejiju', ['kejiju', 'gongxinju']), system],
    ['bureau-not-reformed', merge(['lianxi-office'], 'gongxinju'), system],
    ['bureau-not-reformed', merge(['kejiju'], 'caigoudanwei'), system],
    ['bureau-name-earlier', merge(['kejiju'], 'gongxinju', '2019-01-01'), system],
  ])('says %s', (refusal, command, by) => {
    const lived = withThree();
    const before = lived.state;
    expect(lived.ask(by, command)).toBe(refusal);
    expect(lived.state).toBe(before);
  });

  it('passes parts on to those that are there by now, through every reform between', () => {
    const lived = withThree();
    lived.ask(system, split('kejiju', ['gongxinju', 'shangwuju']));
    lived.ask(system, merge(['gongxinju'], 'shangwuju', '2021-06-01'));
    const on = (day: string) => successorsOf(lived.state, 'kejiju', `${day}T04:00:00.000Z`);
    expect([on('2020-12-31'), on('2021-01-01'), on('2021-06-01')]).toEqual([['kejiju'], ['gongxinju', 'shangwuju'], ['shangwuju']]);
  });
});
