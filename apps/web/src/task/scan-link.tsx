import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';

interface ScanLinkProps {
  readonly task: string;
  /** SHA-256 of a file of the task; of a paper that has no scan there is nothing to open. */
  readonly scan: string | undefined;
}

/** A way to the scan of a paper that is told. */
export function ScanLink({ task, scan }: ScanLinkProps): ReactNode {
  const words = useWords({ zh, en });
  return scan === undefined ? null : <> <a href={`/api/v1/tasks/${task}/evidence/${scan}`}>{words.scanOf}</a></>;
}
