import type { MeasureBrief } from '@lianxi/commands/programme/activation';
import { ProgrammeCommands } from '@lianxi/commands/programme/programme-commands';
import type { ProgrammeClock } from '@lianxi/domain/clock/programme-clock';
import type { Policy } from '@lianxi/domain/escalation/policy';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { planToTasks } from '@lianxi/plan/programme/tasks';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { requestHash } from '@lianxi/commands/path/request';
import type { DataSource } from 'typeorm';

export const by = (role: Role, bureau: string): Actor => ({ person: `${bureau}-${role}`, bureau, role });
export const office: Actor = by('office', 'lianxi-office');

/** The default ladder, except that a coordinator need not wait for the others, and that nothing follows the head's signature: a life has five acts, as its peers' have. */
export const benchPolicy: Policy = { ...defaultPolicy, version: 'bench', submitWithoutContributions: true, approval: { ...defaultPolicy.approval, chain: ['sign-off'] } };

export interface ProgrammeToOpen {
  readonly id: string;
  readonly measures: readonly MeasureBrief[];
  readonly clock?: ProgrammeClock;
  readonly policy?: Policy;
}

/** A task of a programme with the measure it was made from. */
export interface OpenedTask {
  readonly task: string;
  readonly measure: number;
  readonly brief: MeasureBrief;
}

/** The measures of the real plan over and over, until there are so many. */
export function manyMeasures(count: number, change: (brief: MeasureBrief) => MeasureBrief = (brief) => brief): MeasureBrief[] {
  const briefs = planToTasks(xinxiangPlan, chinaCalendar).map(change);
  return Array.from({ length: count }, (_, index) => ({ ...briefs[index % briefs.length]!, measure: index + 1 }));
}

/** Activates a rehearsal by the product's own command; without a clock it stands at the morning of 2020-10-12. */
export async function openProgramme(record: DataSource, { id, measures, clock, policy = benchPolicy }: ProgrammeToOpen): Promise<OpenedTask[]> {
  const programmes = new ProgrammeCommands(record);
  const { answer } = await programmes.activate({
    actor: office,
    bodyHash: requestHash('POST', id, null),
    programme: {
      id,
      title: xinxiangPlan.document.title,
      planStatus: { kind: 'draft' },
      mode: 'rehearsal',
      clock: clock ?? { kind: 'standing', at: '2020-10-12T01:30:00.000Z' },
      policyVersion: policy.version,
      calendarVersion: chinaCalendar.version,
    },
    measures,
    plan: { version: id, body: xinxiangPlan },
    policy,
    calendar: chinaCalendar,
  });
  await programmes.close();
  return answer.tasks.map(({ task, measure }, index) => ({ task, measure, brief: measures[index]! }));
}
