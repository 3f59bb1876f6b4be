import { AnchorLog } from '@lianxi/audit/anchor';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { ChainPlace, ChangedPlace } from '@lianxi/persistence/record/chain-heads.queries';
import { changedPlaces, headless } from '@lianxi/persistence/record/chain-heads.queries';
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

/** So many heads are looked up in the record at a time. */
const atATime = 5_000;

/** So many lines that do not follow are told one by one: somebody may have put a whole book in the place. */
const toldAtMost = 20;

/** Compares every head that was ever fixed outside the database with the record: of each aggregate the first event that is gone or another; and whether all that had a head last have one. */
export async function checkAnchors(manager: EntityManager, lines: AsyncIterable<string>): Promise<AnchorsChecked> {
  const faults: Difference[] = [];
  const fixed: ChainPlace[] = [];
  const first = new Map<string, ChangedPlace>();
  const look = async (): Promise<void> => {
    for (const place of await changedPlaces(manager, fixed.splice(0))) {
      const before = first.get(place.aggregate);
      if (!before || place.seq < before.seq) first.set(place.aggregate, place);
    }
  };
  const log = new AnchorLog((head) => { fixed.push(head); });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const fault = log.take(line);
    if (fault !== undefined && faults.length < toldAtMost) faults.push({ aggregate: anchorsThemselves, kind: 'anchor', where: `anchor ${number}`, found: fault });
    if (fixed.length >= atATime) await look();
  }
  await look();
  if (!log.isWhole && faults.length === 0) faults.push({ aggregate: anchorsThemselves, kind: 'anchor', where: `anchor ${log.number}`, found: 'root-differs' });
  for (const { aggregate, seq } of await headless(manager, log.heads)) if (!first.has(aggregate)) first.set(aggregate, { aggregate, seq, found: null });
  const changed = [...first.values()].sort((a, b) => (a.aggregate < b.aggregate ? -1 : 1)).map(({ aggregate, seq, found }): Difference => (
    { aggregate, kind: 'anchor', where: `event ${seq}`, found: found === null ? 'taken away since it was anchored' : 'changed since it was anchored' }
  ));
  return { count: log.number, at: log.at === '' ? undefined : log.at, differences: [...faults, ...changed] };
}
