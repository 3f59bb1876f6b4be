import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { TaskCommand } from '@lianxi/domain/task/commands';
import { LivedTask, activation, actor, measure3, noon, office } from '@lianxi/domain/task/task.fixture';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { roundView } from './countersignature-view';

const milestone = 'd5-2020';
const day = '2020-12-21';

describe('a round whose milestone was struck off', () => {
  it('is no complete one once that was opened again: it ended, until another text is put to its signers', () => {
    const task = new LivedTask(measure3, activation, { policy: { ...defaultPolicy, submitWithoutContributions: true, approval: { ...defaultPolicy.approval, chain: ['sign-off'] } }, calendar: chinaCalendar });
    const does = (by: Actor, command: TaskCommand) => { expect([command.type, task.ask(noon(day), by, command)]).toEqual([command.type, undefined]); };
    const [own, authority] = [actor('liaison', 'kejiju'), { kind: 'minutes', number: '1期', on: day }] as const;
    const shown = () => {
      const of = task.state.milestones[milestone]!;
      const { complete, ended } = roundView(of, of.round!, { brief: task.state.brief, texts: new Map(), names: new Map(), today: day });
      return { complete, ended };
    };
    does(own, { type: 'openCountersignature', milestone, textHash: 't', bureaus: ['caizhengju'] });
    does(actor('liaison', 'caizhengju'), { type: 'answerCountersignature', milestone, bureau: 'caizhengju', version: 1, answer: 'agreed' });
    does(own, { type: 'submit', milestone, achievedOn: '2020-12-18' });
    does(actor('bureau-head', 'kejiju'), { type: 'approve', milestone });
    does(office, { type: 'strikeOff', milestone });
    expect(shown()).toEqual({ complete: true, ended: undefined });
    does(office, { type: 'reopen', milestone, authority, reasonHash: 'r' });
    expect(shown()).toEqual({ complete: false, ended: true });
    does(own, { type: 'changeCountersignedText', milestone, textHash: 'u' });
    expect(shown()).toEqual({ complete: false, ended: undefined });
  });
});
