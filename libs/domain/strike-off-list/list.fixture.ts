import type { Instant } from '../calendar/time';
import type { Policy } from '../escalation/policy';
import { defaultPolicy } from '../escalation/policy';
import type { Actor } from '../organisation/actor';
import type { Recorded } from '../recorded';
import { isRefusal } from '../refusal';
import type { TaskCommand } from '../task/commands';
import { LivedTask, actor, measure3, measure8, noon, office } from '../task/task.fixture';
import type { ListContext } from './decide-list';
import { decideList } from './decide-list';
import { evolveList } from './evolve-list';
import type { StrikeOffListState } from './list';
import type { ListCommand } from './list.commands';
import type { ListEvent } from './list.events';

export const leader = actor('leader', 'shizhengfu');
/** 副召集人, in another leader's post. */
export const deputy: Actor = { ...leader, person: 'deputy', post: 'deputy-convenor' };
export const [third, eighth] = [{ task: measure3.id, milestone: 'd5-2020' }, { task: measure8.id, milestone: 'y-2020' }];

const [liaison, head] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju')];

/** Measure 3 with its first milestone reviewed on 2020-12-07, and measure 8 with its only one. */
export function reviewedTasks(): readonly [LivedTask, LivedTask] {
  const [three, eight] = [new LivedTask(measure3), new LivedTask(measure8)];
  const lived = (task: LivedTask, acts: readonly (readonly [Actor, TaskCommand])[]): void => { for (const [by, command] of acts) expect(task.ask(noon('2020-12-07'), by, command)).toBeUndefined(); };
  const { milestone } = third;
  lived(three, [
    [actor('liaison', 'caizhengju'), { type: 'contribute', milestone, bureau: 'caizhengju', textHash: 'h' }],
    [office, { type: 'contribute', milestone, bureau: 'shuiwuju', textHash: 'h', reply: '复函1号' }],
    [liaison, { type: 'submit', milestone, achievedOn: '2020-12-01' }], [head, { type: 'approve', milestone }], [office, { type: 'review', milestone }],
  ]);
  const finance = eighth.milestone;
  lived(eight, [
    [actor('liaison', 'caizhengju'), { type: 'submit', milestone: finance, achievedOn: '2020-12-01' }],
    [actor('bureau-head', 'caizhengju'), { type: 'approve', milestone: finance }], [office, { type: 'review', milestone: finance }],
  ]);
  return [three, eight];
}

/** A strike-off list lived through by hand, beside the tasks whose milestones are on it. */
export class LivedList {
  readonly record: Recorded<ListEvent>[] = [];
  state: StrikeOffListState | undefined;

  constructor(private readonly tasks: readonly LivedTask[], private readonly others: readonly StrikeOffListState[] = [], private readonly policy: Policy = defaultPolicy, private readonly id = '00000000-0000-5000-9000-000000000001') {}

  /** Carries out a command; answers the refusal's code, or undefined when it was accepted. */
  ask(at: Instant, by: Actor, command: ListCommand, bureaus: readonly string[] = [by.bureau], former: ListContext['former'] = [], struckOff?: ListContext['struckOff']): string | undefined {
    const [task] = this.tasks;
    if (!task) throw new Error('A list needs a task');
    const decision = decideList(this.state, command, {
      ...task.context(at, by), policy: this.policy, bureaus, former, list: this.id, programme: 'test', isConvenor: by.role === 'leader' && by.post === leader.post, ...(struckOff && { struckOff }), others: this.others, preparers: this.preparers(command), tasks: new Map(this.tasks.map(({ state }) => [state.brief.id, state])),
    });
    if (isRefusal(decision)) return decision.refused;
    for (const event of decision.events) {
      this.record.push({ at, by, event });
      this.state = evolveList(this.state, { at, by, event });
    }
    return undefined;
  }

  private preparers(command: ListCommand): ListContext['preparers'] {
    const added = command.type === 'drawUpList' ? command.items : command.type === 'changeList' ? command.add : [];
    return [...added, ...this.state?.items ?? []].flatMap(({ task, milestone }) => this.tasks.filter(({ state }) => state.brief.id === task).flatMap((one) => one.preparers(milestone).map((preparer) => ({ ...preparer, task, milestone }))));
  }
}
