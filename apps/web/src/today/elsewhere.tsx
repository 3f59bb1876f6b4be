import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { today as en } from '@lianxi/wording/en/page/today';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { draftsQuery } from '../inbox/queries';
import { useWords } from '../look/choices';
import { agendaQuery } from '../status/queries';
import { needingLeader } from './elsewhere-count';
import { watches } from './watches';

/** 需您协调: what of the joint meeting's agenda the bureaus and the office could not settle, as 统筹 counts it. */
export function ToCoordinate({ programme }: { readonly programme: string }): ReactNode {
  const words = useWords({ zh, en });
  const { data: items = [] } = useQuery(agendaQuery(programme));
  const count = needingLeader(items).length;
  return count > 0 && <p className="elsewhere"><strong>{fill(words.toCoordinate, { count })}</strong> <Link to="/$programme/status" params={{ programme }}>{words.toStatus}</Link></p>;
}

/** 待处理草稿: 催办单 and 提请督办 that the ladder drafted for the office. */
export function ToHandle({ programme }: { readonly programme: string }): ReactNode {
  const words = useWords({ zh, en });
  const { data: drafts = [] } = useQuery(draftsQuery(programme));
  return drafts.length > 0 && <p className="elsewhere"><strong>{fill(words.toHandle, { count: drafts.length })}</strong> <Link to="/$programme/inbox" params={{ programme }} hash="drafts">{words.toInbox}</Link></p>;
}

/** Who handles nothing themselves, and sees to it that others do: what needs a leader, what stands before the joint meeting, and what changed, each a way to its place on 统筹. */
export function ToWatch({ programme }: { readonly programme: string }): ReactNode {
  const words = useWords({ zh, en });
  const { data: items } = useQuery(agendaQuery(programme));
  const to = (hash: string, said: string): ReactNode => <li><Link to="/$programme/status" params={{ programme }} hash={hash}>{said}</Link></li>;
  return (
    <section aria-labelledby="watch">
      <h2 id="watch">{words.watch}</h2>
      <ul className="plain-list">
        {items && to('needs', fill(words.watchNeeds, { count: needingLeader(items).length }))}
        {items && to('agenda', fill(words.watchAgenda, { count: items.length }))}
        {to('changes', words.watchChanges)}
        {to('waits', words.watchWaits)}
      </ul>
    </section>
  );
}

/** What waits for a leader or for the office on another page than Today, and what whoever only watches looks at there. */
export function Elsewhere({ programme, role }: { readonly programme: string; readonly role: string }): ReactNode {
  if (watches(role)) return <ToWatch programme={programme} />;
  return role === 'leader' ? <ToCoordinate programme={programme} /> : <ToHandle programme={programme} />;
}
