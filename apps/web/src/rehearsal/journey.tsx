import { fill } from '@lianxi/wording/fill';
import { dayIn, minuteIn } from '@lianxi/wording/moment';
import { rehearsal as en } from '@lianxi/wording/en/page/rehearsal';
import { words as standingEn } from '@lianxi/wording/en/words';
import { rehearsal as zh } from '@lianxi/wording/zh/page/rehearsal';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { dayOf } from '../look/day';
import { Refused } from '../look/refused';
import type { Stop } from './jump';
import { NotSettled } from './jump';
import type { Jumping } from './use-jump';

/** How far a jump has come, what came on each morning, and how it ended. */
export function JourneyShown({ jumping: { journey, isUnderWay, halt } }: { readonly jumping: Jumping }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const place = useRef<HTMLDivElement>(null);
  // It may have been begun further up: how far it is, and what stops it, comes into sight.
  useEffect(() => {
    if (!isUnderWay) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, [isUnderWay]);
  if (!journey) return <div role="status" />;
  const { from, to, now, stops, waits, state, error } = journey;
  const come = (Date.parse(now) - Date.parse(from)) / Math.max(1, Date.parse(to) - Date.parse(from));
  const label = fill(words.underWay, { day: dayIn(language, dayOf(to)), now: minuteIn(language, now) });
  return (
    <div className="journey" ref={place} tabIndex={-1}>
      <div role="status">
        {isUnderWay && <p>{label}</p>}
        {isUnderWay && waits && <p className="hint">{waits.length === 0 ? words.waitsAny : fill(words.waits, { measures: waits.join(language === 'zh' ? '、' : ', ') })}</p>}
        {state === 'over' && <p className="done">{fill(now < to ? words.halted : words.arrived, { moment: minuteIn(language, now) })}</p>}
      </div>
      {isUnderWay && (
        <>
          <progress value={Math.min(1, come)} aria-label={label} />
          <p className="hint">{words.stay}</p>
          <div className="acts"><button type="button" disabled={state === 'halting'} onClick={halt}>{state === 'halting' ? words.halting : words.halt}</button></div>
        </>
      )}
      {error && (error instanceof NotSettled ? <p className="refused" role="alert">{words.notSettled}</p> : <Refused refusal={error} />)}
      {stops.length > 0 && <Stops stops={stops} />}
    </div>
  );
}

function Stops({ stops }: { readonly stops: readonly Stop[] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  return (
    <>
      <h3>{words.passed}</h3>
      <ol className="stops" reversed>
        {[...stops].reverse().map((stop) => <li key={stop.now}><time dateTime={stop.now}>{minuteIn(language, stop.now)}</time> <span><Counted stop={stop} /></span></li>)}
      </ol>
    </>
  );
}

function Counted({ stop: { kinds, notices } }: { readonly stop: Stop }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const counts = (Object.entries(kinds) as [keyof typeof standing.rung, number][]).map(([kind, count]) => fill(words.kindCount, { kind: standing.rung[kind], count }));
  return counts.length === 0 ? words.nothing : [...counts, fill(words.notices, { count: notices })].join(' · ');
}
