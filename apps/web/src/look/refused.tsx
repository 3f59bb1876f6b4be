import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { look as en } from '@lianxi/wording/en/page/look';
import { words as standingEn } from '@lianxi/wording/en/words';
import { look as zh } from '@lianxi/wording/zh/page/look';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import type { Problem } from '../record/refusal';
import { isSessionEnd, Refusal } from '../record/refusal';
import type { Language } from './choices';
import { useLanguage, useWords } from './choices';

interface RefusedProps {
  readonly refusal: Error | null | undefined;
  /** The fields on screen: what names one of them stands there. */
  readonly fields?: readonly string[];
}

/** Why something was not done, where it was tried, and what to do next; of a form that has grown stale, what changed. That the session has ended is said by the dialog in which one signs in again. */
export function Refused({ refusal, fields = [] }: RefusedProps): ReactNode {
  const language = useLanguage();
  const words = useWords({ zh, en });
  if (refusal == null || isSessionEnd(refusal)) return null;
  const problem = refusal instanceof Refusal ? refusal.problem : undefined;
  const changed = problem?.changed ?? [];
  if (problem && fields.some((field) => wrongOf(refusal, field, language) !== undefined)) return <p className="wrong" role="alert">{problem[language].title}</p>;
  return (
    <div className="refused" role="alert">
      <p><strong>{problem ? problem[language].title : words.refused}</strong></p>
      <p>{problem ? detailOf(problem, language) : words.unreachable}</p>
      {changed.length > 0 && (
        <>
          <p>{words.changed}</p>
          <ul>{changed.map(({ field, from, to }) => <li key={field}>{plainly(language, fill(words.changedRow, { field: fieldName(field, language), from: from ?? words.nothing, to: to ?? words.nothing }))}</li>)}</ul>
          <p>{words.changedLook}</p>
        </>
      )}
    </div>
  );
}

/** What a refusal says of a field; undefined where it speaks of something else. */
export function wrongOf(refusal: Error | null | undefined, field: string, language: Language): string | undefined {
  if (!(refusal instanceof Refusal) || !refusal.problem) return undefined;
  const { problem } = refusal;
  const named = problem.errors?.find((one) => one.field === field);
  if (named) return plainly(language, withoutNames(named[language]));
  return problem.field === field ? detailOf(problem, language) : undefined;
}

/** The sentence of a refusal, as every page says it. */
export function detailOf(problem: Problem, language: Language): string {
  return plainly(language, withoutNames(problem[language].detail));
}

/** Sentences name the fields of the API in brackets; on a page they stand beside the field. */
function withoutNames(detail: string): string {
  return detail.replace(/（[\w.、: -]+）| \([a-z][\w.]*(?:, [a-z][\w.]*)*\)/g, '');
}

function fieldName(field: string, language: Language): string {
  const names: Readonly<Record<string, string>> = (language === 'zh' ? standingZh : standingEn).seenField;
  return names[field.split('.')[0] ?? ''] ?? field;
}
