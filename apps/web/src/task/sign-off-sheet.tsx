import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';

interface SignOffSheetProps {
  readonly task: string;
  readonly milestone: string;
}

/** 签批单: what was submitted, to be signed on paper where somebody signs there and not here. */
export function SignOffSheet({ task, milestone }: SignOffSheetProps): ReactNode {
  const words = useWords({ zh, en });
  return <p className="acts no-print"><a className="button" href={`/api/v1/tasks/${task}/milestones/${milestone}/papers/sign-off-sheet`}>{words.signOffSheet}</a></p>;
}
