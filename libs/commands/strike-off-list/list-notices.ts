import type { Recorded } from '@lianxi/domain/recorded';
import { evolveList } from '@lianxi/domain/strike-off-list/evolve-list';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import { toldOfList } from '@lianxi/domain/strike-off-list/told-of-list';
import type { DecisionNotice } from '@lianxi/persistence/reminders/decision-notice.sql';

/** The notices that events write which follow the `seq`th of a list, whose state was `before`. Pure, as those of a task are. */
export function listNoticesOf(before: StrikeOffListState | undefined, seq: number, events: readonly Recorded<ListEvent>[]): DecisionNotice[] {
  let state = before;
  return events.flatMap((recorded, place) => {
    const was = state;
    const { id: aggregate, programme: programmeId } = state = evolveList(was, recorded);
    return toldOfList(was, recorded).map(({ bureau, role, post = '' }): DecisionNotice => ({ aggregate, seq: seq + place + 1, bureau, role, post, programmeId, kind: recorded.event.type, at: recorded.at }));
  });
}
