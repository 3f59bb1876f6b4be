import type { lists as words } from '@lianxi/wording/zh/page/lists';
import type { Session } from '../session/session';
import type { Rights } from '../session/rights';
import type { List } from './queries';

/** Who looks at a list. */
export type Reader = Pick<Session, 'person' | 'post'> & { readonly posts: readonly Pick<Session['posts'][number], 'post' | 'convenor'>[] };

export type ListAct = Exclude<keyof typeof words.act, 'drawUp'>;

/** What this reader may do with a list now, the likeliest first: what its phase allows, as far as the post has the right. */
export function actsOn({ phase, items, signature, struckOffBy }: Pick<List, 'phase' | 'items' | 'signature' | 'struckOffBy'>, rights: Rights, reader: Reader): readonly ListAct[] {
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
        ['unsign', !struckOffBy && isTheirs(signature, reader) && may('withdrawListSignature')],
      ]);
    case 'withdrawn':
      return [];
  }
}

/** Whether an act leads a list on: such a one may stand first. What takes a step back never does, though nothing else be offered. */
export const leadsOn = (act: ListAct): boolean => act === 'put' || act === 'sign' || act === 'check' || act === 'strikeOff';

/** Whether a signature is this reader's to take back: they signed on screen, themselves or in the same post, or are the convenor. */
function isTheirs(signature: List['signature'], { post, person, posts }: Reader): boolean {
  if (!signature) return false;
  const isOwn = signature.paper === undefined && (signature.post === post || signature.person === person);
  return isOwn || posts.some((one) => one.post === post && one.convenor);
}

function offered(acts: readonly (readonly [ListAct, boolean])[]): readonly ListAct[] {
  return acts.flatMap(([act, isOffered]) => (isOffered ? [act] : []));
}
