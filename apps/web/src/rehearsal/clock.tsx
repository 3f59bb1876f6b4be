import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { dayIn, minuteIn, momentIn } from '@lianxi/wording/moment';
import { rehearsal as en } from '@lianxi/wording/en/page/rehearsal';
import { rehearsal as zh } from '@lianxi/wording/zh/page/rehearsal';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { dayOf, instantOf } from '../look/day';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { useRights } from '../session/rights';
import { BeExample } from './be';
import { JourneyShown } from './journey';
import { meetingQuery, policyQuery } from './queries';
import type { Jumping } from './use-jump';

interface ClockProps {
  readonly reading: Schemas['ClockReading'];
  /** When the reading was made, by this browser's clock. */
  readonly readAt: number;
  readonly jumping: Jumping;
}

/** 方案时钟: where it stands; for the office, run, stop, and jump. */
export function Clock({ reading, readAt, jumping }: ClockProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const mayOperate = useRights().can('operate', 'Programme');
  const now = useTicking(reading, readAt);
  const runs = reading.clock.kind !== 'standing';
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">{words.clock}</h2>
      <p className="clock"><time dateTime={now}>{momentIn(language, now)}</time> <span className={`mark ${runs ? 'on-schedule' : 'not-started'}`}>{runs ? words.runs : words.stands}</span></p>
      <p>{reading.nextDueAt === undefined ? words.nothingDue : fill(words.nextDue, { moment: minuteIn(language, reading.nextDueAt) })}</p>
      {mayOperate
        ? <><RunOrStop reading={reading} isUnderWay={jumping.isUnderWay} /><JumpAhead reading={reading} jumping={jumping} /></>
        : <><p className="empty">{words.onlyOffice}</p><div className="acts"><BeExample person="lianxi-office-office" /></div></>}
      <JourneyShown jumping={jumping} />
    </section>
  );
}

/** Programme time now: a clock that runs goes on from where it was read. */
function useTicking({ now, clock: { kind } }: Schemas['ClockReading'], readAt: number): string {
  const [wall, setWall] = useState(readAt);
  useEffect(() => {
    if (kind === 'standing') return undefined;
    const ticking = setInterval(() => { setWall(Date.now()); }, 1_000);
    return () => { clearInterval(ticking); };
  }, [kind]);
  const since = kind === 'standing' ? 0 : Math.max(0, wall - readAt);
  return new Date(Math.floor((Date.parse(now) + since) / 1_000) * 1_000).toISOString();
}

function RunOrStop({ reading: { programme, clock }, isUnderWay }: { readonly reading: Schemas['ClockReading']; readonly isUnderWay: boolean }): ReactNode {
  const words = useWords({ zh, en });
  const verb = clock.kind === 'standing' ? 'run' : 'stop';
  const act = useAct((_what: { readonly verb: typeof verb }, key) => api.POST(`/api/v1/programmes/{programme}/clock/${verb}`, { params: { path: { programme }, header: { 'Idempotency-Key': key } } }));
  return (
    <>
      <Refused refusal={act.refusal} />
      <div className="acts">
        <button type="button" disabled={isUnderWay || act.isUnderWay} onClick={() => { act.send({ verb }); }}>{words[verb]}</button>
        {verb === 'run' && <span className="hint">{words.runNext}</span>}
      </div>
    </>
  );
}

function JumpAhead({ reading: { programme, now, nextDueAt }, jumping: { begin, isUnderWay } }: Omit<ClockProps, 'readAt'>): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const hour = useQuery(policyQuery(programme)).data?.morning.at ?? '09:00';
  const { data: meeting } = useQuery(meetingQuery(programme));
  const [day, setDay] = useState('');
  // Steps are due some minutes before the notices of their morning go out.
  const morningOf = (instant: string): string => [instantOf(dayOf(instant), hour), instant].reduce((a, b) => (a > b ? a : b));
  const button = (text: string, instant: string): ReactNode => (
    <button type="button" disabled={isUnderWay} onClick={() => { begin(now, morningOf(instant)); }}>{fill(text, { day: dayIn(language, dayOf(instant)) })}</button>
  );
  return (
    <>
      <h3>{words.jump}</h3>
      <p className="hint">{words.jumpNext}</p>
      <div className="acts">
        {nextDueAt !== undefined && button(words.toNext, nextDueAt)}
        {meeting && button(words.toMeeting, meeting.at)}
      </div>
      <form className="in-a-row" onSubmit={(event) => { event.preventDefault(); begin(now, instantOf(day, hour)); }}>
        <Field label={words.toDay} hint={fill(words.toDayHint, { at: hour })} name="date" type="date" min={dayOf(now)} value={day} change={setDay} required />
        <div className="acts"><Send said={words.goToDay} missing={stillMissing([words.toDay, day !== ''])} isOff={isUnderWay} isSecond /></div>
      </form>
    </>
  );
}
