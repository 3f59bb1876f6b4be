import { unseen } from '@lianxi/domain/unseen';
import type { Plan } from '../schema/plan';
import type { PlanError } from './finding';
import { jsonPath } from './finding';

/** What is not seen but for tabs and ends of lines, which are seen by what they do. */
const hidden = new RegExp(`(?![\\t\\n\\r])[${unseen}]`, 'gu');

/** Nothing in a plan is there that cannot be seen: two names or numbers that look the same would be two all the same, and nobody would see why. */
export function visible(plan: Plan): PlanError[] {
  return hiddenIn(plan);
}

function hiddenIn(value: unknown, ...steps: readonly (string | number)[]): PlanError[] {
  if (typeof value === 'string') return hiddenInText(value, jsonPath(...steps));
  if (Array.isArray(value)) return value.flatMap((one: unknown, place) => hiddenIn(one, ...steps, place));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => hiddenIn(one, ...steps, name)) : [];
}

function hiddenInText(value: string, path: string): PlanError[] {
  const found = [...new Set(value.match(hidden) ?? [])].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  if (found.length === 0) return [];
  return [{ path, value, rule: 'invisible-character', message: { zh: `含有看不见的字符（${found.join('、')}），请删除`, en: `Holds characters that cannot be seen (${found.join(', ')}): remove them` } }];
}
