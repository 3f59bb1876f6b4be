import { Link } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { plan as en } from '@lianxi/wording/en/page/plan';
import { words as standingEn } from '@lianxi/wording/en/words';
import { plan as zh } from '@lianxi/wording/zh/page/plan';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { useProgrammeId } from '../shell/programme';
import { Found } from './found';
import type { Measure, Question } from './search';

/** A measure as printed: its text and clause, its row of the annex, and what is open about it. */
export function MeasureRead({ measure, questions }: { readonly measure: Measure; readonly questions: readonly Question[] }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const programme = useProgrammeId();
  const { number, heading, text, clause, responsibilities, openGroups } = measure;
  const meant = openGroups.filter((name) => name !== '等');
  return (
    <article className="measure" id={`measure-${number}`} aria-labelledby={`measure-${number}-name`}>
      <div className="measure-head">
        <h3 id={`measure-${number}-name`} lang="zh-CN"><Found>{`${number}. ${heading}`}</Found></h3>
        <Link to="/$programme/tasks/$measure" params={{ programme, measure: String(number) }} aria-describedby={`measure-${number}-name`}>{words.toTask}</Link>
      </div>
      <p className="printed" lang="zh-CN"><Found>{text}</Found><span className="clause"><Found>{clause}</Found></span></p>
      <dl className="facts">
        <dt>{words.responsible}</dt>
        <dd>
          {(['lead', 'joint', 'participant'] as const).map((duty) => {
            const names = responsibilities.filter((one) => one.duty === duty).map(({ name }) => name);
            return names.length > 0 && <p key={duty}><span className="duty">{standing.duty[duty]}</span> <span lang="zh-CN"><Found>{names.join('、')}</Found></span></p>;
          })}
          {meant.length > 0 && <p>{fill(words.openGroup, { names: meant.join('、') })}</p>}
        </dd>
        <Annex measure={measure} />
        <Figures measure={measure} />
        <Questions questions={questions} />
      </dl>
    </article>
  );
}

function Annex({ measure: { annex } }: { readonly measure: Measure }): ReactNode {
  const words = useWords({ zh, en });
  return (
    <>
      <dt>{words.annex}</dt>
      <dd>
        {annex === undefined && <p>{words.annexLost}</p>}
        {annex?.deliverables.map(({ number, text, from, to }) => <p key={number} lang="zh-CN"><Found>{fill(from === to ? words.deliverableInAYear : words.deliverable, { number, text, from, to })}</Found></p>)}
        {annex && <p className="hint" lang="zh-CN"><Found>{fill(words.responsibleThere, { names: annex.responsible })}</Found></p>}
        {annex?.deliverables.length === 0 && <p>{words.annexCellLost}</p>}
      </dd>
    </>
  );
}

/** 量化指标 and 政策规定 of its text, with how each is understood. */
function Figures({ measure: { figures } }: { readonly measure: Measure }): ReactNode {
  const words = useWords({ zh, en });
  return [true, false].map((isTarget) => {
    const those = figures.filter((figure) => figure.isTarget === isTarget);
    if (those.length === 0) return null;
    return (
      <FiguresOfAKind key={String(isTarget)} name={isTarget ? words.figures : words.rules} figures={those} />
    );
  });
}

function FiguresOfAKind({ name, figures }: { readonly name: string; readonly figures: Measure['figures'] }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd lang="zh-CN">{figures.map(({ quote, reading }) => <p key={quote}><Found>{quote}</Found><span className="hint"> <Found>{reading}</Found></span></p>)}</dd>
    </>
  );
}

function Questions({ questions }: { readonly questions: readonly Question[] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  if (questions.length === 0) return null;
  return (
    <>
      <dt className="open-question">{words.questions}</dt>
      <dd>{questions.map(({ id, question }) => <p key={id}><Found>{question[language]}</Found></p>)}</dd>
    </>
  );
}
