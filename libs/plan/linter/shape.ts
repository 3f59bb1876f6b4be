import { z } from 'zod';
import type { Plan } from '../schema/plan';
import { planSchema } from '../schema/plan';
import { inChinese } from './chinese';
import type { PlanError } from './finding';
import { jsonPath } from './finding';

/** Said of what is not there and might have had several forms; JSON has no undefined, so that `null` stands for it too. */
const missing = { zh: '缺少此项', en: 'This is missing' };

/** The document as a plan, or where its shape is not that of one. */
export function shape(json: unknown): { plan: Plan } | { errors: PlanError[] } {
  const parsed = planSchema.safeParse(json, { error: z.locales.en().localeError });
  if (parsed.success) return { plan: parsed.data };
  const chinese = planSchema.safeParse(json, { error: inChinese }).error?.issues ?? [];
  return {
    errors: parsed.error.issues.map(({ code, path, message }, index) => {
      const steps = path.map((step) => typeof step === 'symbol' ? String(step) : step);
      const value = valueAt(json, steps) ?? null;
      return { path: jsonPath(...steps), value, rule: 'schema', message: value === null && code === 'invalid_union' ? missing : { zh: chinese[index]?.message ?? message, en: message } };
    }),
  };
}

function valueAt(json: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((node, step) => (
    typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[step] : undefined
  ), json);
}
