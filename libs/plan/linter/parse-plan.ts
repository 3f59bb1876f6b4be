import type { Plan } from '../schema/plan';
import { planSchema } from '../schema/plan';
import { checkPlan } from './check-plan';
import type { PlanError } from './finding';

/** Thrown for a document that is not a plan that can be run. */
export class PlanRefused extends Error {
  constructor(readonly errors: readonly PlanError[]) {
    super(errors.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
    this.name = 'PlanRefused';
  }
}

/** The document as a plan that keeps every rule. Throws {@link PlanRefused} otherwise. */
export function parsePlan(json: unknown, sourceText?: string): Plan {
  const { errors } = checkPlan(json, sourceText);
  if (errors.length > 0) throw new PlanRefused(errors);
  return planSchema.parse(json);
}
