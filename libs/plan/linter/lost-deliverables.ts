import type { Plan } from '../schema/plan';
import { isStanding } from '../programme/milestones';
import type { PlanError } from './finding';
import { jsonPath } from './finding';

/** A measure without deliverables is run as standing work, and the question what is due stays open. */
export function lostDeliverables(plan: Plan): PlanError[] {
  return plan.measures.flatMap((measure, index) => {
    const asked = plan.openQuestions.some((question) => question.measure === measure.number);
    return !isStanding(plan, measure) || asked ? [] : [{
      path: jsonPath('measures', index), value: measure.number, rule: 'no-open-question',
      message: { zh: `措施${measure.number}没有成果，也没有待明确事项`, en: `Measure ${measure.number} has neither a deliverable nor an open question` },
    }];
  });
}
