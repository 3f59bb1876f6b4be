import { Link } from '@tanstack/react-router';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { policy as policyEn } from '@lianxi/wording/en/page/policy';
import { verdict as en } from '@lianxi/wording/en/page/verdict';
import { policy as policyZh } from '@lianxi/wording/zh/page/policy';
import { verdict as zh } from '@lianxi/wording/zh/page/verdict';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { dayOf } from '../look/day';
import { Refused } from '../look/refused';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { difference } from './verdict';

type Whole = NonNullable<Schemas['WhatIf']['whatIf']>;
type Side = Schemas['WhatIfSide'];

interface ShownProps {
  readonly whatIf: Whole;
}

/** Both sides with what they are called. */
function useSides({ asItStands, otherwise, policy }: Whole): readonly (readonly [name: string, side: Side])[] {
  const [words, policyWords] = [useWords({ zh, en }), useWords({ zh: policyZh, en: policyEn })];
  const named: Readonly<Record<string, string>> = policyWords.name;
  return [[words.asItStands, asItStands], [named[policy] ?? policy, otherwise]];
}

/** How far both have come, and for whoever began it the way to stop it. */
export function UnderWay({ programme, whatIf }: ShownProps & { readonly programme: string }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const sides = useSides(whatIf);
  const [from, until] = [Date.parse(whatIf.from), Date.parse(whatIf.until)];
  return (
    <div className="journey">
      <div role="status"><p>{fill(words.lived, { from: dayIn(language, dayOf(whatIf.from)), until: dayIn(language, dayOf(whatIf.until)) })}</p></div>
      {sides.map(([name, { now, steps, submissions, notices, waits }]) => (
        <div key={name}>
          <p className="side">{name}</p>
          <progress value={Math.min(1, (Date.parse(now) - from) / Math.max(1, until - from))} aria-label={name} />
          <p className="hint">{fill(words.at, { day: dayIn(language, dayOf(now)), steps, submissions, notices })}</p>
          {waits && <p className="hint">{fill(words.waits, { side: name })}</p>}
        </div>
      ))}
      <p className="hint">{words.stay}</p>
      {whatIf.mine ? <Stop programme={programme} /> : <p className="hint">{words.ofAnother}</p>}
    </div>
  );
}

function Stop({ programme }: { readonly programme: string }): ReactNode {
  const words = useWords({ zh, en });
  const act = useAct((_stop: 'stop', key) => api.POST('/api/v1/programmes/{programme}/what-if/stop', { params: { path: { programme }, header: { 'Idempotency-Key': key } } }));
  const isStopping = act.isUnderWay || act.done !== undefined;
  return (
    <>
      <p className="next">{words.stopNext}</p>
      <Refused refusal={act.refusal} />
      <div className="acts"><button type="button" disabled={isStopping} onClick={() => { act.send('stop'); }}>{isStopping ? words.stopping : words.stop}</button></div>
    </>
  );
}

/** What the two sets of rules come to, side by side; of what broke off, where it stands. */
export function Compared({ whatIf }: ShownProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const sides = useSides(whatIf);
  const { state, from, until, temperament, seed } = whatIf;
  const stands = sides.map(([, { now }]) => now).sort()[0] ?? from;
  return (
    <>
      <div role="status">
        {state === 'over' && <p className="done">{fill(words.over, { from: dayIn(language, dayOf(from)), until: dayIn(language, dayOf(until)), temperament: words.temperaments[temperament], seed })}</p>}
      </div>
      {state === 'stopped' && <p role="status">{fill(words.stopped, { day: dayIn(language, dayOf(stands)) })}</p>}
      {state === 'failed' && <p className="refused" role="alert">{fill(words.failed, { day: dayIn(language, dayOf(stands)) })}</p>}
      {state === 'over' && <FigureTable sides={sides} />}
      <ul className="plain-list">{sides.map(([name, { programme }]) => <li key={programme}><Link to="/$programme/rehearsal" params={{ programme }}>{fill(words.openSide, { side: name })}</Link></li>)}</ul>
      {state === 'over' && <p className="hint">{words.assumed}</p>}
    </>
  );
}

function FigureTable({ sides }: { readonly sides: ReturnType<typeof useSides> }): ReactNode {
  const words = useWords({ zh, en });
  const of = (place: number, key: keyof typeof words.figures): number => sides[place]?.[1].figures?.[key] ?? 0;
  return (
    <div className="wide" role="group" aria-label={words.table} tabIndex={0}>
      <table>
        <thead><tr><th scope="col">{words.figure}</th>{sides.map(([name]) => <th key={name} scope="col">{name}</th>)}<th scope="col">{words.head.differs}</th></tr></thead>
        <tbody>
          {(Object.keys(words.figures) as (keyof typeof words.figures)[]).map((key) => (
            <tr key={key}><th scope="row">{words.figures[key]}</th><td>{of(0, key)}</td><td>{of(1, key)}</td><td>{difference(of(1, key) - of(0, key))}</td></tr>
          ))}
          <tr>
            <th scope="row">{words.verdictOf}</th>
            {sides.map(([name, { findings = 0 }]) => <td key={name}>{findings === 0 ? words.sideSound : <span className="mark slow">{fill(words.sideUnsound, { count: findings })}</span>}</td>)}
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
