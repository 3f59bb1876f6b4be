import { createHash } from 'node:crypto';
import type { Plan } from '../schema/plan';
import type { Span } from '../schema/provenance';
import type { PlanError } from './finding';
import { jsonPath } from './finding';
import { says } from './readings';
import type { SourcedValue } from './sourced-values';
import { sourcedValues } from './sourced-values';

/** Each value that claims to stand in the text must stand there, and the text must be the one the plan was read from. */
export function spans(plan: Plan, sourceText: string): PlanError[] {
  const found = createHash('sha256').update(sourceText).digest('hex');
  if (found !== plan.source.sha256) {
    return [{
      path: jsonPath('source', 'sha256'), value: plan.source.sha256, rule: 'another-text',
      message: { zh: `原文与记录的校验值不符（现为 ${found}）`, en: `The text is not the one the plan was read from: its hash is ${found}` },
    }];
  }
  const lines = sourceText.split('\n');
  return sourcedValues(plan).flatMap((value) => mismatch(value, lines));
}

function mismatch({ path, value, provenance }: SourcedValue, lines: readonly string[]): PlanError[] {
  if (!('span' in provenance)) return [];
  const pieces = provenance.span.map((span) => piece(span, lines));
  if (pieces.includes(undefined)) {
    return [{ path, value, rule: 'span-outside', message: { zh: '出处超出原文范围', en: 'The span lies outside the text' } }];
  }
  const printed = pieces.join('');
  return says(printed, value) ? [] : [{
    path, value, rule: 'span-mismatch',
    message: { zh: `原文该处为“${printed}”`, en: `The text reads '${printed}' there` },
  }];
}

function piece({ line, start, end }: Span, lines: readonly string[]): string | undefined {
  const text = lines[line - 1];
  return text !== undefined && start < end && end <= text.length ? text.slice(start, end) : undefined;
}
