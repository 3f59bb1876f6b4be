import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Desk } from '../desk/desk';
import { NotDone } from '../desk/ending';
import { bureauNames } from '../desk/bureau-names';
import { tasksOf } from '../desk/tasks';
import { wrap } from '../terminal/width';
import type { Names } from './check-words';
import { foundIn, placeOf, whose } from './check-words';
import type { Register } from './register';
import { command } from './register';

const kinds: Readonly<Record<Schemas['Check']['differences'][number]['kind'], Bilingual>> = {
  chain: { zh: '链', en: 'chain' },
  event: { zh: '事件', en: 'event' },
  state: { zh: '状态', en: 'state' },
  view: { zh: '视图', en: 'view' },
  text: { zh: '原文', en: 'text' },
  notice: { zh: '通知', en: 'notice' },
  run: { zh: '工作流', en: 'run' },
  delivery: { zh: '送达', en: 'delivery' },
};

/** `check`: open tasks ↔ runs, recorded ↔ delivered, views ↔ events. */
export const check: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'check',
    summary: '核对：任务与工作流、台账与送达、视图与事件 · compare record, views and Temporal',
    examples: ['lianxi check', 'lianxi check --programme xinxiang-demo --json'],
  }).action(onDesk(async (desk) => {
    const programme = await desk.programme();
    const answer = await desk.ask((api) => api.GET('/api/v1/check', { params: { query: { programme } } }));
    const names = await namesFor(answer, desk);
    desk.show(answer, () => lines(answer, names, desk));
    const { length } = answer.differences;
    if (length > 0) throw new NotDone({ zh: `有 ${length} 处不一致。工作流或送达不一致的 → lianxi workflows renew --all；其余请告诉系统管理员（编号见 --json）。`, en: `${length} differences. Runs or deliveries → lianxi workflows renew --all; tell the system administrator of any other (--json has the ids).` });
    if (!answer.temporalAsked) throw new NotDone({ zh: '没有问到 Temporal，工作流和送达未核对。→ npm run status', en: 'Temporal could not be asked: runs and deliveries were not compared. → npm run status' });
  }));
};

function lines({ programmes, tasks, differences, temporalAsked }: Schemas['Check'], names: Names, desk: Desk): string[] {
  const scope = desk.text({ zh: `核对 ${programmes.join('、')}：${tasks} 项任务`, en: `Compared ${programmes.join(', ')}: ${tasks} tasks` });
  const found = differences.flatMap((difference) => [
    `✗ ${[`${desk.text(kinds[difference.kind])} · ${whose(difference, names)}`, placeOf(difference, names)].filter((text) => text !== '').join(' · ')}`,
    ...wrap(foundIn(difference, names), 96).map((line) => `  ${line}`),
  ]);
  const agree = desk.text({ zh: '✓ 事件链、状态、视图、工作流、送达都一致', en: '✓ chain, state, views, runs and deliveries agree' });
  return [scope, ...found, ...(differences.length === 0 && temporalAsked ? [agree] : [])];
}

/** What tasks and bodies are called; asked for only where there is a difference to tell. */
async function namesFor({ differences }: Schemas['Check'], desk: Desk): Promise<Names> {
  if (desk.json || differences.length === 0) return { language: desk.language, tasks: new Map(), bureaus: new Map() };
  const [tasks, bureaus] = await Promise.all([tasksOf(desk), bureauNames(desk, await desk.programme())]);
  const word = desk.text({ zh: '措施', en: 'measure ' });
  return { language: desk.language, tasks: new Map(tasks.map(({ id, measure, heading }) => [id, `${word}${measure} ${heading}`])), bureaus };
}
