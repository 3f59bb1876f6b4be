import type { Actor } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { rightsOf } from './rights';

/** What of a programme's tasks somebody may see: all of them, those in which one bureau has a part, or none. */
export type Sight = 'all' | 'none' | { readonly bureau: BureauId };

/** Turns an actor's rights into what a query narrows by, so that nothing is read that is not theirs. */
export function sightOf(actor: Actor): Sight {
  const rules = rightsOf(actor).rulesFor('read', 'Task');
  if (rules.length === 0) return 'none';
  return rules.some(({ conditions }) => conditions === undefined) ? 'all' : { bureau: actor.bureau };
}
