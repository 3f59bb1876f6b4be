import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';

interface MovesFailedProps {
  readonly done: Schemas['RowResults'] | undefined;
  readonly parts: readonly { readonly task: string; readonly measure: number }[];
}

/** Of parts that were to be moved, why some were not. */
export function MovesFailed({ done, parts }: MovesFailedProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const failed = done?.items.filter(({ problem }) => problem !== undefined) ?? [];
  return (
    <div role="status">
      {failed.map(({ task, problem }) => <p key={task} className="wrong">{fill(words.moveFailed, { measure: parts.find((part) => part.task === task)?.measure, why: plainly(language, problem?.[language].detail ?? '') })}</p>)}
    </div>
  );
}
