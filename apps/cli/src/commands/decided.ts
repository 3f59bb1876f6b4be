import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Desk } from '../desk/desk';
import { ifAnswered } from '../desk/if-answered';
import type { Identity } from '../desk/identity';
import { taskById } from '../desk/tasks';
import { toldOf } from '../desk/told';
import { facts } from '../terminal/table';
import { dateOf, timeOf } from '../terminal/when';
import { nextActs } from './next-acts';

/** Prints a decision: what was done and by whom, whom the task waits for now, where its workflow is seen, and whether that knows. */
export async function showDecision(desk: Desk, decision: Schemas['Decision'], done: Bilingual, by: Identity): Promise<void> {
  const task = await ifAnswered(taskById(desk, decision.task));
  const told = desk.json || !task ? undefined : await toldOf(desk, decision);
  desk.show({ ...decision, workflow: task?.workflow }, () => [
    `✓ ${desk.text(done)} · ${timeOf(decision.at)} · ${desk.text({ zh: '措施', en: 'measure ' })}${decision.measure}${task ? ` ${task.heading}` : ''}`,
    ...facts([
      [desk.text({ zh: '  经办', en: '  by' }), `${by.bureau}/${by.role} ${by.person}`],
      ...(task ? [
        [desk.text({ zh: '  等待', en: '  waiting' }), task.waitingFor.map(({ sentence }) => sentence[desk.language]).join(desk.text({ zh: '；', en: '; ' })) || '—'],
        [desk.text({ zh: '  工作流', en: '  workflow' }), task.workflow],
      ] as const : [[desk.text({ zh: '  现状', en: '  now' }), desk.text(notRead(decision))]] as const),
      ...(told ? [[desk.text({ zh: '  告知', en: '  told' }), desk.text(told)] as const] : []),
    ], 120),
    ...(task ? nextActs(task, dateOf(decision.at), desk) : []),
  ]);
}

const notRead = ({ measure }: Schemas['Decision']): Bilingual => ({
  zh: `决定已记入台账并生效，不必重办；任务现状暂时读不到。→ lianxi task ${measure}`,
  en: `the decision stands in the record, nothing is left to do; the task cannot be read just now. → lianxi task ${measure}`,
});
