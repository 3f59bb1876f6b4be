import { office, post as postOf } from '@lianxi/rehearsal/bureaus/intention';
import { InvalidArgumentError } from 'commander';
import { facts } from '../terminal/table';
import type { AuthorityOptions } from './authority';
import { authorityOf, authorityOptions } from './authority';
import type { Register } from './register';
import { command } from './register';

/** `erase TASK EVENT`: what was written with an event of a task is erased, on an authority. The security administrator sees no task, so it is named by its id. */
export const erase: Register = (parent, onDesk) => {
  authorityOptions(command(parent, {
    usage: 'erase',
    summary: '删除一个事件的原文，不能恢复；由安全管理员凭依据办理 · erase what was written, for good',
    examples: ['lianxi erase 31a47dd5-ee43-596f-bac6-0a86b190cd05 7 --authority 批示 --number 3号 --on 2026-01-05'],
  }))
    .argument('<task>', '任务或清单的编号（UUID），见 task --json、lists --json · id of the task or list', taskId)
    .argument('<event>', '事件的序号，见 task --json · number of the event', eventNumber)
    .option('--list', '编号是本方案拟销号清单的 · the id is a strike-off list\'s')
    .action(onDesk(async (desk, id: string, seq: number, { list, ...said }: AuthorityOptions & { readonly list?: true }) => {
      const by = desk.actor(postOf(office.bureau, 'security-admin'));
      const authority = authorityOf(said);
      const programme = list ? await desk.programme() : '';
      const done = await desk.act(by, (api, key) => {
        const header = { 'Idempotency-Key': key };
        return list
          ? api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/events/{seq}/erasure', { params: { path: { programme, list: id, seq }, header }, body: { authority } })
          : api.POST('/api/v1/tasks/{id}/events/{seq}/erasure', { params: { path: { id, seq }, header }, body: { authority } });
      });
      desk.show(done, () => [
        `✓ ${desk.text({ zh: `${done.aggregate} 事件 ${seq} 的原文已删除`, en: `what was written with event ${seq} of ${done.aggregate} is erased` })}`,
        ...facts([[desk.text({ zh: '  经办', en: '  by' }), `${by.bureau}/${by.role} ${by.person}`], [desk.text({ zh: '  依据', en: '  on' }), authority.number]]),
      ]);
    }));
};

function taskId(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) throw new InvalidArgumentError('应为任务的编号（UUID） · the id of a task, a UUID.');
  return text;
}

function eventNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('应为事件的序号，如 7 · the number of an event, such as 7.');
  return number;
}
