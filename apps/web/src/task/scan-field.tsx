import { fill } from '@lianxi/wording/fill';
import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { FileField } from '../look/file-field';
import { Refused } from '../look/refused';
import { useAct } from '../record/act';
import { api } from '../record/client';
import type { ScannedPaper } from './asked';
import { formOf } from './file-form';

interface ScanFieldProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly name: string;
  /** The paper it is the scan of. */
  readonly scanOf: ScannedPaper;
  /** For which body the paper is entered, where that is not one's own. */
  readonly whose: string | undefined;
  /** SHA-256 of the file that is the scan; empty for none. */
  readonly value: string;
  readonly options: readonly (readonly [value: string, said: string])[];
  readonly change: (value: string) => void;
  readonly refusal: Error | null;
  readonly task: string;
  readonly milestone: string;
}

/** The scan of a signed paper (会签单、签批单、初审、拟销号清单): one of the milestone's files, or one that is attached to it here and now. */
export function ScanField({ label, hint, name, scanOf, whose, value, options, change, refusal, task: id, milestone }: ScanFieldProps): ReactNode {
  const words = useWords({ zh, en });
  const [file, setFile] = useState<File>();
  const act = useAct(({ chosen }: { readonly chosen: File; readonly name: string; readonly size: number }, key) => api.POST('/api/v1/tasks/{id}/evidence', {
    params: { path: { id }, header: { 'Idempotency-Key': key } },
    // A form is made of what is chosen; its JSON likeness is only how the client's types describe it.
    body: { milestone: [milestone], scanOf, ...(whose !== undefined && { bureau: whose }), file: '' },
    bodySerializer: () => formOf([milestone], chosen, { scanOf, whose }),
  }), ({ file: { sha256 } }) => { change(sha256); });
  const upload = (chosen: File | undefined): void => {
    setFile(chosen);
    if (chosen) act.send({ chosen, name: chosen.name, size: chosen.size });
  };
  return (
    <>
      <Choice label={label} hint={hint} name={name} value={value} options={act.done && !options.some(([one]) => one === act.done?.file.sha256) ? [...options, [act.done.file.sha256, file?.name ?? '']] : options} change={change} refusal={refusal} />
      <FileField label={words.uploadScan} hint={words.hint.file} name="file" change={upload} refusal={act.refusal} />
      <Refused refusal={act.refusal} fields={['file']} />
      <p role="status" className={act.done ? 'done' : 'hint'}>{act.isUnderWay ? words.uploading : act.done ? fill(words.uploaded, { name: file?.name }) : ''}</p>
    </>
  );
}
