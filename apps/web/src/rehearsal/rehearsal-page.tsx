import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { rehearsal as en } from '@lianxi/wording/en/page/rehearsal';
import { shell as shellEn } from '@lianxi/wording/en/page/shell';
import { rehearsal as zh } from '@lianxi/wording/zh/page/rehearsal';
import { shell as shellZh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { dayOf } from '../look/day';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { useRights } from '../session/rights';
import { isOfWhatIf } from '../shell/begins-with';
import { programmesCalled } from '../shell/called';
import { programmesQuery, useProgramme } from '../shell/programme';
import { Again } from './again';
import { Agenda } from './agenda';
import { ByBureau } from './by-bureau';
import { Came } from './came';
import { Clock } from './clock';
import { Guide } from './guide';
import { clockQuery } from './queries';
import { useJump } from './use-jump';
import { Verdict } from './verdict';
import { WhatIf } from './what-if';
import './rehearsal.css';

/** 演练: the newcomer's way, the clock, and what comes of it. */
export function RehearsalPage(): ReactNode {
  const words = useWords({ zh, en });
  const programme = useProgramme();
  const mayOperate = useRights().can('operate', 'Programme');
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      {programme.mode === 'live' ? <NotHere title={programme.title} /> : <><p className="lead">{words.lead}</p><Lived key={programme.id} programme={programme} /></>}
      {mayOperate && <Again programme={programme} />}
      <Whole />
    </>
  );
}

function Lived({ programme: whole }: { readonly programme: Schemas['Programme'] }): ReactNode {
  const programme = whole.id;
  const { data: reading, error, dataUpdatedAt, refetch } = useQuery(clockQuery(programme));
  const jumping = useJump(programme);
  // Who may read no task is told of none, rather than that there are none.
  const maySee = useRights().can('read', 'Task');
  if (error && !reading) return <Failure error={error} again={() => { void refetch(); }} />;
  if (!reading) return <Loading />;
  return (
    <>
      {maySee && <Guide reading={reading} jumping={jumping} />}
      <Clock reading={reading} readAt={dataUpdatedAt} jumping={jumping} />
      {maySee && (
        <>
          <Came programme={programme} />
          <Agenda programme={programme} />
          <ByBureau programme={programme} today={dayOf(reading.now)} />
        </>
      )}
      <Verdict programme={programme} />
      <WhatIf programme={whole} />
    </>
  );
}

/** A live programme has no clock to move: where the rehearsals are. */
function NotHere({ title }: { readonly title: string }): ReactNode {
  const words = useWords({ zh, en });
  const { data } = useQuery(programmesQuery);
  const rehearsals = data?.items.filter((one) => one.mode === 'rehearsal' && !isOfWhatIf(one)) ?? [];
  const called = programmesCalled(data?.items ?? [], useWords({ zh: shellZh, en: shellEn }), useLanguage());
  return (
    <section aria-labelledby="others">
      <p>{fill(words.isLive, { title })}</p>
      <h2 id="others">{words.others}</h2>
      {rehearsals.length === 0 && <p className="empty">{words.noOthers}</p>}
      <ul className="lines">
        {rehearsals.map((one) => <li key={one.id} className="to-sign"><span>{called.get(one.id)}</span><Link to="/$programme/rehearsal" params={{ programme: one.id }}>{words.open}</Link></li>)}
      </ul>
    </section>
  );
}

/** What only the command line does, and how. */
function Whole(): ReactNode {
  const words = useWords({ zh, en });
  return (
    <section aria-labelledby="whole">
      <h2 id="whole">{words.whole}</h2>
      <p>{words.wholeHow}</p>
      <details>
        <summary>{words.forStaff}</summary>
        <p><code>npx --no-install lianxi rehearse --seed 1</code></p>
      </details>
      <p className="hint">{words.wholeLong}</p>
    </section>
  );
}
