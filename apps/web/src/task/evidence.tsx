import { bureauName } from '@lianxi/api-client/bureau-name';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { milestoneName } from '@lianxi/wording/milestone';
import { momentIn } from '@lianxi/wording/moment';
import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Failure } from '../look/states';
import { Attach } from './attach';

interface EvidenceProps {
  readonly task: Schemas['Task'];
  readonly files: readonly Schemas['Evidence'][];
  /** Why the files could not be had, and what tries again. */
  readonly error: Error | null;
  readonly again: () => void;
  /** The reader attached a file, and the task is shown with it. */
  readonly onAttached: () => void;
}

/** 证明材料: each file once, with the milestones it belongs to, and a way to have it. */
export function Evidence({ task, files, error, again, onAttached }: EvidenceProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{words.evidence} {files.length > 0 && <span className="count">{files.length}</span>}</h2>
      {error && <Failure error={error} again={again} />}
      {!error && files.length === 0 && <p className="empty">{task.milestones.some(({ shown }) => shown === 'part') ? words.evidenceNoneOwn : words.evidenceNone}</p>}
      <ul className="lines">
        {files.map(({ sha256, milestone, bureau, scanOf, name, at, size }) => (
          <li key={`${sha256} ${milestone}`} className="said">
            <a href={`/api/v1/tasks/${task.id}/evidence/${sha256}`} download><span className="no-print">{words.download} </span><span lang="zh-CN">{name ?? words.erasedName}</span></a> {scanOf && <span className="answer">{words.scanIs[scanOf]}</span>} <span className="hint">{sizeOf(size)}</span>
            <p className="hint">{fill(words.evidenceOf, { milestone: milestoneName(language, milestone), bureau: bureauName(task, bureau), moment: momentIn(language, at) })}</p>
          </li>
        ))}
      </ul>
      <Attach task={task} onAttached={onAttached} />
    </section>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1_024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
