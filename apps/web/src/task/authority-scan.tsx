import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { evidenceQuery } from './queries';
import { ScanField } from './scan-field';
import { scansAmong } from './scans';

/** The task an act is of, which its authority's scan is a file of. */
export type OfTask = Pick<Schemas['Task'], 'programme' | 'id' | 'milestones'>;

interface AuthorityScanProps {
  readonly task: OfTask;
  readonly value: string;
  readonly change: (scan: string) => void;
  readonly refusal: Error | null;
}

/** 依据扫描件 of an act of a whole task: one of its files, or one that is attached here and now, to its first milestone. */
export function AuthorityScan({ task: { programme, id, milestones }, value, change, refusal }: AuthorityScanProps): ReactNode {
  const words = useWords({ zh, en });
  const { data: files = [] } = useQuery(evidenceQuery(programme, id));
  const [first] = milestones;
  if (!first) return null;
  // A file that stands with several milestones is one.
  const options = [...new Map(scansAmong(files, 'authority', first).map(({ sha256, name }) => [sha256, name ?? words.erasedName] as const))];
  return <ScanField label={`${words.field['authority.scan']}${words.optional}`} hint={words.hint['authority.scan']} name="authority.scan" scanOf="authority" whose={undefined} value={value} options={[['', words.choice.none], ...options]} change={change} refusal={refusal} task={id} milestone={first.key} />;
}
