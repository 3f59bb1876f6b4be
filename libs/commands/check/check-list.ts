import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import type { StrikeOffListEntity } from '@lianxi/persistence/strike-off-list/strike-off-list.entity';
import type { EntityManager } from 'typeorm';
import { listNoticesOf } from '../strike-off-list/list-notices';
import { listColumns } from '../strike-off-list/list-row';
import { checkCommands } from './check-commands';
import { noticesThatDiffer } from './check-decision-notices';
import { checkEvents, columnsThatDiffer, comesTo, eventsOf, stateDiffers } from './check-record';
import { checkTexts } from './check-texts';
import type { Difference } from './difference';
import { columns } from './difference';
import { foldList, recordedIn } from './fold';

/** A strike-off list: its chain, its state and what its row shows of it, what people wrote, who was told, and what its commands were answered. */
export async function checkList(manager: EntityManager, row: StrikeOffListEntity): Promise<Difference[]> {
  const events = await eventsOf(manager, row.id);
  const broken = checkEvents(row.id, events, row);
  if (broken) return broken;
  const state = comesTo(() => foldList(events));
  const beside = [...columnsThatDiffer(events), ...stateDiffers(row.id, state, row.state), ...await checkCommands(manager, row.id, events)];
  if (!state) return beside;
  const recorded = events.map((event) => recordedIn<ListEvent>(event));
  const [due, shown] = [listColumns(state), row];
  return [
    ...beside,
    ...columns(row.id, 'view', '', columnTexts({ ...due, programmeId: state.programme }), columnTexts(shown)),
    ...await checkTexts(manager, row.id, recorded.map(({ event }) => event)),
    ...await noticesThatDiffer(manager, row.id, listNoticesOf(undefined, 0, recorded)),
  ];
}

const columnTexts = ({ phase, scan, scanSize, programmeId }: Pick<StrikeOffListEntity, 'phase' | 'scan' | 'scanSize' | 'programmeId'>) => (
  { phase, scan, scan_size: scanSize === null ? null : String(scanSize), programme_id: programmeId }
);
