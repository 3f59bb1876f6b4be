import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from '../desk/desk';
import type { Identity } from '../desk/identity';
import type { Bilingual } from '../desk/bilingual';
import { taskById } from '../desk/tasks';
import { toldOf } from '../desk/told';
import { facts } from '../terminal/table';
import { dateOf, timeOf } from '../terminal/when';
import { nextActs } from './next-acts';

/** Prints a decision: what was done and by whom, whom the task waits for now, where its workflow is seen, and whether that knows. */
export async function showDecision(desk: Desk, decision: Schemas['Decision'], done: Bilingual, by: Identity): Promise<void> {
  const task = await taskById(desk, decision.task);
  const told = desk.json ? undefined : await toldOf(desk, decision);
  desk.show({ ...decision, workflow: task.workflow }, () => [
    `✓ ${desk.text(done)} · ${timeOf(decision.at)} · ${desk.text({ zh: '措施', en: 'measure ' })}${task.measure} ${task.heading}`,
    ...facts([
      [desk.text({ zh: '  经办', en: '  by' }), `${by.bureau}/${by.role} ${by.person}`],
      [desk.text({ zh: '  等待', en: '  waiting' }), task.waitingFor.map(({ sentence }) => sentence[desk.language]).join(desk.text({ zh: '；', en: '; ' })) || '—'],
      [desk.text({ zh: '  工作流', en: '  workflow' }), task.workflow],
      ...(told ? [[desk.text({ zh: '  告知', en: '  told' }), desk.text(told)] as const] : []),
    ], 120),
    ...nextActs(task, dateOf(decision.at), desk),
  ]);
}
