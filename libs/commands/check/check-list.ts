import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import type { StrikeOffListEntity } from '@lianxi/persistence/strike-off-list/strike-off-list.entity';
import type { EntityManager } from 'typeorm';
import { listNoticesOf } from '../strike-off-list/list-notices';
import { listColumns } from '../strike-off-list/list-row';
import { checkCommands } from './check-commands';
import { noticesThatDiffer } from './check-decision-notices';
import { checkEvents, columnsThatDiffer, comesTo, eventsOf, stateDiffers } from './check-chain';
import { checkTexts } from './check-texts';
import type { Difference } from './difference';
import { columns } from './difference';
import { foldList, recordedIn } from './fold';
import { guarded } from './guarded';

/** A strike-off list: its chain, its state and what its row shows of it, what people wrote, who was told, and what its commands were answered. */
export async function checkList(manager: EntityManager, row: StrikeOffListEntity): Promise<Difference[]> {
  const events = await eventsOf(manager, row.id);
  const broken = checkEvents(row.id, events, row);
  if (broken) return broken;
  const state = comesTo(() => foldList(events));
  const beside = [...columnsThatDiffer(events), ...stateDiffers(row.id, state, row.state), ...await checkCommands(manager, row.id, events)];
  if (!state) return beside;
  const recorded = events.map((event) => recordedIn<ListEvent>(event));
  const [due, aggregate] = [listColumns(state), row.id];
  return [
    ...beside,
    ...columns(aggregate, 'view', '', columnTexts({ ...due, programmeId: state.programme }), columnTexts(row)),
    ...await guarded({ aggregate, kind: 'text', where: 'text' }, () => checkTexts(manager, aggregate, recorded.map(({ event }) => event))),
    ...await guarded({ aggregate, kind: 'notice', where: 'decision' }, () => noticesThatDiffer(manager, aggregate, listNoticesOf(undefined, 0, recorded))),
  ];
}

const columnTexts = ({ phase, scan, scanSize, programmeId }: Pick<StrikeOffListEntity, 'phase' | 'scan' | 'scanSize' | 'programmeId'>) => (
  { phase, scan, scan_size: scanSize === null ? null : String(scanSize), programme_id: programmeId }
);
