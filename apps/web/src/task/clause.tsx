import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { dayIn, momentIn } from '@lianxi/wording/moment';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { byPinyin } from '../look/pinyin';
import { useProgramme } from '../shell/programme';

interface OfTask {
  readonly task: Schemas['Task'];
}

/** 方案原文: the measure as printed, who is responsible marked, and where it stands. */
export function Clause({ task: { clause, measure, section } }: OfTask): ReactNode {
  const words = useWords({ zh, en });
  const { title } = useProgramme();
  return (
    <section aria-labelledby="clause">
      <h2 id="clause">{words.clause}</h2>
      <blockquote lang="zh-CN">{clause.text}<mark>{clause.responsible}</mark></blockquote>
      <p className="hint">{fill(words.clauseSource, { title, section, measure })}</p>
    </section>
  );
}

/** 责任单位: each with its duty, and whether it has signed; '3/5'. */
export function Bureaus({ task: { parts, openGroups, formerParts = [] } }: OfTask): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const awaited = parts.filter(({ receipt }) => receipt !== undefined);
  const duties = ['lead', 'joint', 'participant'];
  const order = [...parts].sort(byPinyin(({ name }) => name)).sort((a, b) => duties.indexOf(a.duty) - duties.indexOf(b.duty));
  return (
    <section aria-labelledby="bureaus">
      <h2 id="bureaus">{words.bureaus} <span className="count">{fill(words.signedCount, { count: awaited.filter(({ receipt }) => receipt === 'signed').length, all: awaited.length })}</span></h2>
      <table>
        <tbody>
          {order.map(({ bureau, name, duty, receipt, receiptAt, handler }) => (
            <tr key={bureau}>
              <th scope="row" lang="zh-CN">{name}</th>
              <td className="duty">{standing.duty[duty]}</td>
              <td>{receipt === 'signed' ? fill(words.signedAt, { day: momentIn(language, receiptAt ?? '') }) : receipt === 'awaited' ? words.notSigned : ''}{handler && <span className="hint"> {fill(words.handledBy, { title: handler.title })}{handler.dueOn !== undefined && fill(words.handlerDue, { day: dayIn(language, handler.dueOn) })}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {openGroups.length > 0 && <p className="hint">{fill(words.openGroups, { names: openGroups.join('、') })}</p>}
      {formerParts.map(({ bureau, name, to }) => <p key={`${bureau} ${to}`} className="hint">{fill(words.formerPart, { name })}</p>)}
    </section>
  );
}
