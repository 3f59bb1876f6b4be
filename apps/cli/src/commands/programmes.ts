import { say } from '@lianxi/wording/say';
import { linkLines } from '../desk/links';
import { programmesOf } from '../desk/programmes';
import { table } from '../terminal/table';
import { timeOf } from '../terminal/when';
import type { Register } from './register';
import { command } from './register';

/** `programmes`: what plans are being run, and what time it is in each. */
export const programmes: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'programmes',
    summary: '现有方案及其时间 · the programmes there are',
    examples: ['lianxi programmes', 'lianxi board --programme xinxiang-demo'],
  }).action(onDesk(async (desk) => {
    const list = { items: await programmesOf(desk) };
    const columns = [{ title: desk.text({ zh: '编号', en: 'id' }) }, { title: desk.text({ zh: '方式', en: 'mode' }) }, { title: desk.text({ zh: '方案时间', en: 'programme time' }) }, { title: desk.text({ zh: '方案', en: 'plan' }) }];
    desk.show(list, () => (list.items.length === 0
      ? [desk.text({ zh: '还没有方案。演练一个 → lianxi demo', en: 'None yet. Rehearse one → lianxi demo' })]
      : [...table(columns, list.items.map(({ id, mode, now, title }) => [id, say(desk.language, `mode.${mode}`), timeOf(now), title])), ...list.items.flatMap(({ workflows }) => linkLines('all', workflows, desk))]));
  }));
};
