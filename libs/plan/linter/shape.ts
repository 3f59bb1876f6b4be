import { z } from 'zod';
import type { Plan } from '../schema/plan';
import { planSchema } from '../schema/plan';
import { inChinese } from './chinese';
import type { PlanError } from './finding';
import { jsonPath } from './finding';

/** The document as a plan, or where its shape is not that of one. */
export function shape(json: unknown): { plan: Plan } | { errors: PlanError[] } {
  const parsed = planSchema.safeParse(json, { error: z.locales.en().localeError });
  if (parsed.success) return { plan: parsed.data };
  const chinese = planSchema.safeParse(json, { error: inChinese }).error?.issues ?? [];
  return {
    errors: parsed.error.issues.map(({ path, message }, index) => {
      const steps = path.map((step) => typeof step === 'symbol' ? String(step) : step);
      return { path: jsonPath(...steps), value: valueAt(json, steps), rule: 'schema', message: { zh: chinese[index]?.message ?? message, en: message } };
    }),
  };
}

function valueAt(json: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((node, step) => (
    typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[step] : undefined
  ), json);
}
