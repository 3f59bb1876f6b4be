import { bureauName } from '@lianxi/api-client/bureau-name';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { dayIn, minuteIn, momentIn } from '@lianxi/wording/moment';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { useListSaid } from './list-said';
import { ScanLink } from './scan-link';
import { SignOffSheet } from './sign-off-sheet';

type Milestone = Schemas['Milestone'];
type Mark = Pick<Milestone['returns'][number], 'at' | 'person' | 'bureau' | 'standsIn' | 'who'>;

/** A step of the chain: who took it, when, and on what it rests. */
interface Step {
  readonly name: string;
  readonly by?: Mark | undefined;
  readonly notes: readonly (string | undefined)[];
  /** SHA-256 of the scan it rests on, among the task's evidence. */
  readonly scan?: string | undefined;
}

/** 审批过程: every step that the submission has to pass, taken or not, and what was returned or asked meanwhile. */
export function Chain({ task, milestone }: { readonly task: Schemas['Task']; readonly milestone: Milestone }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const { submission, returns, extension, lapsed, shown } = milestone;
  const steps = useSteps(milestone, task);
  const who = ({ at, bureau, standsIn, who: named }: Mark): string => (named ?? standsIn)?.[language] ?? bureauName(task, bureau, standing.role, at);
  const to = ({ to: step, contributor }: Milestone['returns'][number]): string => fill(words.returnedTo[step], { name: contributor === undefined ? undefined : bureauName(task, contributor) });
  return (
    <>
      {submission && (
        <>
          <ol className="chain" aria-label={words.chain}>
            {steps.map(({ name, by, notes, scan }) => (
              <li key={name} className={by ? 'taken' : 'ahead'}>
                <strong>{name}</strong> <span>{by ? fill(words.byWhom, { who: who(by), moment: minuteIn(language, by.at) }) : words.notYet}</span>
                {notes.map((note, place) => note !== undefined && <p key={place} className="hint">{note}</p>)}
                {scan !== undefined && <p><ScanLink task={task.id} scan={scan} /></p>}
              </li>
            ))}
          </ol>
          <SignOffSheet task={task.id} milestone={milestone.key} />
        </>
      )}
      {returns.map((one, place) => <p key={place} className="returned">{fill(shown === 'whole' || one.reason !== undefined ? words.returned : words.returnedOnly, { moment: momentIn(language, one.at), who: who(one), to: to(one), reason: one.reason })}{one.request !== undefined && fill(words.returnAsks, { request: one.request })}</p>)}
      {extension && <p className="returned">{fill(shown === 'whole' ? words.extensionAsked : words.extensionAskedOnly, { who: who(extension), day: dayIn(language, extension.dueOn), reason: extension.reason })}</p>}
      {lapsed && <p className="returned">{fill(words.extensionLapsed, { who: who(lapsed), day: dayIn(language, lapsed.dueOn), moment: momentIn(language, lapsed.lapsedAt), lapse: standing.lapse[lapsed.with] })}</p>}
    </>
  );
}

function useSteps({ submission, approval, review, strikeOff }: Milestone, task: Schemas['Task']): readonly Step[] {
  const [words, language, listSaid] = [useWords({ zh, en }), useLanguage(), useListSaid()];
  if (!submission) return [];
  const { chain, text, unanswered = [] } = submission;
  const paper = approval?.paper && fill(words.onPaper, { signer: approval.paper.signer, post: approval.paper.post, day: dayIn(language, approval.paper.on) });
  const list = strikeOff?.list && listSaid(strikeOff.list);
  const reviewed = review?.paper && fill(words.reviewOnPaper, { signer: review.paper.signer, post: review.paper.post, day: dayIn(language, review.paper.on) });
  const answers = review?.answers && fill(words.answersChecked, { count: review.answers.length });
  const without = unanswered.length > 0 ? fill(words.unanswered, { names: unanswered.map((bureau) => bureauName(task, bureau)).join('、') }) : undefined;
  return [
    { name: words.steps.submission, by: submission, notes: [text, without] },
    ...(chain.includes('sign-off') ? [{ name: words.steps['sign-off'], by: approval, notes: [paper], scan: approval?.paper?.scan }] : []),
    ...(chain.includes('review') ? [{ name: words.steps.review, by: review, notes: [reviewed, review?.scan === undefined ? undefined : words.scanChecked, answers], scan: review?.paper?.scan }] : []),
    { name: words.steps['strike-off'], by: strikeOff, notes: [list, strikeOff?.reviewScan === undefined ? undefined : words.reviewScanChecked] },
  ];
}
