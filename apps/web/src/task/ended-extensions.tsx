import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { dayIn, momentIn } from '@lianxi/wording/moment';
import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { endedExtensions } from './extensions';
import { eventsQuery } from './queries';

/** 延期申请 that were refused or taken back: a line each, where the date stands that stayed as it was. */
export function EndedExtensions({ task, milestone }: { readonly task: Schemas['Task']; readonly milestone: string }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { data = [] } = useQuery(eventsQuery(task.programme, task.id));
  return endedExtensions(data, milestone).map(({ seq, at, how, dueOn, reason }) => (
    <p key={seq} className="hint">{fill(words.extensionEnded[how], { day: dayIn(language, dueOn), moment: momentIn(language, at) })}{reason !== undefined && <span className="quoted" lang="zh-CN"> {reason}</span>}</p>
  ));
}
