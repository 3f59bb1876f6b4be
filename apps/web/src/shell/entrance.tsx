import { useQuery } from '@tanstack/react-query';
import { lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { Suspense, useEffect, useState } from 'react';
import { useWords } from '../look/choices';
import { Refused } from '../look/refused';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { tellDone } from '../record/done';
import { isOpenedAnew } from '../session/opened-anew';
import { useSession } from '../session/session';
import { Banner } from './banners';
import { beginsWith } from './begins-with';
import { lastProgramme } from './last-programme';
import { programmesQuery } from './programme';
import { PersonMenu } from './person-menu';

/** Loaded in a house that has no programme alone. */
const Activate = lazyRouteComponent(() => import('../plan/activate'), 'Activate');

/** Leads to the programme somebody looked at last, else to the first there is. */
export function Entrance(): ReactNode {
  const words = useWords({ zh, en });
  const { data, error, refetch } = useQuery(programmesQuery);
  const { role } = useSession();
  const [refused, tellRefused] = useState<Error | null>(null);
  const [isAnew] = useState(isOpenedAnew);
  useTitle(words.today);
  const chosen = data && beginsWith(data.items, lastProgramme());
  const first = chosen?.id;
  useEffect(() => { if (isAnew && first !== undefined) tellDone(words.otherPerson, `/${first}`); }, [isAnew, first, words]);
  if (error) return <Failure error={error} again={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  if (chosen) return <Navigate to="/$programme" params={{ programme: chosen.id }} replace />;
  return <><Banner /><header className="head"><PersonMenu told={tellRefused} /><Refused refusal={refused} /></header><main className="dead-end"><p>{words.noProgramme}</p>{role === 'office' && <Suspense fallback={<Loading />}><Activate /></Suspense>}</main></>;
}
