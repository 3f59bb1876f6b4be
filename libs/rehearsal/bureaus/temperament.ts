import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { chance } from './chance';

/** How a bureau works: before it is asked, once it has been asked often enough, or only under supervision and before the meeting. */
export type Temperament = 'prompt' | 'late' | 'silent';

/** How the bureaus of a rehearsal work: all alike, or each by lot. */
export type Temperaments = Temperament | 'mixed';

/** Of a hundred bureaus so many are prompt, and so many more are late. */
const shares = { prompt: 0.55, late: 0.33 } as const;

/** The temperament of a bureau, the same in all its tasks. */
export function temperamentOf(seed: number, of: Temperaments, bureau: BureauId): Temperament {
  if (of !== 'mixed') return of;
  const lot = chance(seed, 'character', bureau);
  if (lot < shares.prompt) return 'prompt';
  return lot < shares.prompt + shares.late ? 'late' : 'silent';
}
