import type { Recorded } from '@lianxi/domain/recorded';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { DecisionNoticeEntity } from '@lianxi/persistence/reminders/decision-notice.entity';
import type { DecisionNotice } from '@lianxi/persistence/reminders/decision-notice.sql';
import type { EntityManager } from 'typeorm';
import { noticesOf } from '../task/decision-notices';
import type { Columns, Difference } from './difference';
import { columns } from './difference';

/** A task, and the last event of which nobody was told. */
interface Told {
  readonly id: string;
  readonly toldAfter: number;
}

/** Where the notices of a task's decisions are not those its events wrote. Whether one was read is the post's own matter. */
export async function checkDecisionNotices(manager: EntityManager, { id, toldAfter }: Told, events: readonly Recorded<TaskEvent>[]): Promise<Difference[]> {
  return await noticesThatDiffer(manager, id, noticesOf(undefined, 0, events).filter(({ seq }) => seq > toldAfter));
}

/** Where the notices kept of a task's or a list's decisions are not those that are due. */
export async function noticesThatDiffer(manager: EntityManager, id: string, notices: readonly DecisionNotice[]): Promise<Difference[]> {
  const kept = rowsByPlace(await manager.find(DecisionNoticeEntity, { where: { aggregate: id }, order: { seq: 'ASC', bureau: 'ASC', role: 'ASC', post: 'ASC' } }));
  const due = rowsByPlace(notices);
  const difference = (where: string, found: Difference['found']): Difference => ({ aggregate: id, kind: 'notice', where, found });
  return [
    ...[...due].flatMap(([place, said]) => {
      const shown = kept.get(place);
      return shown ? columns(id, 'notice', `${place} `, said, shown) : [difference(place, 'missing')];
    }),
    ...[...kept.keys()].filter((place) => !due.has(place)).map((place) => difference(place, 'left over')),
  ];
}

function rowsByPlace(rows: readonly DecisionNotice[]): ReadonlyMap<string, Columns> {
  return new Map(rows.map(({ seq, bureau, role, post, programmeId, kind, at }) => [`event ${seq} to ${bureau}/${role}${post && `/${post}`}`, { programme_id: programmeId, kind, at }]));
}
