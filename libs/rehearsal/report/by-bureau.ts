import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { Temperament, Temperaments } from '../bureaus/temperament';
import { temperamentOf } from '../bureaus/temperament';
import type { Evidence } from '../oracle/evidence';
import type { Spoken } from './account';
import { spoken } from './account';
import { waitsOf } from './waiting';

/** What a bureau did in a rehearsal, how it was spoken to, and how long others waited for it. */
export interface BureauAccount {
  readonly bureau: string;
  readonly temperament: Temperament;
  readonly measures: number;
  readonly receipts: number;
  readonly contributions: number;
  readonly submissions: number;
  /** 签批 and 退回 of its head. */
  readonly signOffs: number;
  readonly spoken: Spoken;
  /** Working days for which others waited for it. */
  readonly waitedFor: number;
  /** Its acts by month, `2020-10`: its load. */
  readonly load: Readonly<Record<string, number>>;
}

/** 台账 by bureau, in the order of the plan, and the office at its end. */
export function accountsByBureau(evidence: Evidence, seed: number, temperaments: Temperaments): BureauAccount[] {
  const waits = waitsOf(evidence);
  return [...evidence.plan.bureaus.map(({ id }) => id), officeBureau].map((bureau) => {
    const acts = evidence.acts.filter((act) => act.outcome.kind === 'acknowledged' && doerOf(act) === bureau);
    const count = (...kinds: string[]): number => acts.filter(({ kind }) => kinds.includes(kind)).length;
    return {
      bureau,
      temperament: bureau === officeBureau ? 'prompt' : temperamentOf(seed, temperaments, bureau),
      measures: evidence.observed.tasks.filter(({ parts }) => parts.some((part) => part.bureau === bureau)).length,
      receipts: count('acknowledge'),
      contributions: count('contribute'),
      submissions: count('submit'),
      signOffs: count('approve', 'giveBack'),
      spoken: spoken(evidence.observed.reminders.filter(({ bureaus }) => bureaus.includes(bureau))),
      waitedFor: waits.filter(({ forWhom }) => forWhom === bureau).reduce((sum, { days }) => sum + days, 0),
      load: byMonth(acts.map(({ at }) => shanghaiDate(at).slice(0, 7))),
    };
  });
}

/** Who did it; a coordinator does not appoint itself. */
function doerOf({ kind, bureau }: Evidence['acts'][number]): string {
  return kind === 'appointCoordinator' ? officeBureau : bureau;
}

function byMonth(months: readonly string[]): Record<string, number> {
  const load: Record<string, number> = {};
  for (const month of [...months].sort()) load[month] = (load[month] ?? 0) + 1;
  return load;
}
