import type { Policy } from '@lianxi/domain/escalation/policy';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import type { Deed } from './evidence';
import type { FindingKind } from './finding';
import { forbidden as ruleAgainst } from './forbidden';
import type { Done } from './lived.fixture';
import { answers, approve, attach, confirm, contribute, giveBack, lived, opensRound, others, review, rules, show, sign, strikeOff, submit, tasks } from './lived.fixture';

/** How far measure 3 has come when somebody acts on 2020-12-28: its coordinator is provisionally 市科技局. */
const contributed = contribute('2020-12-02', 'd5-2020', ...others);
const submitted = [...contributed, submit('2020-12-18')];
const approved = [...submitted, approve('2020-12-21')];
const confirmed = [confirm('2020-10-30')];
const changed = [confirm('2020-10-30', 'jiaoyuju')];
const reviewed = [...approved, review('2020-12-22'), attach('2020-12-22')];
const concluded = [...confirmed, ...approved, review('2020-12-22'), ...strikeOff('2020-12-23')];

const today = '2020-12-28';
const deed = ([, done]: Done): Deed => done;
const signs = (bureau: string): Deed => ({ kind: 'acknowledge', bureau });
const contributes = (bureau: string, milestone = 'd5-2020'): Deed => ({ kind: 'contribute', bureau, milestone });
const submits = (bureau = 'kejiju', achievedOn = '2020-12-18'): Deed => ({ kind: 'submit', bureau, milestone: 'd5-2020', achievedOn });
const approves = (bureau = 'kejiju'): Deed => ({ kind: 'approve', bureau, milestone: 'd5-2020' });
const returns = (bureau: string): Deed => deed(giveBack(today, bureau));
const listed = (on: string) => ({ number: '示例销号清单〔2020〕1号', on, signer: 'convenor', post: '市长', scan: 'scan' }) as const;
const attaches = (sha256: string): Deed => deed(attach(today, 'd5-2020', sha256));
const shows = (bureau = 'kejiju'): Deed => deed(show(today, bureau));
const toReview: Deed = { kind: 'giveBack', bureau: 'lianxi-office', milestone: 'd5-2020', to: 'review' };
const strikes = (bureau = 'lianxi-office', on = today): Deed => ({ kind: 'strikeOff', bureau, milestone: 'd5-2020', list: listed(on) });
const reviews = (bureau = 'lianxi-office'): Deed => ({ kind: 'review', bureau, milestone: 'd5-2020' });
const appoints = (bureau: string): Deed => deed(confirm(today, bureau));
const decides = (bureau: string): Deed => ({ kind: 'appointCoordinator', bureau, authority: { kind: 'office-decision', number: '示例〔2020〕1号', on: today } });

type Case = readonly [what: string, before: readonly Done[], deed: Deed];

const allowed: readonly Case[] = [
  ['it is struck off by a list that a deputy signed on an instruction', [...confirmed, ...reviewed], { ...strikes(), list: { ...listed(today), signer: 'authorised-deputy', authority: { kind: 'instruction', number: '批示1号', on: today } } } as Deed],
  ['it was struck off by a deputy\'s list before who signed was stated', [...confirmed, ...reviewed], { ...strikes(), list: { number: '1号', on: today, signer: 'authorised-deputy', scan: 'scan' } } as Deed],
  ['it is struck off by a list that was signed here, whose scan is the list\'s own', [...confirmed, ...approved, review('2020-12-22')], { ...strikes(), list: { ...listed(today), scan: 'the-list-s-own', list: 'signed-here' } } as Deed],
  ['a named bureau signs', [], signs('jiaoyuju')],
  ['a bureau signs after it contributed', contributed, signs('jiaoyuju')],
  ['the provisional coordinator is confirmed', [], appoints('kejiju')],
  ['another is appointed instead', [], appoints('jiaoyuju')],
  ['another is appointed after one was confirmed', confirmed, appoints('jiaoyuju')],
  ['a named bureau contributes', [], contributes('jiaoyuju')],
  ['it contributes again', contributed, contributes('jiaoyuju')],
  ['it contributes after a return', [...submitted, giveBack('2020-12-22')], contributes('jiaoyuju')],
  ['the former coordinator contributes', changed, contributes('kejiju')],
  ['the coordinator submits once all is in', contributed, submits()],
  ['it submits what was achieved today', contributed, submits('kejiju', today)],
  ['it submits what was achieved on the first day of the plan\'s first year', contributed, submits('kejiju', '2020-01-01')],
  ['it submits again after a return', [...submitted, giveBack('2020-12-22')], submits()],
  ['the new coordinator submits once the former has contributed', [...changed, ...contribute('2020-12-02', 'd5-2020', 'kejiju', 'caizhengju', 'rensheju', 'shuiwuju')], submits('jiaoyuju')],
  ['its head approves', submitted, approves()],
  ['its head returns what is submitted', submitted, returns('kejiju')],
  ['the office returns what is approved', approved, returns('lianxi-office')],
  ['the office returns what is reviewed', reviewed, returns('lianxi-office')],
  ['the office reviews what is signed off', approved, reviews()],
  ['the office strikes off, with a coordinator that is confirmed', [...confirmed, ...reviewed], strikes()],
  ['the office attaches a scan', reviewed, attaches('another')],
  ['the office returns to its own review what it reviewed', reviewed, toReview],
  ['the office reviews again what it returned to its review', [...reviewed, ['2020-12-23', toReview]], reviews()],
  ['the coordinator shows what was done', contributed, shows()],
  ['another bureau shows it', contributed, shows('jiaoyuju')],
  ['the office shows it', contributed, shows('lianxi-office')],
  ['it is shown once more after a return', [...contributed, show('2020-12-17'), submit('2020-12-18'), giveBack('2020-12-22')], deed(show(today, 'kejiju', 'more'))],
  ['it strikes off by a list of the day of the review', [...confirmed, ...reviewed], strikes('lianxi-office', '2020-12-22')],
];

const forbidden: readonly Case[] = [
  ['a bureau that is not named signs', [], signs('shangwuju')],
  ['a bureau signs twice', sign('2020-10-13', 'jiaoyuju'), signs('jiaoyuju')],
  ['a bureau that is not named is appointed', [], appoints('shangwuju')],
  ['one is appointed on an authority that is not enough', [], decides('jiaoyuju')],
  ['the confirmed coordinator is confirmed', confirmed, appoints('kejiju')],
  ['a bureau that is not named contributes', [], contributes('shangwuju')],
  ['the coordinator contributes', [], contributes('kejiju')],
  ['the new coordinator contributes', changed, contributes('jiaoyuju')],
  ['one contributes to what is submitted', submitted, contributes('jiaoyuju')],
  ['one contributes to a milestone the plan does not have', [], contributes('jiaoyuju', 'd6-2020')],
  ['the coordinator submits while a contribution is missing', contributed.slice(1), submits()],
  ['another than the coordinator submits', contributed, submits('jiaoyuju')],
  ['the former coordinator submits', [...contributed, ...changed], submits()],
  ['what is to be achieved tomorrow is submitted', contributed, submits('kejiju', '2020-12-29')],
  ['what was achieved before the plan\'s first year is submitted', contributed, submits('kejiju', '2019-12-31')],
  ['what is submitted is submitted', submitted, submits()],
  ['what is approved is submitted', approved, submits()],
  ['what is open is approved', contributed, approves()],
  ['what is approved is approved', approved, approves()],
  ['another bureau\'s head approves', submitted, approves('jiaoyuju')],
  ['what is open is returned', contributed, returns('kejiju')],
  ['the office returns what is open', contributed, returns('lianxi-office')],
  ['another bureau\'s head returns', submitted, returns('jiaoyuju')],
  ['the office returns what is not approved', submitted, returns('lianxi-office')],
  ['the coordinating bureau returns what its head approved', approved, returns('kejiju')],
  ['what is not approved is struck off', [...confirmed, ...submitted], strikes()],
  ['the coordinating bureau strikes off', [...confirmed, ...reviewed], strikes('kejiju')],
  ['the last milestone is struck off under a provisional coordinator', reviewed, strikes()],
  ['what is not reviewed is struck off', [...confirmed, ...approved], strikes()],
  ['it is struck off without a list', [...confirmed, ...reviewed], { kind: 'strikeOff', bureau: 'lianxi-office', milestone: 'd5-2020' }],
  ['it is struck off by a list without its scan', [...confirmed, ...reviewed], { ...strikes(), list: { number: '1号', on: today, signer: 'convenor', post: '市长' } } as Deed],
  ['it is struck off by a list that a deputy signed on what the office decided alone', [...confirmed, ...reviewed], { ...strikes(), list: { ...listed(today), signer: 'authorised-deputy', authority: { kind: 'office-decision', number: '办函1号', on: today } } } as Deed],
  ['it is struck off by a list that a deputy signed on no authority', [...confirmed, ...reviewed], { ...strikes(), list: { ...listed(today), signer: 'authorised-deputy' } } as Deed],
  ['it is struck off by a list whose scan was attached nowhere', [...confirmed, ...reviewed], { ...strikes(), list: { ...listed(today), scan: 'another' } } as Deed],
  ['a file is attached twice', reviewed, attaches('scan')],
  ['what was done is shown twice', [...contributed, show('2020-12-17')], shows()],
  ['what was done is shown after the submission', submitted, shows()],
  ['the office shows it after the review', reviewed, shows('lianxi-office')],
  ['a bureau that is not named shows something', contributed, shows('shangwuju')],
  ['the coordinator attaches the scan of a list', reviewed, { ...attaches('another'), bureau: 'kejiju' }],
  ['the scan of a list is attached before the review', approved, attaches('another')],
  ['it is struck off by a list whose scan was attached as something else', [...confirmed, ...contribute('2020-12-02', 'd5-2020', ...others), show('2020-12-17'), submit('2020-12-18'), approve('2020-12-21'), review('2020-12-22')], { ...strikes(), list: { ...listed(today), scan: 'shown' } } as Deed],
  ['what is signed off is returned to the review', approved, toReview],
  ['what was returned to the review is struck off', [...confirmed, ...reviewed, ['2020-12-23', toReview]], strikes()],
  ['it is struck off by a list older than the review', [...confirmed, ...reviewed], strikes('lianxi-office', '2020-12-21')],
  ['it is struck off by a list of tomorrow', [...confirmed, ...reviewed], strikes('lianxi-office', '2020-12-29')],
  ['what is not signed off is reviewed', submitted, reviews()],
  ['what is reviewed is reviewed', reviewed, reviews()],
  ['another than the office reviews', approved, reviews('kejiju')],
  ['somebody signs for a concluded task', concluded, signs('jiaoyuju')],
  ['a coordinator is appointed for it', concluded, appoints('jiaoyuju')],
  ['somebody returns it', concluded, returns('lianxi-office')],
];

const found = (before: readonly Done[], done: Deed, outcome?: Done[2], measure = 3, policy = {}): FindingKind[] => (
  lived(measure, '2020-12-29', [...before, [today, done, outcome]], { policy }).findings.map(({ kind }) => kind));
const no = (status: number) => ({ kind: 'refused', status, problem: 'x' }) as const;

/** What is found when it is accepted, when a rule says no, and when something else does. */
const verdicts = (before: readonly Done[], done: Deed) => ({
  accepted: found(before, done), byRule: [403, 409, 422].map((status) => found(before, done, no(status))), otherwise: [400, 401, 500].map((status) => found(before, done, no(status))),
});
const refused: FindingKind[] = ['wrongly-refused'];

it.each(allowed)('it is allowed that %s: any refusal is a finding', (_what, before, done) => {
  expect(verdicts(before, done)).toEqual({ accepted: [], byRule: [refused, refused, refused], otherwise: [refused, refused, refused] });
});

it.each(forbidden)('it is forbidden that %s: accepting it is a finding, and so is a refusal that is no rule\'s', (_what, before, done) => {
  expect(verdicts(before, done)).toEqual({ accepted: ['wrongly-accepted'], byRule: [[], [], []], otherwise: [refused, refused, refused] });
});

it.each<[string, readonly Done[], Deed]>([['signs off', submitted, approves()], ['reviews', approved, reviews()], ['returns it as the office', approved, returns('lianxi-office')], ['strikes off', [...confirmed, ...reviewed], strikes()]])('it is forbidden that who submitted %s, in whatever post', (_what, before, done) => {
  const { life } = lived(3, '2020-12-28', before);
  const by = (person: string) => ruleAgainst({ ...done, task: 't', measure: 3, by: `${done.bureau}/office/${person}`, at: '2020-12-28T02:00:00.000Z', outcome: no(403) }, life, rules);
  expect([by('li')?.en, by('zhao')]).toEqual(['who submitted does not approve', undefined]);
});

describe('a refusal with 404', () => {
  it('answers only for a milestone the plan does not have', () => {
    expect(found([], contributes('jiaoyuju', 'd6-2020'), no(404))).toEqual([]);
    expect(found(submitted, submits(), no(404))).toEqual(['wrongly-refused']);
    expect(found([], signs('shangwuju'), no(404))).toEqual(['wrongly-refused']);
  });
});

describe('what a policy allows', () => {
  it('may be to submit while contributions are missing', () => {
    const policy = { submitWithoutContributions: true };
    expect(found([], submits(), undefined, 3, policy)).toEqual([]);
    expect(found([], submits(), no(409), 3, policy)).toEqual(['wrongly-refused']);
  });

  it('may be that nothing follows the signature: no review, no list', () => {
    const policy = { approval: { ...defaultPolicy.approval, chain: ['sign-off'] as const } };
    const plain: Deed = { kind: 'strikeOff', bureau: 'lianxi-office', milestone: 'd5-2020' };
    expect(found([...confirmed, ...approved], plain, undefined, 3, policy)).toEqual([]);
    expect(found([...confirmed, ...approved], strikes(), undefined, 3, policy)).toEqual(['wrongly-accepted']);
    expect(found(approved, reviews(), undefined, 3, policy)).toEqual(['wrongly-accepted']);
  });

  it('may be lists without a scan; one that is named must be there all the same', () => {
    const policy = { approval: { ...defaultPolicy.approval, scans: ['sign-off'] as const } };
    const [unscanned, elsewhere] = [{ number: '1号', on: today, signer: 'convenor', post: '市长' }, { ...listed(today), scan: 'another' }].map((list) => ({ ...strikes(), list }) as Deed);
    expect(found([...confirmed, ...reviewed], unscanned!, undefined, 3, policy)).toEqual([]);
    expect(found([...confirmed, ...reviewed], elsewhere!, undefined, 3, policy)).toEqual(['wrongly-accepted']);
  });

  it('may be a submission with its number, with evidence, or after countersigning alone', () => {
    const asking = (submission: Policy['submission']) => ({ submission });
    const numbered = { ...submits(), document: '示例1号' } as Deed;
    expect([submits(), numbered].map((done) => found(contributed, done, undefined, 3, asking({ documentNumber: true })))).toEqual([['wrongly-accepted'], []]);
    const some = [[{ measure: 3 }], [{ measure: 3, milestone: 'd5-2020' }], [{ measure: 3, milestone: 'd6-2020' }], [{ measure: 4 }], []];
    expect(some.map((papers) => found(contributed, submits(), undefined, 3, asking({ documentNumber: papers })).length)).toEqual([1, 1, 0, 0, 0]);
    expect([contributed, [...contributed, show('2020-12-18')]].map((before) => found(before, submits(), undefined, 3, asking({ evidence: true })))).toEqual([['wrongly-accepted'], []]);
    const countersigned = [[{ measure: 3 }], [{ measure: 3, milestone: 'd5-2020' }], [{ measure: 3, milestone: 'd6-2020' }], [{ measure: 4 }]];
    expect(countersigned.map((papers) => found(contributed, submits(), undefined, 3, asking({ countersigned: papers })))).toEqual([['wrongly-accepted'], ['wrongly-accepted'], [], []]);
    expect(found(contributed, submits(), no(422), 3, asking({ countersigned: [{ measure: 3 }] }))).toEqual([]);
    const answered: Done[] = [...contributed, opensRound('2020-12-17'), ...others.map((bureau) => answers('2020-12-18', bureau))];
    expect(found(answered, submits(), undefined, 3, asking({ countersigned: [{ measure: 3 }] }))).toEqual([]);
    const few: Done[] = [...contributed, opensRound('2020-12-17', others.slice(1)), ...others.slice(1).map((bureau) => answers('2020-12-18', bureau))];
    expect([3, 4].map((measure) => found(few, submits(), undefined, 3, asking({ countersigned: [{ measure }] })))).toEqual([['wrongly-accepted'], []]);
    // Whose paper it was does not sign it, though another body coordinates by now.
    const passed: Done[] = [...answered, confirm('2020-12-21', 'jiaoyuju'), ...contribute('2020-12-22', 'd5-2020', 'kejiju')];
    expect(found(passed, submits('jiaoyuju'), undefined, 3, asking({ countersigned: [{ measure: 3 }] }))).toEqual([]);
  });

  it('may be evidence, which the scan of a list that was given back is not', () => {
    const scanned = [...reviewed, giveBack('2020-12-23', 'lianxi-office')];
    const why = (before: readonly Done[]) => ruleAgainst({ ...submits(), task: 't', measure: 3, by: 'kejiju/liaison/li', at: '2020-12-28T02:00:00.000Z', outcome: no(422) }, lived(3, today, before).life, { ...rules, policy: { ...defaultPolicy, submission: { evidence: true } } })?.en;
    expect([scanned, [...scanned, show('2020-12-24')]].map(why)).toEqual(['there is no evidence', undefined]);
  });

  it('may be other authorities for a coordinator', () => {
    const policy = { coordinatorAuthorities: ['office-decision'] as const };
    expect(found([], decides('jiaoyuju'), undefined, 3, policy)).toEqual([]);
    expect(found([], appoints('jiaoyuju'), undefined, 3, policy)).toEqual(['wrongly-accepted']);
    expect(found([], appoints('jiaoyuju'), no(422), 3, policy)).toEqual([]);
  });
});

describe('a measure with several milestones, or with a class of bodies', () => {
  const measure4 = tasks[3]!;
  const about = (milestone: string) => ({ bureau: measure4.coordinator, milestone });
  const done = (milestone: string): Done[] => [
    ...contribute('2020-12-02', milestone, ...measure4.bureaus.slice(1)),
    ['2020-12-18', { kind: 'submit', ...about(milestone), achievedOn: '2020-12-18' }],
    ['2020-12-21', { kind: 'approve', ...about(milestone) }],
    ['2020-12-22', { kind: 'review', bureau: 'lianxi-office', milestone }],
    attach('2020-12-22', milestone),
  ];
  const struck = (milestone: string): Deed => ({ kind: 'strikeOff', bureau: 'lianxi-office', milestone, list: listed('2020-12-23') });

  it('may have all but the last struck off under a provisional coordinator', () => {
    const [first, ...more] = measure4.milestones.map(({ key }) => key);
    expect(found(done(first!), struck(first!), undefined, 4)).toEqual([]);
    const allButFirst = more.flatMap((key): Done[] => [...done(key), ['2020-12-23', struck(key)]]);
    expect(found([...allButFirst, ...done(first!)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)), struck(first!), undefined, 4)).toEqual(['wrongly-accepted']);
  });

  it('may have something of a later year achieved in its first', () => {
    expect(found(contribute('2020-12-02', 'd6-2022', ...measure4.bureaus.slice(1)), { kind: 'submit', ...about('d6-2022'), achievedOn: '2020-03-01' }, undefined, 4)).toEqual([]);
  });

  it('has no signature of a class of bodies', () => {
    expect(found([], signs('caigou-danwei'), undefined, 8)).toEqual(['wrongly-accepted']);
  });
});
