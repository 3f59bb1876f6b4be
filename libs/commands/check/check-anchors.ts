import { AnchorLog } from '@lianxi/audit/anchor';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { ChainPlace, ChangedPlace } from '@lianxi/persistence/record/chain-heads.queries';
import { changedPlaces } from '@lianxi/persistence/record/chain-heads.queries';
import type { EntityManager } from 'typeorm';
import type { Difference } from './difference';

/** What stands where anchors are kept, and what of it the record does not hold any more. */
export interface AnchorsChecked {
  /** Anchors that follow one another. */
  readonly count: number;
  /** The wall's time of the last one's snapshot; undefined before the first. */
  readonly at: Instant | undefined;
  readonly differences: readonly Difference[];
}

/** Under which name the place of the anchors itself stands in a difference. */
export const anchorsThemselves = 'anchors';

/** Compares every head that was ever fixed outside the database with the record: of each aggregate the first event that is gone or another. */
export async function checkAnchors(manager: EntityManager, lines: readonly string[]): Promise<AnchorsChecked> {
  const fixed: ChainPlace[] = [];
  const log = new AnchorLog((head) => { fixed.push(head); });
  const faults = lines.flatMap((line, index): Difference[] => {
    const fault = log.take(line);
    return fault === undefined ? [] : [{ aggregate: anchorsThemselves, kind: 'anchor', where: `anchor ${index + 1}`, found: fault }];
  });
  const first = new Map<string, ChangedPlace>();
  for (const place of await changedPlaces(manager, fixed)) if (!first.has(place.aggregate)) first.set(place.aggregate, place);
  const changed = [...first.values()].map(({ aggregate, seq, found }): Difference => (
    { aggregate, kind: 'anchor', where: `event ${seq}`, found: found === null ? 'taken away since it was anchored' : 'changed since it was anchored' }
  ));
  return { count: log.number, at: log.at === '' ? undefined : log.at, differences: [...faults, ...changed] };
}
