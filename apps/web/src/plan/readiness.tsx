import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { plan as en } from '@lianxi/wording/en/page/plan';
import { plan as zh } from '@lianxi/wording/zh/page/plan';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import type { Plan } from './search';

/** Whether the plan can be put in force, what it lacks, and what the check of today says of it. */
export function Readiness({ plan: { status, printedStatus, counts, remarks, openQuestions } }: { readonly plan: Plan }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const isDraft = status.kind === 'draft';
  const said = status.kind === 'issued' ? fill(words.issued, { number: status.number, day: dayIn(language, status.on) }) : fill(printedStatus.includes('征求意见') ? words.draft : words.draftUnmarked, { status: printedStatus });
  const needs = [
    ...(isDraft ? [words.needsNumber] : []),
    ...(remarks.length > 0 ? [fill(words.needsRemarks, { count: remarks.length })] : []),
  ];
  return (
    <section aria-labelledby="readiness">
      <h2 id="readiness">{words.readiness}</h2>
      <p className={isDraft || remarks.length > 0 ? 'not-yet' : 'done'}>{said}</p>
      {needs.length > 0 && <><p>{words.needs}</p><ul className="needs">{needs.map((need) => <li key={need}>{need}</li>)}</ul></>}
      {openQuestions.length > 0 && <p>{fill(words.open, { count: openQuestions.length })}</p>}
      <h3>{words.checked}</h3>
      {remarks.length === 0 ? <p className="done">{words.sound}</p> : <p className="wrong">{fill(words.remarks, { count: remarks.length })}</p>}
      <ul className="needs">{remarks.map((remark) => <li key={remark.zh}>{remark[language]}</li>)}</ul>
      <p className="hint">{fill(words.counts, { ...counts })}</p>
    </section>
  );
}
