import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { lists as en } from '@lianxi/wording/en/page/lists';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import type { ReactNode } from 'react';
import { ledgerQuery } from '../ledger/queries';
import { useWords } from '../look/choices';
import { useRights } from '../session/rights';
import { useProgrammeId } from '../shell/programme';
import type { Item } from './last-of';
import { notConfirmedOf } from './last-of';

/** Says it of a milestone's measure, if it is so of what is about to be listed or struck off. */
export function IfNotConfirmed({ measure, items }: { readonly measure: number; readonly items: readonly Item[] }): ReactNode {
  const { data } = useQuery(ledgerQuery(useProgrammeId(), {}));
  return data && notConfirmedOf(data, items).includes(measure) && <NotConfirmed measure={measure} />;
}

/** 须先确认汇总单位, with the way to the form for whoever may confirm it. */
export function NotConfirmed({ measure }: { readonly measure: number }): ReactNode {
  const words = useWords({ zh, en });
  const programme = useProgrammeId();
  const mayConfirm = useRights().can('appointCoordinator', 'Task');
  return (
    <p className="first-confirm">
      {words.confirmFirst}{mayConfirm && <> <Link to="/$programme/tasks/$measure" params={{ programme, measure: String(measure) }} search={{ act: 'coordinator' }} hash="waiting">{words.confirmGo}</Link></>}
    </p>
  );
}
