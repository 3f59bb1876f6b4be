import { milestonesOf } from '../programme/milestones';
import type { Plan } from '../schema/plan';

/** How much a plan holds. */
export interface PlanCounts {
  measures: number;
  bureaus: number;
  groups: number;
  responsibilities: number;
  lead: number;
  joint: number;
  participant: number;
  annexRows: number;
  deliverables: number;
  targets: number;
  rules: number;
  milestones: number;
  irregularities: number;
  openQuestions: number;
}

export function countsOf(plan: Plan): PlanCounts {
  const duties = plan.measures.flatMap(({ responsibilities }) => responsibilities.map(({ duty }) => duty));
  const of = (duty: string): number => duties.filter((other) => other === duty).length;
  return {
    measures: plan.measures.length,
    bureaus: plan.bureaus.length,
    groups: plan.groups.length,
    responsibilities: duties.length,
    lead: of('lead'),
    joint: of('joint'),
    participant: of('participant'),
    annexRows: plan.annex.rows.length,
    deliverables: plan.annex.rows.flatMap(({ deliverables }) => deliverables).length,
    targets: plan.targets.length,
    rules: plan.rules.length,
    milestones: plan.measures.flatMap((measure) => milestonesOf(plan, measure)).length,
    irregularities: plan.irregularities.length,
    openQuestions: plan.openQuestions.length,
  };
}
