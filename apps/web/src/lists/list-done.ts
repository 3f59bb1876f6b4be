import { lists as en } from '@lianxi/wording/en/page/lists';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import { useWords } from '../look/choices';
import { tellDone } from '../record/done';
import type { ListAct } from './acts';
import type { List } from './queries';

/** Says that an act about a list was done: 已签署 · 销号清单〔2021〕1号. */
export function useListDone({ number }: Pick<List, 'number'>): (act: ListAct) => void {
  const words = useWords({ zh, en });
  return (act) => { tellDone(`${words.act[act].done} · ${number}`); };
}
