import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { defaultPolicy, plainDateAuthorities } from '../escalation/policy';
import type { Actor } from '../organisation/actor';
import type { Authority } from '../organisation/authority';
import type { TaskBrief } from './brief';
import type { TaskCommand } from './commands';
import { decideTask } from './decide';
import type { AttachEvidence } from './evidence';
import { waitingFor } from './progress';
import { LivedTask, activation, actor, listScan, measure3, measure8, morning, noon, office } from './task.fixture';
import { toldOf } from './told';

const liaison = actor('liaison', 'kejiju');
const milestone = 'd5-2020';
const instruction = { kind: 'instruction', number: '示例批示〔2020〕12号', on: '2020-12-21' } as const;
const request: TaskCommand = { type: 'requestExtension', milestone, dueOn: '2021-03-31', reasonHash: 'h' };
const grant: TaskCommand = { type: 'grantExtension', milestone, authority: instruction };
const withdrawal: TaskCommand = { type: 'withdrawExtension', milestone, reasonHash: 'h' };
const refusal: TaskCommand = { type: 'refuseExtension', milestone, authority: instruction, reasonHash: 'h' };

function asked(): LivedTask {
  const task = new LivedTask(measure3);
  task.live(morning('2020-12-17'));
  expect(task.ask(noon('2020-12-18'), liaison, request)).toBeUndefined();
  return task;
}

const ahead = (task: LivedTask) => task.state.rungs.filter(({ key }) => key.startsWith(`milestone/${milestone}:`)).map(({ key, at }) => `${at.slice(0, 10)} ${key}`);

describe('an extension', () => {
  it('asked for in time stands until it is decided; the date and its ladder stay', () => {
    const before = ahead(new LivedTask(measure3));
    const task = asked();
    expect(task.state.milestones[milestone]).toMatchObject({ dueOn: '2020-12-31', dueVersion: 1, extension: { dueOn: '2021-03-31', by: liaison } });
    expect(ahead(task)).toEqual(before.slice(1));
  });

  it('that is granted is a new due version: the old ladder is void, the old date stays visible, the report is as long after', () => {
    const task = asked();
    expect(task.ask(noon('2020-12-21'), office, grant)).toBeUndefined();
    expect(task.state.milestones[milestone]).toMatchObject({
      dueOn: '2021-03-31', reportBy: '2021-04-08', dueVersion: 2, escalation: 'quiet',
      formerDates: [{ dueOn: '2020-12-31', reportBy: '2021-01-08', movedAt: noon('2020-12-21'), authority: instruction }],
    });
    expect(task.state.milestones[milestone]).not.toHaveProperty('extension');
    // Ten, three and no working days before; urging after 04-08, which Qingming's 04-05 has put off by one.
    expect(ahead(task)).toEqual([
      '2021-03-17 milestone/d5-2020:2:remind10:1', '2021-03-26 milestone/d5-2020:2:remind3:1', '2021-03-31 milestone/d5-2020:2:remind0:1',
      '2021-04-09 milestone/d5-2020:2:urge:1', '2021-04-22 milestone/d5-2020:2:supervise:1', '2021-05-08 milestone/d5-2020:2:agenda:1',
    ]);
  });

  it('is granted and refused by another person than who asked, in whatever post', () => {
    const self = { ...office, person: liaison.person };
    for (const decides of [grant, refusal]) {
      expect(asked().ask(noon('2020-12-21'), self, decides)).toBe('person-asked');
      expect(asked().ask(noon('2020-12-21'), office, decides)).toBeUndefined();
    }
  });

  it('is decided neither by whose substitute (代理) asked nor by the substitute', () => {
    for (const decides of [grant, refusal]) {
      const task = new LivedTask(measure3);
      expect(task.ask(noon('2020-12-18'), { ...liaison, person: 'deputy', for: liaison.person }, request)).toBeUndefined();
      for (const person of [liaison.person, 'deputy']) expect(task.ask(noon('2020-12-21'), { ...office, person }, decides)).toBe('person-asked');
      expect(task.ask(noon('2020-12-21'), { ...office, for: 'deputy' }, decides)).toBe('person-asked');
      expect(task.ask(noon('2020-12-21'), office, decides)).toBeUndefined();
    }
  });

  it('is taken back by the coordinator until it is decided, with the reason; then it may be asked for again', () => {
    const task = asked();
    const before = ahead(task);
    expect(task.ask(noon('2020-12-21'), actor('liaison', 'caizhengju'), withdrawal)).toBe('not-entitled');
    expect(task.ask(noon('2020-12-21'), office, withdrawal)).toBe('not-entitled');
    expect(task.ask(noon('2020-12-21'), actor('bureau-head', 'kejiju'), withdrawal)).toBeUndefined();
    expect(task.events.at(-1)).toEqual({ type: 'extensionWithdrawn', milestone, reasonHash: 'h' });
    expect(task.state.milestones[milestone]).not.toHaveProperty('extension');
    expect(ahead(task)).toEqual(before);
    expect(task.ask(noon('2020-12-21'), office, grant)).toBe('extension-not-requested');
    expect(task.ask(noon('2020-12-21'), liaison, withdrawal)).toBe('extension-not-requested');
    expect(task.ask(noon('2020-12-21'), liaison, request)).toBeUndefined();
    expect(task.ask(noon('2020-12-21'), office, grant)).toBeUndefined();
    expect(task.ask(noon('2020-12-22'), liaison, withdrawal)).toBe('extension-not-requested');
  });

  describe('decided by the leader in whose power the date lies', () => {
    const [leader, deputy] = [actor('leader', 'shizhengfu'), { ...actor('leader', 'shizhengfu'), except: 'signing' } as const];
    const [grants, refuses]: TaskCommand[] = [{ type: 'grantExtension', milestone }, { type: 'refuseExtension', milestone, reasonHash: 'h' }];

    it('rests on no paper, and the former date says none', () => {
      const task = asked();
      expect(task.ask(noon('2020-12-21'), leader, grants!)).toBeUndefined();
      expect(task.events.at(-1)).toMatchObject({ type: 'dueDateMoved', dueOn: '2021-03-31', dueVersion: 2 });
      expect(task.state.milestones[milestone]!.formerDates).toEqual([{ dueOn: '2020-12-31', reportBy: '2021-01-08', movedAt: noon('2020-12-21') }]);
      const left = asked();
      expect(left.ask(noon('2020-12-21'), leader, refuses!)).toBeUndefined();
      expect([left.events.at(-1)?.type, left.state.milestones[milestone]!.dueOn]).toEqual(['extensionRefused', '2020-12-31']);
    });

    it('needs a paper where the policy takes no leader\'s own word: it waits for no leader, none is told, and none decides here', () => {
      const policy = { ...defaultPolicy, dateAuthorities: { ...plainDateAuthorities, deliverable: ['government-document'] } } as const;
      const task = new LivedTask(measure3, activation, { policy, calendar: chinaCalendar });
      const before = task.state;
      expect(task.ask(noon('2020-12-18'), liaison, request)).toBeUndefined();
      expect(waitingFor(task.state).filter(({ what }) => what === 'extension').map(({ role }) => role)).toEqual(['office']);
      expect(toldOf(before, { at: noon('2020-12-18'), by: liaison, event: task.events.at(-1)! }, task.state).map(({ role }) => role)).toEqual(['office']);
      for (const command of [grants!, refuses!]) expect(task.ask(noon('2020-12-21'), leader, command)).toBe('authority-not-sufficient');
      expect(task.ask(noon('2020-12-21'), office, grant)).toBe('authority-not-sufficient');
      expect(task.ask(noon('2020-12-21'), office, { type: 'grantExtension', milestone, authority: { ...instruction, kind: 'government-document' } })).toBeUndefined();
    });

    it('is neither the office\'s without a paper, nor a leader\'s on one, nor whose holding leaves signing out', () => {
      for (const command of [grants!, refuses!]) expect([asked().ask(noon('2020-12-21'), office, command), asked().ask(noon('2020-12-21'), deputy, command)]).toEqual(['not-entitled', 'signing-withheld']);
      for (const command of [grant, refusal]) expect(asked().ask(noon('2020-12-21'), leader, command)).toBe('not-entitled');
    });
  });

  describe('of a date that the office has set for standing work', () => {
    const [leader, head, key] = [actor('leader', 'shizhengfu'), actor('bureau-head', 'caizhengju'), 'y-2020'];
    const standing: TaskBrief = { ...measure8, milestones: measure8.milestones.map((one) => ({ ...one, basis: 'standing-rule' })) };
    const own = { kind: 'office-decision', number: '示例办函1号', on: '2020-12-02' } as const;
    const asks = (task: LivedTask, dueOn: string) => task.ask(noon('2020-12-02'), head, { type: 'requestExtension', milestone: key, dueOn, reasonHash: 'h' });
    const decides = (task: LivedTask, by: Actor, authority?: Authority) => task.ask(noon('2020-12-03'), by, { type: 'grantExtension', milestone: key, ...(authority && { authority }) });

    it('is the office\'s to decide, and waits for it alone; no leader decides it here', () => {
      const task = new LivedTask(standing);
      expect([asks(task, '2021-03-31'), decides(task, leader), decides(task, office, own)]).toEqual([undefined, 'not-entitled', undefined]);
      expect([asks(task, '2021-06-30'), decides(task, office, own)]).toEqual([undefined, undefined]);
    });

    it('is a leader\'s once a leader has decided it: the office neither moves nor leaves it on its own any more', () => {
      const task = new LivedTask(standing);
      expect([asks(task, '2021-03-31'), decides(task, office, { ...own, kind: 'instruction' }), asks(task, '2021-06-30')]).toEqual([undefined, undefined, undefined]);
      expect(waitingFor(task.state).filter(({ what }) => what === 'extension').map(({ role }) => role)).toEqual(['office', 'leader']);
      expect(decides(task, office, own)).toBe('date-set-by-leader');
      expect(task.ask(noon('2020-12-03'), office, { type: 'refuseExtension', milestone: key, authority: own, reasonHash: 'h' })).toBe('date-set-by-leader');
      expect([decides(task, leader), asks(task, '2021-09-30'), decides(task, office, own)]).toEqual([undefined, undefined, 'date-set-by-leader']);
      expect(task.state.milestones[key]!.dueOn).toBe('2021-06-30');
    });
  });

  describe('of a date that a leader has set here', () => {
    const [deputy, other, convenor] = ['deputy', 'other', 'convenor'].map((post): Actor => ({ ...actor('leader', 'shizhengfu'), person: post, post }));
    const plain: TaskCommand = { type: 'grantExtension', milestone };
    const later = (dueOn: string): TaskCommand => ({ type: 'requestExtension', milestone, dueOn, reasonHash: 'h' });

    /** The first date moved by a leader, and a later one asked for. */
    function setBy(leader: Actor): LivedTask {
      const task = asked();
      expect([task.ask(noon('2020-12-21'), leader, plain), task.ask(noon('2020-12-22'), liaison, later('2021-06-30'))]).toEqual([undefined, undefined]);
      return task;
    }

    const decides = (task: LivedTask, by: Actor, command: TaskCommand = plain, isConvenor = false) => task.askIn({ ...task.context(noon('2020-12-22'), by), isConvenor }, command);

    it('is that leader\'s: another one neither moves nor leaves it; the same post, the convenor or a registered authority does', () => {
      expect(decideTask(setBy(convenor!).state, plain, setBy(convenor!).context(noon('2020-12-22'), deputy!))).toMatchObject({ refused: 'date-of-another-leader', field: 'milestone', params: { milestone, dueOn: '2021-03-31', post: 'convenor' } });
      expect(decides(setBy(deputy!), other!, { type: 'refuseExtension', milestone, reasonHash: 'h' })).toBe('date-of-another-leader');
      expect([decides(setBy(deputy!), { ...deputy!, person: 'successor' }), decides(setBy(deputy!), convenor!, plain, true), decides(setBy(deputy!), office, { ...grant, authority: { ...instruction, on: '2020-12-22' } })]).toEqual([undefined, undefined, undefined]);
    });

    it('waits for that leader\'s post, and it is told; once an authority has moved it, for all of them', () => {
      const leaders = (task: LivedTask) => waitingFor(task.state).filter(({ what, role }) => what === 'extension' && role === 'leader').map(({ post }) => post);
      const task = setBy(deputy!);
      expect([leaders(asked()), leaders(task)]).toEqual([[undefined], ['deputy']]);
      const asking = task.record.at(-1)!;
      expect(toldOf(task.state, asking, task.state).filter(({ role }) => role === 'leader')).toEqual([{ bureau: 'lianxi-meeting', role: 'leader', post: 'deputy' }]);
      decides(task, office, { ...grant, authority: { ...instruction, on: '2020-12-22' } });
      expect(task.ask(noon('2020-12-23'), liaison, later('2021-09-30'))).toBeUndefined();
      expect(leaders(task)).toEqual([undefined]);
    });
  });

  it.each([
    ['the strike-off of its milestone', 'strike-off'], ['another conclusion of its task', 'policy-ended'],
  ] as const)('that nobody has decided lapses with %s, which is said before it', (_what, by) => {
    const task = asked();
    const contributions = [['caizhengju', undefined], ['shuiwuju', '复函1号']] as const;
    if (by === 'strike-off') {
      for (const [bureau, reply] of contributions) expect(task.ask(noon('2020-12-19'), reply === undefined ? actor('liaison', bureau) : office, { type: 'contribute', milestone, bureau, textHash: 'h', ...(reply !== undefined && { reply }) })).toBeUndefined();
      for (const [who, command] of [[liaison, { type: 'submit', milestone, achievedOn: '2020-12-18' }], [actor('bureau-head', 'kejiju'), { type: 'approve', milestone }], [office, { type: 'review', milestone }], [office, listScan(milestone)], [office, { type: 'strikeOff', milestone, list: { number: '1号', on: '2020-12-21', signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } }]] as const) expect(task.ask(noon('2020-12-21'), who, command)).toBeUndefined();
    } else expect(task.ask(noon('2020-12-21'), office, { type: 'concludeOtherwise', as: by, authority: instruction })).toBeUndefined();
    expect(task.events.slice(-2)).toMatchObject([{ type: 'extensionLapsed', milestone, dueOn: '2021-03-31', with: by }, { type: by === 'strike-off' ? 'milestoneStruckOff' : 'taskConcludedOtherwise' }]);
    const { extension, lapsed } = task.state.milestones[milestone]!;
    expect([extension, lapsed]).toEqual([undefined, { at: noon('2020-12-18'), by: liaison, dueOn: '2021-03-31', lapsedAt: noon('2020-12-21'), with: by }]);
    // Opened again, it waits for no decision of what nobody remembers; another may be asked for.
    expect(task.ask(noon('2020-12-22'), office, { type: 'reopen', milestone, authority: instruction, reasonHash: 'h' })).toBeUndefined();
    expect(task.ask(noon('2020-12-22'), liaison, request)).toBeUndefined();
    expect(task.state.milestones[milestone]).not.toHaveProperty('lapsed');
  });

  it('asked for long ago is not granted to a day that has passed', () => {
    expect(asked().ask(noon('2021-04-01'), office, { ...grant, authority: { ...instruction, on: '2021-03-30' } })).toBe('extension-not-later');
  });

  it('is asked for and granted while the milestone is open: once it is reported there is nothing to put off', () => {
    const task = asked();
    expect(task.ask(noon('2020-12-18'), actor('liaison', 'caizhengju'), { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'h' })).toBeUndefined();
    expect(task.ask(noon('2020-12-18'), office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '复函1号' })).toBeUndefined();
    expect(task.ask(noon('2020-12-18'), liaison, { type: 'submit', milestone, achievedOn: '2020-12-18' })).toBeUndefined();
    expect(task.ask(noon('2020-12-21'), office, grant)).toBe('milestone-not-open');
    expect(task.ask(noon('2020-12-21'), office, refusal)).toBeUndefined();
    expect(task.ask(noon('2020-12-21'), liaison, request)).toBe('milestone-not-open');
  });

  it('is not granted to a day that no calendar reaches, whatever was known when it was asked for', () => {
    const task = asked();
    const context = task.context(noon('2020-12-21'), office);
    const { '2020': known } = context.calendar.years;
    expect(task.askIn({ ...context, calendar: { ...context.calendar, years: { 2020: known! } } }, grant)).toBe('calendar-awaited');
  });

  it('that is refused leaves everything as it was, and may be asked for again', () => {
    const task = asked();
    const before = ahead(task);
    expect(task.ask(noon('2020-12-21'), office, refusal)).toBeUndefined();
    expect(task.events.at(-1)).toMatchObject({ type: 'extensionRefused', authority: instruction });
    expect(task.state.milestones[milestone]).toMatchObject({ dueOn: '2020-12-31', dueVersion: 1 });
    expect(ahead(task)).toEqual(before);
    expect(task.ask(noon('2020-12-22'), liaison, request)).toBeUndefined();
  });

  it.each<[string, string, string, Actor, TaskCommand]>([
    ['extension-undecided', 'a second request', '2020-12-21', liaison, request],
    ['not-entitled', 'a grant by the bureau itself', '2020-12-21', liaison, grant],
    ['authority-not-sufficient', 'a plan\'s date moved by the office alone', '2020-12-21', office, { ...grant, authority: { ...instruction, kind: 'office-decision' } }],
    ['authority-not-sufficient', 'a plan\'s date left by the office alone, where another may move it', '2020-12-21', office, { ...refusal, authority: { ...instruction, kind: 'office-decision' } }],
    ['authority-too-early', 'an instruction of before it was asked for', '2020-12-21', office, { ...grant, authority: { ...instruction, on: '2020-12-17' } }],
    ['authority-in-the-future', 'a refusal on an instruction of tomorrow', '2020-12-21', office, { ...refusal, authority: { ...instruction, on: '2020-12-22' } }],
    ['authority-in-the-future', 'an instruction of tomorrow', '2020-12-21', office, { ...grant, authority: { ...instruction, on: '2020-12-22' } }],
  ])('%s: %s', (code, _what, day, by, command) => {
    expect(asked().ask(noon(day), by, command)).toBe(code);
  });

  it.each<[string, string, string, Actor, TaskCommand]>([
    ['extension-too-late', 'a request after the due day', '2021-01-01', liaison, request],
    ['extension-too-late', 'a request on the due day itself', '2020-12-31', liaison, request],
    ['extension-not-later', 'the same date', '2020-12-18', liaison, { ...request, dueOn: '2020-12-31' }],
    ['calendar-awaited', 'a date beyond every calendar', '2020-12-18', liaison, { ...request, dueOn: '2098-03-31' }],
    ['not-entitled', 'a request by a participant', '2020-12-18', actor('liaison', 'caizhengju'), request],
    ['extension-not-requested', 'a grant of what nobody asked for', '2020-12-18', office, grant],
    ['extension-not-requested', 'a refusal of what nobody asked for', '2020-12-18', office, refusal],
  ])('%s: %s', (code, _what, day, by, command) => {
    expect(new LivedTask(measure3).ask(noon(day), by, command)).toBe(code);
  });

  it('of standing work is the office\'s own to grant or refuse, since the office has set its date', () => {
    const task = new LivedTask({ ...measure8, milestones: measure8.milestones.map((one) => ({ ...one, basis: 'standing-rule' as const })) });
    expect(task.ask(noon('2020-12-18'), actor('liaison', 'caizhengju'), { ...request, milestone: 'y-2020' })).toBeUndefined();
    expect(task.ask(noon('2020-12-21'), office, { type: 'refuseExtension', milestone: 'y-2020', authority: { ...instruction, kind: 'office-decision' }, reasonHash: 'h' })).toBeUndefined();
    expect(task.ask(noon('2020-12-21'), actor('liaison', 'caizhengju'), { ...request, milestone: 'y-2020' })).toBeUndefined();
    expect(task.ask(noon('2020-12-21'), office, { type: 'grantExtension', milestone: 'y-2020', authority: { ...instruction, kind: 'office-decision' } })).toBeUndefined();
  });
});

describe('an ending', () => {
  const authority = { kind: 'minutes', number: '示例纪要第3期', on: '2021-02-01' } as const;
  const reopen: TaskCommand = { type: 'reopen', milestone: 'y-2020', authority, reasonHash: 'h' };
  const conclude: TaskCommand = { type: 'concludeOtherwise', as: 'became-standing', authority };

  function struckOff(): LivedTask {
    const task = new LivedTask(measure8);
    const [one, head] = [actor('liaison', 'caizhengju'), actor('bureau-head', 'caizhengju')];
    const way: [Actor, TaskCommand | AttachEvidence][] = [
      [one, { type: 'submit', milestone: 'y-2020', achievedOn: '2020-12-18' }], [head, { type: 'approve', milestone: 'y-2020' }], [office, { type: 'review', milestone: 'y-2020' }],
      [office, listScan('y-2020', 'caizhengju')],
      [office, { type: 'strikeOff', milestone: 'y-2020', list: { number: '1号', on: '2020-12-21', signer: 'authorised-deputy', authority: { kind: 'instruction', number: '批示1号', on: '2020-12-21' }, signerHash: 'signer', post: '副市长', scan: 'list' } }],
    ];
    for (const [by, command] of way) expect(task.ask(noon('2020-12-21'), by, command)).toBeUndefined();
    return task;
  }

  it('can be undone by the office on an authority: milestone and task are open again, with what is left of the ladder', () => {
    const task = struckOff();
    expect(task.state.concludedAt).toBe(noon('2020-12-21'));
    expect(task.ask(noon('2021-02-01'), actor('liaison', 'caizhengju'), reopen)).toBe('not-entitled');
    expect(task.ask(noon('2021-02-01'), office, { ...reopen, authority: { ...authority, kind: 'office-decision' } })).toBe('authority-not-sufficient');
    expect(decideTask(task.state, { ...reopen, authority: { ...authority, on: '2020-12-20' } }, task.context(noon('2021-02-01'), office))).toMatchObject({ refused: 'authority-too-early', field: 'authority.on', params: { on: '2020-12-20', since: '2020-12-21' } });
    expect(task.ask(noon('2021-02-01'), office, reopen)).toBeUndefined();
    expect(task.state.concludedAt).toBeUndefined();
    expect(task.state.milestones['y-2020']?.phase).toBe('open');
    expect(task.state.rungs.map(({ kind }) => kind)).toEqual(['urge', 'supervise', 'putOnAgenda']);
    expect(task.ask(noon('2021-02-01'), office, reopen)).toBe('milestone-not-struck-off');
  });

  it('other than by the last strike-off can be undone by any milestone, and all that is open has its ladder again', () => {
    const task = new LivedTask(measure3);
    const before = task.state.rungs.map(({ key }) => key.replace(/:\d+$/, ''));
    expect(task.ask(noon('2020-10-12'), office, { ...conclude, authority: { ...authority, on: '2020-10-12' } })).toBeUndefined();
    expect(task.ask(noon('2020-10-12'), office, { ...reopen, milestone: 'd5-2021', authority: { ...authority, on: '2020-10-12' } })).toBeUndefined();
    expect(task.state.conclusion).toBeUndefined();
    expect(task.state.rungs.map(({ key }) => key.replace(/:\d+$/, ''))).toEqual(before);
  });

  it('other than by the last strike-off rests on an authority; nothing is left to do or to be reminded of', () => {
    const task = new LivedTask(measure8);
    expect(task.ask(noon('2021-02-01'), actor('bureau-head', 'caizhengju'), conclude)).toBe('not-entitled');
    expect(task.ask(noon('2021-01-29'), office, conclude)).toBe('authority-in-the-future');
    expect(task.ask(noon('2021-02-01'), office, conclude)).toBeUndefined();
    expect(task.state).toMatchObject({ concludedAt: noon('2021-02-01'), conclusion: { as: 'became-standing', authority }, rungs: [] });
    expect(task.ask(noon('2021-02-01'), office, conclude)).toBe('task-concluded');
    expect(task.ask(noon('2021-02-01'), office, { ...reopen, authority: { ...authority, on: '2021-01-31' } })).toBe('authority-too-early');
  });
});
