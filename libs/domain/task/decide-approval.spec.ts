import { defaultPolicy } from '../escalation/policy';
import type { Policy } from '../escalation/policy';
import type { Actor } from '../organisation/actor';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import type { TaskCommand } from './commands';
import { decideTask } from './decide';
import type { AttachEvidence } from './evidence';
import { isRefusal } from '../refusal';
import { waitingFor } from './progress';
import { LivedTask, activation, actor, listScan, measure3, measure8, noon, office } from './task.fixture';

const [liaison, head] = [actor('liaison', 'caizhengju'), actor('bureau-head', 'caizhengju')];
const milestone = 'y-2020';
const list = { number: '销号清单〔2021〕1号', on: '2021-01-13', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } as const;
const submit: TaskCommand = { type: 'submit', milestone, achievedOn: '2020-12-18' };
const approve: TaskCommand = { type: 'approve', milestone };
const paper: TaskCommand = { type: 'approve', milestone, paper: { signerHash: 'h', post: '局长', on: '2020-12-17', scan: 'scan' } };
const attach: AttachEvidence = { type: 'attachEvidence', milestones: [milestone], bureau: 'caizhengju', scanOf: 'sign-off', sha256: 'scan', size: 7, kind: 'pdf', nameHash: 'n' };
const review: TaskCommand = { type: 'review', milestone };
const strikeOff: TaskCommand = { type: 'strikeOff', milestone, list };
const withdraw: TaskCommand = { type: 'withdraw', milestone, reasonHash: 'h' };
const toHead: TaskCommand = { type: 'return', milestone, reasonHash: 'h', to: 'head' };
const back: TaskCommand = { type: 'return', milestone, reasonHash: 'h' };

type History = readonly (readonly [day: string, by: Actor, command: TaskCommand | AttachEvidence])[];
const submitted: History = [['2021-01-06', liaison, submit]];
const scanned: History = [...submitted, ['2021-01-06', liaison, attach]];
const signed: History = [...submitted, ['2021-01-07', head, approve]];
const reviewed: History = [...signed, ['2021-01-11', office, review]];
const listed: History = [...reviewed, ['2021-01-13', office, listScan(milestone, 'caizhengju')]];

/** A task of one lead, which asks nobody, with all of this accepted. */
function after(history: History, policy: Policy = defaultPolicy): LivedTask {
  const task = new LivedTask(measure8, activation, { policy, calendar: chinaCalendar });
  for (const [day, by, command] of history) expect([day, command.type, task.ask(noon(day), by, command)]).toEqual([day, command.type, undefined]);
  return task;
}

const stands = (task: LivedTask) => task.state.milestones[milestone]!;
const awaits = (task: LivedTask) => waitingFor(task.state).find((waiting) => waiting.milestone === milestone)?.what;
const rungs = (task: LivedTask) => task.state.rungs.filter(({ key }) => key.startsWith(`milestone/${milestone}`)).length;

describe('the chain of approvals', () => {
  it('waits for one step after the other: sign-off, review, strike-off by a list signed once', () => {
    expect([[], submitted, signed, reviewed].map((history) => awaits(after(history)))).toEqual(['submission', 'sign-off', 'review', 'strike-off']);
    const task = after([...listed, ['2021-01-13', office, strikeOff]]);
    expect(stands(task)).toMatchObject({ phase: 'struck-off', strikeOff: { list, by: office } });
    expect(task.state.concludedAt).toBe(noon('2021-01-13'));
  });

  it('is that of the policy on the day of submission, whatever the policy becomes', () => {
    const { chain: _chain, ...plain } = defaultPolicy.approval;
    const task = after(signed, { ...defaultPolicy, approval: plain });
    expect(awaits(task)).toBe('strike-off');
    expect(task.ask(noon('2021-01-11'), office, review)).toBe('review-not-asked');
    expect(task.ask(noon('2021-01-13'), office, strikeOff)).toBe('list-not-asked');
    expect(task.ask(noon('2021-01-13'), office, { type: 'strikeOff', milestone })).toBeUndefined();
  });

  it('takes a signature given on paper, entered by the liaison, even one older than the submission', () => {
    const task = after([...scanned, ['2021-01-06', liaison, paper]]);
    expect(stands(task).approval).toMatchObject({ by: liaison, paper: { post: '局长', on: '2020-12-17', scan: 'scan' } });
    expect(after(submitted).ask(noon('2021-01-06'), actor('liaison', 'kejiju'), paper)).toBe('not-entitled');
  });

  it('checks with the review the scan of a signature on paper, and says which', () => {
    const task = after([...scanned, ['2021-01-06', liaison, paper], ['2021-01-11', office, review]]);
    expect(task.events.at(-1)).toMatchObject({ type: 'milestoneReviewed', milestone, scan: 'scan' });
    expect(stands(task).review).toMatchObject({ by: office, scan: 'scan' });
    expect(stands(after(reviewed)).review).not.toHaveProperty('scan');
  });

  it('takes no scan of another paper, nor what was attached before the submission as the scan of a list', () => {
    const plain: AttachEvidence = { type: 'attachEvidence', milestones: [milestone], bureau: 'caizhengju', sha256: 'scan', size: 7, kind: 'pdf', nameHash: 'n' };
    const byScan: TaskCommand = { type: 'strikeOff', milestone, list: { ...list, scan: 'scan' } };
    const onward: History = [['2021-01-07', head, approve], ['2021-01-11', office, review]];
    for (const before of [scanned, [['2021-01-05', liaison, plain], ...submitted] as History]) expect(after([...before, ...onward]).ask(noon('2021-01-13'), office, byScan)).toBe('scan-unknown');
    expect(after([['2021-01-05', liaison, plain], ...submitted]).ask(noon('2021-01-06'), liaison, paper)).toBeUndefined();
    const asList = after([...reviewed, ['2021-01-12', office, { ...attach, scanOf: 'list' }], ['2021-01-12', office, toHead]]);
    expect(asList.ask(noon('2021-01-13'), liaison, { type: 'approve', milestone, paper: { signerHash: 'h', post: '局长', on: '2021-01-12', scan: 'scan' } })).toBe('scan-unknown');
  });

  it('takes of a record that tells no scans apart what was attached after the submission', () => {
    const task = after(reviewed);
    const { state } = task;
    task.state = { ...state, milestones: { ...state.milestones, [milestone]: { ...stands(task), evidence: [{ sha256: 'list', size: 7, kind: 'pdf', nameHash: 'n', bureau: 'caizhengju', at: noon('2021-01-12'), by: office }] } } };
    expect(task.ask(noon('2021-01-13'), office, strikeOff)).toBeUndefined();
  });

  it('asks for the scans that its policy names: none where it says nothing of them', () => {
    const { scans: _scans, ...silent } = defaultPolicy.approval;
    const { scan: _scan, ...stated } = list;
    const unscanned: TaskCommand = { type: 'approve', milestone, paper: { signerHash: 'h', post: '局长', on: '2020-12-17' } };
    expect(after(submitted, { ...defaultPolicy, approval: silent }).ask(noon('2021-01-06'), liaison, unscanned)).toBeUndefined();
    expect(after(reviewed, { ...defaultPolicy, approval: silent }).ask(noon('2021-01-13'), office, { type: 'strikeOff', milestone, list: stated })).toBeUndefined();
    expect(after(reviewed).ask(noon('2021-01-13'), office, { type: 'strikeOff', milestone, list: stated })).toBe('scan-missing');
  });

  it.each<[string, string, History, string, Actor, TaskCommand]>([
    ['milestone-not-approved', 'a review of what nobody signed', submitted, '2021-01-07', office, review],
    ['milestone-already-reviewed', 'a second review', reviewed, '2021-01-12', office, review],
    ['not-entitled', 'a review by the bureau itself', signed, '2021-01-11', head, review],
    ['milestone-not-reviewed', 'a strike-off without a review', signed, '2021-01-13', office, strikeOff],
    ['list-missing', 'a strike-off without a list', reviewed, '2021-01-13', office, { type: 'strikeOff', milestone }],
    ['list-before-review', 'a list signed before the review', listed, '2021-01-13', office, { type: 'strikeOff', milestone, list: { ...list, on: '2021-01-10' } }],
    ['list-in-the-future', 'a list of tomorrow', listed, '2021-01-13', office, { type: 'strikeOff', milestone, list: { ...list, on: '2021-01-14' } }],
    ['paper-in-the-future', 'a signature of tomorrow', submitted, '2021-01-06', liaison, { type: 'approve', milestone, paper: { signerHash: 'h', post: '局长', on: '2021-01-07' } }],
    ['scan-missing', 'a signature on paper without its scan', scanned, '2021-01-06', liaison, { type: 'approve', milestone, paper: { signerHash: 'h', post: '局长', on: '2020-12-17' } }],
    ['scan-unknown', 'a signature whose scan was attached nowhere', submitted, '2021-01-06', liaison, paper],
    ['scan-unknown', 'a list whose scan was attached nowhere', reviewed, '2021-01-13', office, strikeOff],
    ['milestone-already-approved', 'a second signature after the review', reviewed, '2021-01-12', head, approve],
    ['milestone-not-approved', 'a return to the head of what it has not signed', submitted, '2021-01-07', office, toHead],
    ['not-entitled', 'a return to the head by the head', signed, '2021-01-08', head, toHead],
    ['nothing-to-withdraw', 'a withdrawal of what is open', [], '2021-01-06', liaison, withdraw],
    ['not-entitled', 'a withdrawal of the submission by the office', submitted, '2021-01-07', office, withdraw],
    ['not-entitled', 'a withdrawal of the signature by the liaison', signed, '2021-01-08', liaison, withdraw],
    ['not-entitled', 'a withdrawal of the review by the head', reviewed, '2021-01-12', head, withdraw],
    ['milestone-struck-off', 'a withdrawal of what is struck off, in a task that goes on', [], '2021-01-14', office, withdraw],
  ])('%s: %s', (code, _what, history, day, by, command) => {
    const task = after(code === 'milestone-struck-off' ? [...listed, ['2021-01-13', office, strikeOff]] : history);
    expect(task.ask(noon(day), by, command)).toBe(code === 'milestone-struck-off' ? 'task-concluded' : code);
  });
});

describe('who submitted', () => {
  const [both, clerk] = [{ ...head, person: 'li' }, { ...office, person: 'li' }];
  const bySelf: History = [['2021-01-06', { ...liaison, person: 'li' }, submit]];

  it('neither signs off, nor reviews, nor strikes off, in whatever post', () => {
    expect(after(bySelf).ask(noon('2021-01-07'), both, approve)).toBe('person-submitted');
    const passed: History = [...bySelf, ['2021-01-07', head, approve]];
    expect(after(passed).ask(noon('2021-01-11'), clerk, review)).toBe('person-submitted');
    expect(after([...passed, ['2021-01-11', office, review]]).ask(noon('2021-01-13'), clerk, strikeOff)).toBe('person-submitted');
  });

  it('enters no signature on paper as the head, who would sign on screen', () => {
    expect(after([['2021-01-06', head, submit], ['2021-01-06', head, attach]]).ask(noon('2021-01-06'), head, paper)).toBe('not-entitled');
  });

  it('may enter the head\'s signature on paper, which is not their own', () => {
    expect(after([...bySelf, ['2021-01-06', liaison, attach]]).ask(noon('2021-01-06'), { ...liaison, person: 'li' }, paper)).toBeUndefined();
  });
});

describe('who prepared a contribution', () => {
  const asked = 'd5-2020';
  const li = (by: Actor): Actor => ({ ...by, person: 'li' });
  const life: readonly (readonly [Actor, TaskCommand | AttachEvidence])[] = [
    [li(actor('liaison', 'caizhengju')), { type: 'contribute', milestone: asked, bureau: 'caizhengju', textHash: 'h' }],
    [{ ...office, person: 'clerk' }, { type: 'contribute', milestone: asked, bureau: 'shuiwuju', textHash: 'h', reply: '复函1号' }],
    [actor('liaison', 'kejiju'), { type: 'submit', milestone: asked, achievedOn: '2020-12-18' }],
    [li(actor('bureau-head', 'kejiju')), { type: 'approve', milestone: asked }],
  ];
  const lived = (more: typeof life = []): LivedTask => {
    const task = new LivedTask(measure3);
    for (const [by, command] of [...life, ...more]) expect([command.type, task.ask(noon('2021-01-06'), by, command)]).toEqual([command.type, undefined]);
    return task;
  };
  const reviews: TaskCommand = { type: 'review', milestone: asked };
  const strikes: TaskCommand = { type: 'strikeOff', milestone: asked, list: { ...list, on: '2021-01-06' } };

  it('that is in the submission neither reviews nor strikes it off, in whatever post', () => {
    expect(lived().ask(noon('2021-01-06'), li(office), reviews)).toBe('person-contributed');
    expect(lived([[office, reviews]]).ask(noon('2021-01-06'), li(office), strikes)).toBe('person-contributed');
    expect(lived([[office, reviews], [office, listScan(asked)]]).ask(noon('2021-01-06'), office, strikes)).toBeUndefined();
  });

  it('is not the office that entered a letter; it is who prepared what was filed anew by another', () => {
    expect(lived().ask(noon('2021-01-06'), { ...office, person: 'clerk' }, reviews)).toBeUndefined();
    const anew = lived([
      [actor('bureau-head', 'kejiju'), { type: 'withdraw', milestone: asked, reasonHash: 'r' }], [actor('bureau-head', 'kejiju'), { type: 'return', milestone: asked, reasonHash: 'r' }],
      [actor('liaison', 'caizhengju'), { type: 'contribute', milestone: asked, bureau: 'caizhengju', textHash: 'other' }],
      [actor('liaison', 'kejiju'), { type: 'submit', milestone: asked, achievedOn: '2020-12-18' }], [actor('bureau-head', 'kejiju'), { type: 'approve', milestone: asked }],
    ]);
    expect(anew.ask(noon('2021-01-06'), li(office), reviews)).toBe('person-took-part');
  });
});

describe('what the bureau that houses the office submits', () => {
  const housed = (house = 'fagaiwei'): LivedTask => after(signed, { ...defaultPolicy, approval: { ...defaultPolicy.approval, house } });
  const reviewedBy = (task: LivedTask, bureaus: readonly string[]) => task.askIn({ ...task.context(noon('2021-01-11'), office), bureaus }, review);

  it('is reviewed by nobody who holds a post of it as well', () => {
    expect(reviewedBy(housed('caizhengju'), ['lianxi-office', 'caizhengju'])).toBe('person-of-house');
    expect(reviewedBy(housed('caizhengju'), ['lianxi-office', 'kejiju'])).toBeUndefined();
  });

  it('is reviewed by nobody who held a post of it since it came about, though they gave it up before they decide', () => {
    const ended = (until: string, since?: string) => {
      const task = housed('caizhengju');
      const context = { ...task.context(noon('2021-01-11'), office), former: [{ bureau: 'kejiju', until: '2029-01-01T00:00:00.000Z' }, { bureau: 'caizhengju', until }] };
      const decision = decideTask(task.state, review, { ...context, preparers: task.preparers(milestone).map((one) => ({ ...one, ...(since !== undefined && { since }) })) });
      return isRefusal(decision) ? decision.refused : undefined;
    };
    expect(ended('2026-03-02T00:00:00.000Z', '2026-03-01T00:00:00.000Z')).toBe('person-of-house');
    expect(ended('2026-02-28T00:00:00.000Z', '2026-03-01T00:00:00.000Z')).toBeUndefined();
    // Where nobody knows since when it came about, whoever ever held one is its own.
    expect(ended('2026-02-28T00:00:00.000Z')).toBe('person-of-house');
  });

  it('is struck off by none of them either, also by a list that is stated', () => {
    const task = housed('caizhengju');
    expect(reviewedBy(task, ['lianxi-office'])).toBeUndefined();
    expect(task.ask(noon('2021-01-11'), office, listScan(milestone, 'caizhengju'))).toBeUndefined();
    const context = task.context(noon('2021-01-13'), office);
    expect(task.askIn({ ...context, bureaus: ['lianxi-office', 'caizhengju'] }, strikeOff)).toBe('person-of-house');
    expect(task.askIn({ ...context, former: [{ bureau: 'caizhengju', until: '2029-01-01T00:00:00.000Z' }] }, strikeOff)).toBe('person-of-house');
    expect(task.askIn(context, strikeOff)).toBeUndefined();
  });

  it('is the house\'s still where its part has passed to another body since, before or after it was submitted', () => {
    const moved: TaskCommand = { type: 'movePart', from: 'caizhengju', to: 'fazhanju', kind: 'municipal', name: '市发展局', letter: '新编办〔2020〕8号', effectiveOn: '2021-01-08' };
    const later = housed('caizhengju');
    expect(later.ask(noon('2021-01-08'), office, moved)).toBeUndefined();
    const anew = after([], { ...defaultPolicy, approval: { ...defaultPolicy.approval, house: 'caizhengju' } });
    for (const [day, by, command] of [['2021-01-05', office, moved], ['2021-01-06', actor('liaison', 'fazhanju'), submit], ['2021-01-07', actor('bureau-head', 'fazhanju'), approve]] as const) expect([command.type, anew.ask(noon(day), by, command)]).toEqual([command.type, undefined]);
    for (const task of [later, anew]) {
      for (const body of ['caizhengju', 'fazhanju']) expect(reviewedBy(task, ['lianxi-office', body])).toBe('person-of-house');
      expect(reviewedBy(task, ['lianxi-office', 'kejiju'])).toBeUndefined();
    }
  });

  it('is that bureau\'s alone, for who left it too: what another submits is kept from that one\'s own people, who hold a post of it now', () => {
    expect(reviewedBy(housed(), ['lianxi-office', 'fagaiwei'])).toBeUndefined();
    expect(reviewedBy(housed(), ['lianxi-office', 'caizhengju'])).toBe('person-of-coordinator');
  });
});

describe('a step taken back', () => {
  it('leaves the milestone where it stood before: reviewed → signed → submitted → open, with its ladder again', () => {
    const task = after(reviewed);
    const phases = ([[office, withdraw], [head, withdraw], [liaison, withdraw]] as const).map(([by, command]) => {
      expect(task.ask(noon('2021-01-12'), by, command)).toBeUndefined();
      return Object.keys(stands(task)).filter((field) => ['submission', 'approval', 'review'].includes(field)).concat(String(rungs(task))).join();
    });
    expect(phases).toEqual(['submission,approval,0', 'submission,0', '3']);
    expect(stands(task)).toMatchObject({ phase: 'open', returns: [] });
  });

  it('is whose it was: a signature entered from paper is taken back by the liaison', () => {
    const task = after([...scanned, ['2021-01-06', liaison, paper], ['2021-01-07', liaison, withdraw]]);
    expect(stands(task).phase).toBe('submitted');
  });
});

describe('the scan of a signature', () => {
  const signs: History[number] = ['2021-01-06', liaison, paper];
  const gone: History[number] = ['2021-01-06', liaison, withdraw];

  it.each<[string, History]>([
    ['withdrawn with its signature', [signs, gone, gone]],
    ['withdrawn before it was entered', [gone]],
    ['returned before it was entered', [['2021-01-06', head, back]]],
  ])('serves no other submission than the one it was attached to, which was %s', (_how, way) => {
    // All of it at one instant, as under a clock that stands.
    const task = after([...scanned, ...way, ['2021-01-06', liaison, { ...submit, achievedOn: '2020-12-19', document: '另一文号', textHash: 'other' }]]);
    const enters = (scan: string) => task.ask(noon('2021-01-06'), liaison, { type: 'approve', milestone, paper: { signerHash: 'h', post: '局长', on: '2021-01-06', scan } });
    expect(enters('scan')).toBe('scan-unknown');
    expect(task.ask(noon('2021-01-06'), liaison, { ...attach, sha256: 'its own' })).toBeUndefined();
    expect(enters('its own')).toBeUndefined();
  });

  it('serves the submission it was attached to once more, where only the entry was taken back', () => {
    expect(after([...scanned, signs, gone]).ask(noon('2021-01-06'), liaison, paper)).toBeUndefined();
  });

  it('shows no signature from before the plan', () => {
    const on = (day: string): TaskCommand => ({ ...paper, paper: { signerHash: 'h', post: '局长', on: day, scan: 'scan' } });
    expect(after(scanned).ask(noon('2021-01-06'), liaison, on('2019-12-31'))).toBe('paper-before-the-plan');
    expect(after(scanned).ask(noon('2021-01-06'), liaison, on('2020-01-01'))).toBeUndefined();
  });
});

describe('a return', () => {
  it('by the office to the head keeps the submission and asks for another signature', () => {
    const task = after([...reviewed, ['2021-01-12', office, toHead]]);
    expect(stands(task)).toMatchObject({ phase: 'submitted', submission: { achievedOn: '2020-12-18' }, returns: [{ by: office }] });
    expect(stands(task)).not.toHaveProperty('approval');
    expect(stands(task)).not.toHaveProperty('review');
    expect([awaits(task), rungs(task)]).toEqual(['sign-off', 0]);
  });

  it('to the head is not answered by the paper it was returned with', () => {
    const task = after([...scanned, ['2021-01-06', liaison, paper], ['2021-01-12', office, toHead]]);
    expect(task.ask(noon('2021-01-12'), liaison, paper)).toBe('paper-older-than-return');
    const anew = (scan: string): TaskCommand => ({ type: 'approve', milestone, paper: { signerHash: 'h', post: '局长', on: '2021-01-12', scan } });
    expect(task.ask(noon('2021-01-13'), liaison, anew('scan'))).toBe('scan-unknown');
    expect(task.ask(noon('2021-01-13'), liaison, { ...attach, sha256: 'another' })).toBeUndefined();
    expect(task.ask(noon('2021-01-13'), liaison, anew('another'))).toBeUndefined();
  });

  it('to the coordinator voids the scan of the signature, to the review it does not', () => {
    const [signedOn, reviewedOn]: [History[number], History[number]] = [['2021-01-06', liaison, paper], ['2021-01-11', office, review]];
    const [open, still] = [after([...scanned, signedOn, ['2021-01-12', office, back]]), after([...scanned, signedOn, reviewedOn, ['2021-01-12', office, { ...back, to: 'review' }]])];
    expect([open, still].map((task) => stands(task).returns.map(({ scan }) => scan))).toEqual([['scan'], [undefined]]);
    open.ask(noon('2021-01-13'), liaison, submit);
    expect(open.ask(noon('2021-01-13'), liaison, paper)).toBe('scan-unknown');
    expect(still.ask(noon('2021-01-13'), office, review)).toBeUndefined();
  });

  it('to the coordinator opens it again, also after the review', () => {
    const task = after([...reviewed, ['2021-01-12', office, back]]);
    expect(stands(task).phase).toBe('open');
    expect(rungs(task)).toBe(3);
  });

  it('to the review, by the office, asks for another review and no other signature', () => {
    const toReview: TaskCommand = { type: 'return', milestone, reasonHash: 'h', requestHash: 'what', to: 'review' };
    const task = after([...reviewed, ['2021-01-12', office, toReview]]);
    expect(stands(task)).toMatchObject({ phase: 'approved', approval: { by: head }, returns: [{ by: office, reasonHash: 'h', requestHash: 'what' }] });
    expect(stands(task)).not.toHaveProperty('review');
    expect([awaits(task), rungs(task)]).toEqual(['review', 0]);
    expect(after(signed).ask(noon('2021-01-12'), office, toReview)).toBe('milestone-not-reviewed');
    expect(after(reviewed).ask(noon('2021-01-12'), head, toReview)).toBe('not-entitled');
    // A signature on paper may be older than what asked for none.
    expect(task.ask(noon('2021-01-12'), head, withdraw)).toBeUndefined();
    expect(task.ask(noon('2021-01-12'), liaison, attach)).toBeUndefined();
    expect(task.ask(noon('2021-01-12'), liaison, paper)).toBeUndefined();
  });

  describe('of one bureau\'s contribution', () => {
    const on = 'd5-2020';
    const [own, its] = [actor('liaison', 'kejiju'), actor('liaison', 'caizhengju')];
    const contribute: TaskCommand = { type: 'contribute', milestone: on, bureau: 'caizhengju', textHash: 'first' };
    const giveBack = (contributor: string): TaskCommand => ({ type: 'return', milestone: on, reasonHash: 'h', requestHash: 'what', contributor });
    let task: LivedTask;
    beforeEach(() => {
      task = new LivedTask(measure3);
      for (const [by, command] of [
        [its, contribute], [office, { type: 'contribute', milestone: on, bureau: 'shuiwuju', textHash: 'h', reply: '复函1号' }], [own, { type: 'submit', milestone: on, achievedOn: '2020-12-18' }],
      ] as const) expect(task.ask(noon('2021-01-06'), by, command)).toBeUndefined();
    });

    it('is awaited again of that bureau alone, by its head who has it or by the office, and the coordinator submits once more', () => {
      const signer = actor('bureau-head', 'kejiju');
      expect(task.ask(noon('2021-01-06'), signer, giveBack('caizhengju'))).toBeUndefined();
      const { phase, parts } = task.state.milestones[on]!;
      expect([phase, parts]).toMatchObject(['open', { caizhengju: { state: 'awaited', returned: 'first' }, shuiwuju: expect.objectContaining({ state: 'contributed' }) as unknown }]);
      expect(waitingFor(task.state).filter(({ milestone: of, what }) => of === on && what !== 'receipt').map(({ what, bureau }) => `${what} ${bureau}`)).toEqual(['contribution caizhengju']);
      const submits = () => task.ask(noon('2021-01-06'), own, { type: 'submit', milestone: on, achievedOn: '2020-12-18' });
      expect(submits()).toBe('contributions-missing');
      expect(task.ask(noon('2021-01-06'), its, { ...contribute, textHash: 'other' })).toBeUndefined();
      expect(task.state.milestones[on]?.parts.caizhengju).toMatchObject({ state: 'contributed', textHash: 'other' });
      expect(submits()).toBeUndefined();
      expect(task.ask(noon('2021-01-06'), signer, { type: 'approve', milestone: on })).toBeUndefined();
      expect(task.ask(noon('2021-01-06'), office, giveBack('shuiwuju'))).toBeUndefined();
    });

    it.each([['fagaiwei', 'bureau-not-in-task'], ['kejiju', 'coordinator-does-not-contribute']])('is not that of %s: %s', (contributor, refused) => {
      expect(task.ask(noon('2021-01-06'), actor('bureau-head', 'kejiju'), giveBack(contributor))).toBe(refused);
    });

    it('that was never filed cannot be returned', () => {
      const lax = new LivedTask(measure3, activation, { policy: { ...defaultPolicy, submitWithoutContributions: true }, calendar: chinaCalendar });
      expect(lax.ask(noon('2021-01-06'), own, { type: 'submit', milestone: on, achievedOn: '2020-12-18' })).toBeUndefined();
      expect(lax.ask(noon('2021-01-06'), actor('bureau-head', 'kejiju'), giveBack('caizhengju'))).toBe('contribution-not-filed');
    });
  });
});
