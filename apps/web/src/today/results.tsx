import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { today as en } from '@lianxi/wording/en/page/today';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import type { ToDo } from './groups';

/** What became of each of many acts: how many were done, and why the others were not. */
export function Results({ results, items }: { readonly results: Schemas['RowResults'] | undefined; readonly items: readonly Pick<ToDo, 'task' | 'measure'>[] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  if (!results) return <div role="status" />;
  const failed = results.items.filter(({ problem }) => problem !== undefined);
  const count = results.items.filter(({ decision }) => decision !== undefined).length;
  return (
    <div role="status">
      {count > 0 && <p className="done">{fill(words.done, { count })}</p>}
      {failed.map(({ task, milestone, problem }) => (
        <p key={`${task} ${milestone ?? ''}`} className="wrong">{fill(words.failedRow, { measure: items.find((one) => one.task === task)?.measure, why: plainly(language, problem?.[language].detail ?? '') })}</p>
      ))}
    </div>
  );
}
