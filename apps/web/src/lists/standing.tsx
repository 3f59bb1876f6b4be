import { fill } from '@lianxi/wording/fill';
import { lists as en } from '@lianxi/wording/en/page/lists';
import { words as standingEn } from '@lianxi/wording/en/words';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import type { List } from './queries';
import './lists.css';

export const struckOffOf = ({ items }: List): number => items.filter(({ standing }) => standing === 'struck-off').length;

/** Which of the sentences about what comes next is a list's: once all of it is struck off, that. */
export const nowOf = (list: List): List['phase'] | 'over' => (list.phase === 'signed' && struckOffOf(list) === list.items.length ? 'over' : list.phase);

/** How far a list is: its phase, and how much of it is struck off once it is signed. */
export function ListStanding({ list }: { readonly list: List }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { phase, items } = list;
  const done = struckOffOf(list);
  return (
    <span className="list-standing">
      <span className={`list-phase ${phase}${done === items.length ? ' over' : ''}`}>{standing.listPhase[phase]}</span> <span className="count">{fill(words.count, { count: items.length })}{phase === 'signed' && ` · ${fill(words.struckOff, { count: done, all: items.length })}`}</span>
    </span>
  );
}
