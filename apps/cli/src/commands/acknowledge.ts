import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from '../desk/desk';
import { NotDone, Usage } from '../desk/ending';
import { linkLines, workflowsOf } from '../desk/links';
import { tasksOf } from '../desk/tasks';
import { speaker, speakerOptions, type Speaker } from './speaker';
import type { Register } from './register';
import { command, measureNumbers } from './register';
import type { RowWords } from './row-results';
import { rowLines, unlessAllDone } from './row-results';

/** `acknowledge N… | --all`: a bureau signs for its tasks. */
export const acknowledge: Register = (parent, onDesk) => {
  speakerOptions(command(parent, {
    usage: 'acknowledge',
    summary: '签收一项、几项或全部任务 · sign for tasks',
    examples: ['lianxi acknowledge 3 4 --as kejiju/liaison', 'lianxi acknowledge --all --as jiaoyuju/liaison', 'lianxi acknowledge 3 --bureau shuiwuju --reply 新税函〔2020〕41号 --as office'],
  }))
    .argument('[measures...]', '措施序号 · numbers of measures', measureNumbers)
    .option('--all', '本单位尚未签收的全部任务 · all it has not signed for')
    .action(onDesk(async (desk, measures: readonly number[], { all, ...said }: Speaker & { all?: true }) => {
      if ((measures.length === 0) === (all === undefined)) throw new Usage({ zh: '请写明措施序号，或者 --all。', en: 'Name measures, or --all.' });
      const { actor, bureau, reply } = await speaker(desk, said);
      const tasks = await tasksToSign(desk, bureau, measures);
      const { items } = tasks.length === 0 ? { items: [] } : await desk.act(actor, (api, key) => api.POST('/api/v1/receipts', {
        params: { header: { 'Idempotency-Key': key } },
        body: { bureau, ...(reply === undefined ? {} : { reply }), tasks: tasks.map(({ id }) => id) },
      }));
      const [one, other] = tasks;
      const link = one && !other ? linkLines('one', one.workflow, desk) : linkLines('all', await workflowsOf(desk, await desk.programme()), desk);
      const answer = items.map((item) => ({ ...item, workflow: tasks.find(({ id }) => id === item.task)?.workflow }));
      desk.show(answer, () => [
        ...(items.length === 0 ? [desk.text({ zh: `${bureau} 没有待签收的任务。`, en: `${bureau} has nothing to sign for.` })] : rowLines(items, tasks, words, desk, actor)),
        ...link,
      ]);
      unlessAllDone(items, words);
    }));
};

async function tasksToSign(desk: Desk, bureau: string, measures: readonly number[]): Promise<Schemas['TaskSummary'][]> {
  if (measures.length === 0) {
    return (await tasksOf(desk, bureau)).filter(({ waitingFor }) => waitingFor.some((waiting) => waiting.what === 'receipt' && waiting.bureau === bureau));
  }
  const tasks = await tasksOf(desk);
  const unknown = measures.filter((measure) => !tasks.some((task) => task.measure === measure));
  if (unknown.length > 0) throw new NotDone({ zh: `方案没有措施 ${unknown.join('、')}。→ lianxi board`, en: `There is no measure ${unknown.join(', ')}. → lianxi board` });
  return tasks.filter(({ measure }) => measures.includes(measure));
}

const words: RowWords = {
  done: () => ({ zh: '已签收', en: 'signed for' }),
  later: { zh: '未办，稍后再签', en: 'not tried; sign again later' },
  refused: (count, all) => ({ zh: `${all}项中有${count}项未能签收，原因见上。`, en: `${count} of ${all} were not signed for; see above why.` }),
};
