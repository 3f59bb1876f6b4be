import type { Policy } from '@lianxi/domain/escalation/policy';
import type { TaskState } from '@lianxi/domain/task/task';
import { NoticeLineEntity } from '@lianxi/persistence/reminders/notice-line.entity';
import type { EntityManager } from 'typeorm';
import type { Line } from '../task/notice-lines';
import { deliveryOfLine, linesOf } from '../task/notice-lines';
import type { Columns, Difference } from './difference';
import { columns } from './difference';
import type { WithState } from './fold';

/** Which line, of which reader: `milestone/d5-2020:1:remind10:1 kejiju/liaison`, and the post where one handles the part. */
const place = ({ key, bureau, role, post }: Pick<Line, 'key' | 'bureau' | 'role' | 'post'>): string => `${key} ${bureau}/${role}${post && `/${post}`}`;

/** Where the lines of a task's notices are not those its steps and its rounds of 会签 wrote. Without its policy nothing tells when they may be delivered. */
export async function checkNotices(manager: EntityManager, { brief }: TaskState, history: readonly WithState[], policy: Policy | undefined): Promise<Difference[]> {
  const rows = await manager.find(NoticeLineEntity, { where: { taskId: brief.id }, order: { stepKey: 'ASC', bureau: 'ASC' } });
  const kept = new Map(rows.map(({ stepKey, bureau, role, post, programmeId, kind, deliverAt }) => [place({ key: stepKey, bureau, role, post }), { programme_id: programmeId, kind, deliver_at: deliverAt }]));
  const due = new Map(history.flatMap(({ at, event, after }) => linesOf(event, after).map((line): [string, Columns] =>
    [place(line), { programme_id: brief.programme, kind: line.kind, ...(policy && { deliver_at: deliveryOfLine(line, at, policy) }) }])));
  const difference = (line: string, found: Difference['found']): Difference => ({ aggregate: brief.id, kind: 'notice', where: `line ${line}`, found });
  return [
    ...[...due].flatMap(([line, said]) => {
      const shown = kept.get(line);
      return shown ? columns(brief.id, 'notice', `line ${line} `, said, shown) : [difference(line, 'missing')];
    }),
    ...[...kept.keys()].filter((line) => !due.has(line)).map((line) => difference(line, 'left over')),
  ];
}
