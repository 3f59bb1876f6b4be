import type { Policy } from '@lianxi/domain/escalation/policy';
import type { Recorded } from '@lianxi/domain/recorded';
import type { TaskEvent } from '@lianxi/domain/task/events';
import type { TaskState } from '@lianxi/domain/task/task';
import { NoticeLineEntity } from '@lianxi/persistence/reminders/notice-line.entity';
import type { EntityManager } from 'typeorm';
import { deliveryOfLine, linesOf } from '../task/notice-lines';
import type { Columns, Difference } from './difference';
import { columns } from './difference';

/** Where the lines of a task's notices are not those its steps and its rounds of 会签 wrote. Without its policy nothing tells when they may be delivered. */
export async function checkNotices(manager: EntityManager, { brief }: TaskState, events: readonly Recorded<TaskEvent>[], policy: Policy | undefined): Promise<Difference[]> {
  const rows = await manager.find(NoticeLineEntity, { where: { taskId: brief.id }, order: { stepKey: 'ASC', bureau: 'ASC' } });
  const kept = new Map(rows.map(({ stepKey, bureau, role, programmeId, kind, deliverAt }) => [`${stepKey} ${bureau}/${role}`, { programme_id: programmeId, kind, deliver_at: deliverAt }]));
  const due = new Map(events.flatMap(({ at, event }) => linesOf(event).map((line): [string, Columns] =>
    [`${line.key} ${line.bureau}/${line.role}`, { programme_id: brief.programme, kind: line.kind, ...(policy && { deliver_at: deliveryOfLine(line, at, policy) }) }])));
  const difference = (line: string, found: Difference['found']): Difference => ({ aggregate: brief.id, kind: 'notice', where: `line ${line}`, found });
  return [
    ...[...due].flatMap(([line, said]) => {
      const shown = kept.get(line);
      return shown ? columns(brief.id, 'notice', `line ${line} `, said, shown) : [difference(line, 'missing')];
    }),
    ...[...kept.keys()].filter((line) => !due.has(line)).map((line) => difference(line, 'left over')),
  ];
}
