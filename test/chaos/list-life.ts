import type { Schemas } from '@lianxi/api-client/client';
import { listId } from '@lianxi/commands/strike-off-list/list-id';
import { examplePaper } from '@lianxi/rehearsal/bureaus/papers';
import type { Intent } from './journal';
import type { Act, Life } from './life';
import { authority, office, onTask, security, seqOf, today } from './life';

const leader = 'shizhengfu/leader';
const reason = '请补充材料';

/**
 * What is struck off by strike-off lists, of a task with milestones to spare: one drawn up, a row removed and put back, returned, signed, that taken back and signed again, and struck off by; one taken back, and what
 * was written with that erased; one signed on paper, its scan checked; one of elsewhere.
 */
export function* listLife({ id: task, programme, coordinator: { bureau }, milestones }: Schemas['Task']): Life {
  const [first, second] = milestones.map(({ key }): { task: string; milestone: string } => ({ task, milestone: key }));
  if (!first || !second || milestones.length < 3) throw new Error(`Of ${task} two milestones cannot be struck off without concluding it`);
  let papers = 0;
  yield* reviewed(first, second);
  const one = listOf('1');
  yield one.drawUp(first, second);
  yield one.act(office, 'items', { remove: [second], reason });
  yield one.act(office, 'items', { add: [second], reason });
  yield one.act(office, 'put');
  yield one.act(leader, 'return', { reason });
  yield one.act(office, 'put');
  yield one.act(leader, 'signature', {});
  yield one.act(leader, 'signature/withdrawal', { reason });
  yield one.act(leader, 'signature', {});
  yield one.strikeOff();
  yield* reopened(first, second);

  yield* reviewed(first);
  const two = listOf('2');
  yield two.drawUp(first);
  yield two.act(office, 'put');
  const withdrawn = yield two.act(office, 'withdrawal', { reason });
  yield two.act(security, `events/${seqOf(withdrawn)}/erasure`, { authority });
  const three = listOf('3');
  yield three.drawUp(first);
  yield three.act(office, 'put');
  yield { ...three.act('shizhengfu/leader-staff', 'paper-signature', { as: 'convenor', signer: '示例某', post: '副市长', on: today }), file: examplePaper('清单扫描件', three.number) };
  yield three.act(office, 'check');
  yield three.strikeOff();
  yield* reopened(first);

  yield* reviewed(first, second);
  yield { who: office, aggregate: task, path: 'strike-offs', body: { list: { number: `线下 ${task}`, on: today, signer: 'convenor', signedBy: '示例市长', post: '市长' }, items: [first, second] } };
  yield* reopened(first, second);

  function* reviewed(...items: readonly { readonly milestone: string }[]): Life {
    for (const { milestone } of items) {
      papers += 1;
      yield onTask(task, `${bureau}/liaison`, `milestones/${milestone}/submission`, { achievedOn: today, document: `示例〔2020〕${papers}号` });
      yield onTask(task, `${bureau}/bureau-head`, `milestones/${milestone}/approval`);
    }
    yield { who: office, aggregate: task, path: 'reviews', body: { items } };
  }

  function* reopened(...items: readonly { readonly milestone: string }[]): Life {
    for (const { milestone } of items) yield onTask(task, office, `milestones/${milestone}/reopening`, { authority, reason });
  }

  function listOf(part: string) {
    const number = `${task.slice(0, 8)}-${part}`;
    const aggregate = listId(programme, number);
    const at = `programmes/${programme}/strike-off-lists`;
    const act = (who: string, path: string, body?: Intent['body']): Act => ({ who, aggregate, path: `${at}/${aggregate}/${path}`, ...(body && { body }) });
    return {
      number, act,
      drawUp: (...items: readonly object[]): Act => ({ who: office, aggregate, path: at, body: { number, items } }),
      /** Decided of the task, and of nothing else. */
      strikeOff: (): Act => ({ ...act(office, 'strike-offs'), aggregate: task }),
    };
  }
}
