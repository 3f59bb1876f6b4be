import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Desk } from '../desk/desk';
import { NotDone } from '../desk/ending';
import { showWithWorkflows } from '../desk/links';
import { counted } from '../terminal/counted';
import { differenceLines, namesFor } from './check-lines';
import type { Names } from './check-words';
import type { Register } from './register';
import { command } from './register';

/** `check`: open tasks ↔ runs, recorded ↔ delivered, views ↔ events. */
export const check: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'check',
    summary: '核对：任务与工作流、台账与送达、视图与事件 · compare record, views and Temporal',
    examples: ['lianxi check', 'lianxi check --programme xinxiang-demo --json'],
  }).action(onDesk(async (desk) => {
    const programme = await desk.programme();
    const answer = await checked(desk, programme);
    const names = await namesFor(answer.differences, [programme], desk);
    await showWithWorkflows(desk, programme, answer, () => lines(answer, names, desk));
    if (answer.differences.length > 0) throw new NotDone(advice(answer));
    if (!answer.temporalAsked) throw new NotDone({ zh: '没有问到 Temporal，工作流和送达未核对。→ npm run status', en: 'Temporal could not be asked: runs and deliveries were not compared. → npm run status' });
  }));
};

/** So often, and after so long each, it is looked again where runs alone do not know yet what they were told. */
const secondLooks = { times: 3, everyMs: 3_000 } as const;

/** What a check finds. Temporal that was away answers, and a worker tells what is untold, within seconds after it came back: that is waited for, and no difference. */
async function checked(desk: Desk, programme: string): Promise<Schemas['Check']> {
  const look = () => desk.ask((api) => api.GET('/api/v1/check', { params: { query: { programme } } }));
  let answer = await look();
  for (let times = 0; times < secondLooks.times && (onlyDelivery(answer) || !answer.temporalAsked); times += 1) {
    if (times === 0) desk.remark(answer.temporalAsked ? untold : silent);
    await desk.pause(secondLooks.everyMs);
    answer = await look();
  }
  return answer;
}

const untold: Bilingual = { zh: '  … 有的工作流还没有获知最新的决定，几秒后再看', en: '  … Some workflows do not know the latest decisions yet: looking again in a few seconds' };
const silent: Bilingual = { zh: '  … Temporal 没有回答，几秒后再看', en: '  … Temporal does not answer: looking again in a few seconds' };

/** Differences there are, all of them of delivery. */
function onlyDelivery({ differences }: Schemas['Check']): boolean {
  return differences.length > 0 && differences.every(({ kind }) => kind === 'delivery');
}

function advice(answer: Schemas['Check']): Bilingual {
  const { length } = answer.differences;
  if (onlyDelivery(answer)) {
    return {
      zh: `有 ${length} 处送达不一致，看了${secondLooks.times + 1}次仍是。Temporal 或工作进程没有运行 → npm run status；都在运行 → lianxi workflows renew --all。`,
      en: `${counted(length, 'difference')} of delivery, after ${secondLooks.times + 1} looks. Temporal or the worker does not run → npm run status; both do → lianxi workflows renew --all.`,
    };
  }
  return {
    zh: `有 ${length} 处不一致。工作流或送达不一致的 → lianxi workflows renew --all；其余请告诉系统管理员（编号见 --json）。`,
    en: `${counted(length, 'difference')}. Runs or deliveries → lianxi workflows renew --all; tell the system administrator of any other (--json has the ids).`,
  };
}

function lines({ programmes, tasks, differences, temporalAsked }: Schemas['Check'], names: Names, desk: Desk): string[] {
  const scope = desk.text({ zh: `核对 ${programmes.join('、')}：${tasks} 项任务`, en: `Compared ${programmes.join(', ')}: ${tasks} tasks` });
  const agree = desk.text({ zh: '✓ 事件链、决定、状态、视图、工作流、送达都一致', en: '✓ chain, decisions, state, views, runs and deliveries agree' });
  return [scope, ...differenceLines(differences, names, desk), ...(differences.length === 0 && temporalAsked ? [agree] : [])];
}
