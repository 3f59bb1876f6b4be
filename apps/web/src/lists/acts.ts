import type { lists as words } from '@lianxi/wording/zh/page/lists';
import type { Rights } from '../session/rights';
import type { List } from './queries';

export type ListAct = Exclude<keyof typeof words.act, 'drawUp'>;

/** What this reader may do with a list now, the likeliest first: what its phase allows, as far as the post has the right. */
export function actsOn({ phase, items }: Pick<List, 'phase' | 'items'>, rights: Rights): readonly ListAct[] {
  const list = { kind: 'StrikeOffList', phase } as const;
  const [may, isOpen] = [(action: string): boolean => rights.can(action, list), items.some(({ standing }) => standing !== 'struck-off')];
  switch (phase) {
    case 'draft':
      return offered([['put', may('putList')], ['change', may('changeList')], ['withdraw', may('withdrawList')]]);
    case 'put':
      return offered([['sign', may('signList')], ['enter', may('enterListSignature')], ['return', may('returnList')], ['withdraw', may('withdrawList')]]);
    case 'entered':
      return offered([['check', may('checkListSignature')], ['refute', may('returnList')]]);
    case 'signed':
      return offered([
        ['strikeOff', isOpen && rights.can('strikeOff', { kind: 'Milestone', coordinator: '', phase: 'reviewed', onPaper: false })],
        ['unsign', items.every(({ standing }) => standing !== 'struck-off') && may('withdrawListSignature')],
      ]);
    case 'withdrawn':
      return [];
  }
}

function offered(acts: readonly (readonly [ListAct, boolean])[]): readonly ListAct[] {
  return acts.flatMap(([act, isOffered]) => (isOffered ? [act] : []));
}
