import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { milestoneName, plainly } from '@lianxi/wording/milestone';
import { dayIn } from '@lianxi/wording/moment';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { rehearsal as en } from '@lianxi/wording/en/page/rehearsal';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { rehearsal as zh } from '@lianxi/wording/zh/page/rehearsal';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { dayOf, instantOf } from '../look/day';
import { useRights } from '../session/rights';
import { BeExample } from './be';
import { agendaQuery, cameQuery, meetingQuery, waitingQuery } from './queries';
import type { Step } from './ticks';
import { steps, useTicks } from './ticks';
import type { Jumping } from './use-jump';

/** What a submission waits for once its head has signed it. */
const afterSignOff: readonly string[] = ['review', 'list', 'strike-off'];

interface GuideProps {
  readonly reading: Schemas['ClockReading'];
  readonly jumping: Jumping;
}

/** The newcomer's way: a reminder, a sign-off, the joint meeting; each step ticks itself off once it is so. */
export function Guide({ reading, jumping }: GuideProps): ReactNode {
  const words = useWords({ zh, en });
  const { programme } = reading;
  const { data: came } = useQuery(cameQuery(programme));
  const { data: waiting = [] } = useQuery(waitingQuery(programme));
  const { data: agenda = [] } = useQuery(agendaQuery(programme));
  const [latest] = came?.items ?? [];
  const signed = waiting.find(({ what }) => afterSignOff.includes(what));
  const escalated = agenda.filter(({ kind }) => kind === 'escalated').length;
  const ticked = useTicks(programme, { reminder: latest !== undefined, signed: signed !== undefined, meeting: escalated > 0 });
  const now = steps.find((step) => !ticked.includes(step));
  const bodies: Readonly<Record<Step, ReactNode>> = {
    reminder: <Reminded latest={latest} />,
    signed: ticked.includes('signed') ? signed && <Said text={words.step.signedDone} sentence={signed.sentence} /> : <ToSign programme={programme} waiting={waiting} />,
    meeting: escalated > 0 ? <p>{fill(words.step.meetingCame, { count: escalated })}</p> : <ToMeeting reading={reading} jumping={jumping} />,
  };
  return (
    <section aria-labelledby="guide">
      <h2 id="guide">{words.guide}</h2>
      <ol className="guide">
        {steps.map((step) => {
          const state = ticked.includes(step) ? 'ticked' : step === now ? 'next' : 'later';
          return <li key={step} className={`step-${state}`}><h3>{words.step[step]} <span className="count">{words[state]}</span></h3>{bodies[step]}</li>;
        })}
      </ol>
      {now === undefined && <p className="done">{words.guideDone}</p>}
    </section>
  );
}

function Said({ text, sentence }: { readonly text: string; readonly sentence: Schemas['Sentence'] }): ReactNode {
  const language = useLanguage();
  return <p>{fill(text, { sentence: plainly(language, sentence[language]) })}</p>;
}

function Reminded({ latest }: { readonly latest: Schemas['Reminder'] | undefined }): ReactNode {
  const words = useWords({ zh, en });
  return latest ? <Said text={words.step.reminderCame} sentence={latest.why.sentence} /> : <p className="next">{words.step.reminderHow}</p>;
}

/** What waits for a head to sign: in development one becomes that head in one click. */
function ToSign({ programme, waiting }: { readonly programme: string; readonly waiting: readonly Schemas['Awaited'][] }): ReactNode {
  const [words, lookWords, language] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn }), useLanguage()];
  const toSign = waiting.filter(({ what }) => what === 'sign-off').slice(0, 3);
  if (toSign.length === 0) return <p className="next">{words.step.signedNone}</p>;
  return (
    <>
      <p className="next">{words.step.signedHow}</p>
      <ul className="lines">
        {toSign.map(({ task, measure, heading, milestone = '', bureau, name }) => (
          <li key={`${task} ${milestone}`} className="to-sign">
            <span className="matter">
              <span className="matter-first">{fill(lookWords.measure, { measure })} <span lang="zh-CN">{heading}</span></span>
              <span className="matter-second">{milestoneName(language, milestone)} · {fill(words.step.waitsFor, { name })}</span>
            </span>
            <span className="line-act">
              <Link to="/$programme/tasks/$measure" params={{ programme, measure: String(measure) }} hash={milestone}>{words.step.toTask}</Link>
              <BeExample person={`${bureau}-bureau-head`} says={words.step.goSign} at={`/${programme}/tasks/${measure}#${milestone}`} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function ToMeeting({ reading: { programme, now }, jumping: { begin, isUnderWay } }: GuideProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const mayOperate = useRights().can('operate', 'Programme');
  const { data: meeting } = useQuery(meetingQuery(programme));
  // A bureau sees no further than its own tasks: what comes before the meeting first may be another's.
  if (!mayOperate) return <><p className="next">{words.step.meetingOffice}</p><div className="acts"><BeExample person="lianxi-office-office" /></div></>;
  if (!meeting) return <p className="next">{words.step.meetingNone}</p>;
  const day = dayOf(meeting.at);
  return (
    <>
      <p className="next">{fill(words.step.meetingHow, { day: dayIn(language, day) })}</p>
      <div className="acts">
        <button type="button" disabled={isUnderWay} onClick={() => { begin(now, instantOf(day, '09:00')); }}>{fill(words.step.goMeeting, { day: dayIn(language, day) })}</button>
      </div>
    </>
  );
}
