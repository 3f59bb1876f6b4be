import type { TaskEvent } from '@lianxi/domain/task/events';
import { NoticeLineEntity } from '@lianxi/persistence/reminders/notice-line.entity';
import type { EntityManager } from 'typeorm';
import { linesOf } from '../task/notice-lines';
import type { Difference } from './difference';

/** Where the lines of a task's notices are not those its steps wrote. */
export async function checkNotices(manager: EntityManager, aggregate: string, events: readonly TaskEvent[]): Promise<Difference[]> {
  const rows = await manager.find(NoticeLineEntity, { where: { taskId: aggregate }, order: { stepKey: 'ASC', bureau: 'ASC' } });
  const due = events.flatMap(linesOf).map(({ key, bureau, role }) => `${key} ${bureau}/${role}`);
  const kept = rows.map(({ stepKey, bureau, role }) => `${stepKey} ${bureau}/${role}`);
  const difference = (line: string, found: Difference['found']): Difference => ({ aggregate, kind: 'notice', where: `line ${line}`, found });
  return [
    ...due.filter((line) => !kept.includes(line)).map((line) => difference(line, 'missing')),
    ...kept.filter((line) => !due.includes(line)).map((line) => difference(line, 'left over')),
  ];
}
