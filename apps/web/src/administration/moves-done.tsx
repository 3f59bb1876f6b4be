import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';

interface MovesDoneProps {
  readonly done: Schemas['RowResults'] | undefined;
  readonly parts: readonly { readonly task: string; readonly measure: number }[];
}

/** What became of parts that were to be moved: how many were, and why others were not. */
export function MovesDone({ done, parts }: MovesDoneProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const failed = done?.items.filter(({ problem }) => problem !== undefined) ?? [];
  return (
    <div role="status">
      {done && <p className="done">{fill(words.moved, { count: done.items.length - failed.length })}</p>}
      {failed.map(({ task, problem }) => <p key={task} className="wrong">{fill(words.moveFailed, { measure: parts.find((part) => part.task === task)?.measure, why: plainly(language, problem?.[language].detail ?? '') })}</p>)}
    </div>
  );
}
