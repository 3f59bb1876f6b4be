import { StandardSchemaValidationPipe } from '@nestjs/common';
import { inChinese } from '@lianxi/plan/linter/chinese';
import { z } from 'zod';
import type { FieldError } from './problem';
import { Problem } from './problem';

type Issue = z.core.$ZodIssue;

/** At most this many errors leave the house: an abusive body must not be answered at length. */
const most = 20;

/** A value as its schema has it. @throws Problem that lists every field that does not fit, in both languages */
export function checked<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const { data, error } = schema.safeParse(value, { reportInput: true });
  if (error) throw invalid(error.issues);
  return data;
}

function invalid(issues: readonly Issue[]): Problem {
  return new Problem('request-invalid', { errors: issues.flatMap(fieldErrors).slice(0, most) });
}

const locale = z.locales.en().localeError;

/** An empty text, in words: of lengths nobody thinks who left something out. */
const empty = { zh: '不能为空', en: 'must not be empty' } as const;

/** Checks what a handler takes against its zod schema. What does not fit is one problem that lists every field, in both languages. */
export class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => invalid(issues as unknown as Issue[]) });
  }

  // The issues keep the value they are about, so that the sentences can name its type.
  protected override validate(value: unknown, schema: unknown): never {
    const { data, error } = (schema as z.ZodType).safeParse(value, { reportInput: true });
    return (error ? { issues: error.issues } : { value: data }) as never;
  }
}

function fieldErrors(issue: Issue): FieldError[] {
  const path = issue.path.map(String).join('.');
  const fields = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => (path === '' ? key : `${path}.${key}`)) : [path === '' ? 'body' : path];
  return fields.map((field) => ({ field, ...sentences(issue) }));
}

/** A schema's own message says it in both languages itself, with ` · ` between them. */
function sentences(issue: Issue): { zh: string; en: string } {
  const en = english(issue);
  if (issue.message !== en) {
    const [first = issue.message, second = first] = issue.message.split(' · ');
    return { zh: first, en: second };
  }
  return isEmptyText(issue) ? empty : { zh: inChinese(issue as z.core.$ZodRawIssue), en };
}

function isEmptyText(issue: Issue): boolean {
  return issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1;
}

function english(issue: Issue): string {
  const said = locale(issue as z.core.$ZodRawIssue);
  return typeof said === 'string' ? said : (said?.message ?? issue.message);
}
