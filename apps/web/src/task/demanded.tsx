import type { Schemas } from '@lianxi/api-client/client';
import { policy as en } from '@lianxi/wording/en/page/policy';
import { policy as zh } from '@lianxi/wording/zh/page/policy';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { submissionSentences } from '../look/policy-sentences';

interface DemandedProps {
  readonly policy: Schemas['Policy'];
  readonly measure: number;
  readonly milestone: Pick<Schemas['Milestone'], 'key' | 'asked'>;
}

/** What the policy asks of this submission (成果文号、证明材料、会签), said before it is sent. */
export function Demanded({ policy, measure, milestone: { key: milestone, asked } }: DemandedProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const submission = { ...policy.submission, documentNumber: asked.number, countersigned: asked.countersignature ? [{ measure, milestone }] : [] };
  const sentences = submissionSentences({ ...policy, submission }, words, language);
  return sentences.length > 0 && <ul className="plain-list">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>;
}
