import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { today as en } from '@lianxi/wording/en/page/today';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { detailOf } from '../look/refused';
import { tellDone } from '../record/done';
import type { ToDo } from './groups';
import { TaskLink } from './lines';

type RowResults = Schemas['RowResults'];

/** Says what was done of many at once, and how much of it: `已签收{{count}}项任务`. */
export function tellManyDone(said: string, { items }: RowResults): void {
  const count = items.filter(({ decision }) => decision !== undefined).length;
  if (count > 0) tellDone(fill(said, { count }));
}

/** Of many acts, why some were not done. */
export function Results({ results, items }: { readonly results: RowResults | undefined; readonly items: readonly Pick<ToDo, 'task' | 'measure'>[] }): ReactNode {
  const [words, look, language] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn }), useLanguage()];
  const failed = results?.items.flatMap(({ task, milestone, problem }) => (problem ? [{ task, milestone, problem, measure: items.find((one) => one.task === task)?.measure }] : [])) ?? [];
  return (
    <div role="status">
      {failed.map(({ task, milestone, problem, measure }) => (
        <p key={`${task} ${milestone ?? ''}`} className="wrong">
          {fill(words.failedRow, { measure, why: detailOf(problem, language) })} {measure !== undefined && problem.type.endsWith(':coordinator-not-confirmed') && <TaskLink measure={measure} milestone="waiting" act="coordinator">{look.confirmCoordinator}</TaskLink>}
        </p>
      ))}
    </div>
  );
}
