import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@lianxi/api-client/client';
import { Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { Suspense, useEffect, useId, useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { useFollow } from '../look/page-link';
import { Refused } from '../look/refused';
import { Failure, Loading } from '../look/states';
import { useLive } from '../live/use-live';
import { isRefusal } from '../record/refusal';
import { abilitiesQuery, mayEver } from '../session/abilities';
import { useSession } from '../session/session';
import { Acted } from './acted';
import { Banner, OfflineNotice, RehearsalBanner } from './banners';
import { choosable } from './begins-with';
import { programmesCalled } from './called';
import { NotThere } from './dead-ends';
import { rememberProgramme } from './last-programme';
import { Navigation } from './navigation';
import { PersonMenu } from './person-menu';
import { programmeQuery, programmesQuery, useProgrammeId } from './programme';

/** What stands around every page of a programme. */
export function Shell(): ReactNode {
  const words = useWords({ zh, en });
  const id = useProgrammeId();
  const { post } = useSession();
  const programme = useQuery(programmeQuery(id));
  const abilities = useQuery(abilitiesQuery(post));
  const { data } = programme;
  const [refused, tellRefused] = useState<Error | null>(null);
  useLive(id);
  useFollow();
  useEffect(() => { if (data) rememberProgramme(data.id); }, [data]);
  const error = programme.error ?? abilities.error;
  return (
    <>
      <a className="skip" href="#content">{words.skip}</a>
      <Banner />
      <div className="stuck">
        {data?.mode === 'rehearsal' && <RehearsalBanner today={data.today} />}
        <Acted programme={id} isRehearsal={data?.mode === 'rehearsal'} />
      </div>
      <header className="head">
        <div className="head-first">
          <strong className="product">{words.product}</strong>
          <ProgrammeChoice programme={id} />
          <PersonMenu told={tellRefused} />
        </div>
        <Refused refusal={refused} />
        {data && abilities.data && <Navigation programme={id} abilities={abilities.data} />}
      </header>
      <OfflineNotice />
      <main id="content" tabIndex={-1}>
        {error && (isRefusal(error, 'programme-unknown', 'request-invalid') ? <NotThere /> : <Failure error={error} again={() => { void programme.refetch(); void abilities.refetch(); }} />)}
        {!error && !(data && abilities.data) && <Loading />}
        {!error && data && abilities.data && <Suspense fallback={<Loading />}><Inside key={post} programme={id} abilities={abilities.data} /></Suspense>}
      </main>
    </>
  );
}

/** The page at the address; who sees no task has no desk, and begins at administration. */
function Inside({ programme, abilities }: { readonly programme: string; readonly abilities: Schemas['Abilities'] }): ReactNode {
  const isDesk = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '') === `/${programme}` });
  return isDesk && !mayEver(abilities, 'read', 'Task') ? <Navigate to="/$programme/administration" params={{ programme }} replace /> : <Outlet />;
}

/** Which programme is looked at; a choice where there are several. */
function ProgrammeChoice({ programme }: { readonly programme: string }): ReactNode {
  const words = useWords({ zh, en });
  const id = useId();
  const navigate = useNavigate();
  const { data } = useQuery(programmesQuery);
  const named = data?.items.find((one) => one.id === programme);
  const offered = choosable(data?.items ?? [], programme);
  const called = programmesCalled(data?.items ?? [], words, useLanguage());
  if (offered.length < 2) return <span className="programme" lang="zh-CN" title={named?.title}>{named?.title}</span>;
  return (
    <span className="programme">
      <label htmlFor={id}>{words.programme}</label>
      <select id={id} value={programme} onChange={(event) => { void navigate({ to: '/$programme', params: { programme: event.target.value } }); }}>
        {offered.map((one) => <option key={one.id} value={one.id}>{called.get(one.id)}</option>)}
      </select>
    </span>
  );
}
