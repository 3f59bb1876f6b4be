import type { SubmissionPractice } from '@lianxi/domain/escalation/policy';
import type { PaperPlace } from '@lianxi/domain/task/submission';
import type { Paper } from '../schema/practice';
import type { Plan } from '../schema/plan';
import { milestonesOf } from './milestones';

/** What the offices that carry a plan ask of a submission, by its milestones; nothing where the plan does not say it. */
export function practiceOf(plan: Plan): SubmissionPractice | undefined {
  if (!plan.practice) return undefined;
  const { name, evidence, jointPapers } = plan.practice;
  const papers = jointPapers.flatMap((paper) => placesOf(plan, paper));
  return { name, evidence, documentNumber: papers, countersigned: papers };
}

/** A deliverable in each of its years. */
function placesOf(plan: Plan, { measure, deliverable }: Paper): PaperPlace[] {
  return plan.measures.filter(({ number }) => number === measure).flatMap((one) => milestonesOf(plan, one))
    .filter(({ key }) => key.startsWith(`d${deliverable}-`)).map(({ key }) => ({ measure, milestone: key }));
}
