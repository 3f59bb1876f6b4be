import { fill } from '@lianxi/wording/fill';
import { today as en } from '@lianxi/wording/en/page/today';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { useSession } from '../session/session';
import { Contributions } from './contributions';
import type { Group } from './groups';
import { wayOf } from './groups';
import { Line, TaskLink } from './lines';
import { Listed } from './listed';
import { Receipts } from './receipts';
import { Reviews } from './reviews';

/** What of one kind waits for the post, with the act: at once for many where no more than a click is needed, else on the task's page. */
export function MineGroup({ group }: { readonly group: Group }): ReactNode {
  const words = useWords({ zh, en });
  const { bureau } = useSession();
  const [first] = group.items;
  if (!first) return null;
  const name = group.bureau === bureau || (first.operation !== 'acknowledge' && first.operation !== 'contribute') ? undefined : first.name;
  return (
    <section className="group open">
      <h3 className="group-title">{words.do[group.what]}{name !== undefined && <span className="behalf">{fill(words.onBehalf, { name })}</span>} <span className="count">{fill(words.items, { count: group.items.length })}</span></h3>
      <MineActs group={group} asksReply={name !== undefined} />
    </section>
  );
}

/** What waits with a list is done on the list's page. */
const ofLists: readonly Group['what'][] = ['listing', 'list', 'strike-off'];

function MineActs({ group, asksReply }: { readonly group: Group; readonly asksReply: boolean }): ReactNode {
  const words = useWords({ zh, en });
  const operation = group.items[0]?.operation;
  if (operation === 'acknowledge') return <Receipts group={group} asksReply={asksReply} />;
  if (operation === 'contribute') return <Contributions group={group} asksReply={asksReply} />;
  if (operation === 'review') return <Reviews group={group} />;
  if (ofLists.includes(group.what)) return <Listed items={group.items} />;
  return (
    <ul className="lines">
      {group.items.map((toDo) => <Line key={`${toDo.task} ${toDo.milestone ?? ''}`} toDo={toDo}><TaskLink {...toDo} act={wayOf(toDo)} className="button">{wayOf(toDo) === 'leaderGrant' ? words.goDecide : words.go[group.what]}</TaskLink></Line>)}
    </ul>
  );
}
