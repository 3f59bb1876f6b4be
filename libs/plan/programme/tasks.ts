import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import type { Responsibility } from '@lianxi/domain/organisation/bureau';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import type { Measure } from '../schema/measure';
import type { Plan } from '../schema/plan';
import { dated, milestonesOf } from './milestones';

/** What the plan says of a measure: a task's brief before it belongs to a programme. */
export type MeasureBrief = Omit<TaskBrief, 'programme' | 'id' | 'leadMs'>;

/** One task a measure, in the order of the plan, with dates by that calendar. */
export function planToTasks(plan: Plan, calendar: WorkingCalendar): MeasureBrief[] {
  return plan.measures.map((measure) => ({
    measure: measure.number,
    heading: measure.heading,
    section: sectionOf(plan, measure),
    pattern: measure.pattern,
    responsibilities: responsibilitiesOf(plan, measure),
    openGroups: measure.openGroups.map(({ asPrinted }) => asPrinted),
    milestones: milestonesOf(plan, measure).map((milestone) => dated(milestone, plan, calendar)),
  }));
}

function sectionOf(plan: Plan, measure: Measure): string {
  const section = plan.sections.find(({ number }) => number === measure.section);
  if (!section) throw new Error(`Measure ${measure.number} stands in no section: a plan is checked before it is used`);
  return section.heading;
}

function responsibilitiesOf(plan: Plan, { responsibilities }: Measure): Responsibility[] {
  const bodies = new Map<string, Pick<Responsibility, 'name' | 'kind'>>([
    ...plan.bureaus.map(({ id, name, kind }) => [id, { name, kind }] as const),
    ...plan.groups.map(({ id, name }) => [id, { name, kind: 'group' }] as const),
  ]);
  return responsibilities.map(({ bureau, duty }) => {
    const body = bodies.get(bureau);
    if (!body) throw new Error(`There is no bureau '${bureau}': a plan is checked before it is used`);
    return { bureau, kind: body.kind, duty, name: body.name };
  });
}
