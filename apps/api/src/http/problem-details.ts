import type { Language, Params } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { z } from 'zod';
import type { ChangedField, FieldError, Problem } from './problem';
import { statusOf } from './problem-status';

/** Title and detail in one language. */
interface ProblemText {
  title: string;
  detail: string;
}

/** Problem details (RFC 9457). `title` and `detail` follow Accept-Language; `zh` and `en` always carry both. */
export interface ProblemDetails extends ProblemText {
  type: string;
  status: number;
  zh: ProblemText;
  en: ProblemText;
  /** The part of the request it is about. */
  field?: string | undefined;
  /** What the rule compared, such as `{ achievedOn, today }`. */
  params: Record<string, string | number>;
  /** Each field that does not fit. */
  errors?: FieldError[] | undefined;
  /** What changed since it was seen. */
  changed?: ChangedField[] | undefined;
}

const text = { title: z.string(), detail: z.string() };

export const problemDetailsSchema = z.object({
  type: z.string().regex(/^urn:lianxi:problem:[a-z0-9-]+$/),
  status: z.int(),
  ...text,
  zh: z.object(text),
  en: z.object(text),
  field: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  errors: z.array(z.object({ field: z.string(), zh: z.string(), en: z.string() })).optional(),
  changed: z.array(z.object({ field: z.string(), from: z.string().optional(), to: z.string().optional() })).optional().meta({ description: 'What changed since it was seen: what each field said then and says now, words unless they were erased' }),
}).meta({ id: 'Problem', description: 'Problem details (RFC 9457); the type names the rule, the detail says what to do next.' }) satisfies z.ZodType<ProblemDetails>;

/** A problem as its body, with title and detail in the reader's language. */
export function problemDetails({ code, facts }: Problem, language: Language): ProblemDetails {
  const { params = {}, field = facts.errors?.[0]?.field, errors, changed } = facts;
  const texts = { zh: textIn('zh'), en: textIn('en') };
  return {
    type: `urn:lianxi:problem:${code}`,
    status: statusOf(code),
    ...texts[language],
    ...texts,
    ...(field === undefined ? {} : { field }),
    params: { ...params },
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(changed === undefined ? {} : { changed: [...changed] }),
  };

  function textIn(tongue: Language): ProblemText {
    const filled: Params = errors === undefined ? params : { ...params, issues: firstOf(errors, tongue) };
    return { title: say(tongue, `problem.${code}.title`, filled), detail: say(tongue, `problem.${code}.detail`, filled) };
  }
}

function firstOf(errors: readonly FieldError[], language: Language): string {
  return errors.slice(0, 3).map((error) => `${error.field}: ${error[language]}`).join(language === 'zh' ? '；' : '; ');
}
