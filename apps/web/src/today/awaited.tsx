import { fill } from '@lianxi/wording/fill';
import { today as en } from '@lianxi/wording/en/page/today';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Folded } from '../look/folded';
import { byPinyin } from '../look/pinyin';
import type { Group } from './groups';
import { byBureau } from './groups';
import { Line, TaskLink } from './lines';

/** One line for all of a kind that a post waits for; it opens to the bodies, and each to its matters. */
export function AwaitedGroup({ group }: { readonly group: Group }): ReactNode {
  const words = useWords({ zh, en });
  const bureaus = [...byBureau(group)].sort(byPinyin(({ items: [first] }) => first?.name ?? ''));
  return (
    <Folded title={fill(words.await[group.what], { bureaus: bureaus.length })} count={fill(words.items, { count: group.items.length })}>
      {bureaus.map(({ bureau, items }) => (
        <section key={bureau} className="of-bureau">
          <h3>{items[0]?.name} <span className="count">{fill(words.items, { count: items.length })}</span></h3>
          <ul className="lines">
            {items.map((toDo) => <Line key={`${toDo.task} ${toDo.milestone ?? ''}`} toDo={toDo}><TaskLink {...toDo}>{words.toTask}</TaskLink></Line>)}
          </ul>
        </section>
      ))}
    </Folded>
  );
}
