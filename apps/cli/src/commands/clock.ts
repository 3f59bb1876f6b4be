import type { Schemas } from '@lianxi/api-client/client';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { clockOf, jumpTo, type Stop } from '../desk/jump';
import { showWithWorkflows } from '../desk/links';
import { facts } from '../terminal/table';
import { dateOf, morningOf, timeOf, weekdayOf } from '../terminal/when';
import type { Register } from './register';
import { command, date } from './register';

/** `clock [show] | run | stop | jump DATE`: a rehearsal's time. */
export const clock: Register = (parent, onDesk) => {
  const group = parent.command('clock').summary('演练时钟：查看、启动、停止、跳转 · the clock of a rehearsal').description('演练时钟 · the clock of a rehearsal');

  const show = { usage: 'show', summary: '现在是方案的什么时间 · what time it is in the programme', examples: ['lianxi clock', 'lianxi clock show --json'] };
  command(group, show, { isDefault: true }).action(onDesk(async (desk) => {
    const programme = await clockOf(desk, await desk.programme());
    desk.show(programme, () => clockLines(programme, desk));
  }));

  for (const verb of ['run', 'stop'] as const) {
    const summary = verb === 'run' ? '从所停的时间起走动 · let it run from where it stands' : '停在现在的时间 · let it stand where it is';
    command(group, { usage: verb, summary, examples: [`lianxi clock ${verb}`] }).action(onDesk(async (desk) => {
      const programme = await desk.programme();
      const answer = await desk.act(desk.actor(office), (api, key) => api.POST(`/api/v1/programmes/{programme}/clock/${verb}`, { params: { path: { programme }, header: { 'Idempotency-Key': key } } }));
      const running = desk.text(verb === 'run' ? { zh: '时钟走动中', en: 'The clock runs' } : { zh: '时钟已停', en: 'The clock stands' });
      await showWithWorkflows(desk, programme, answer, () => [`✓ ${running} · ${momentOf(answer.now, desk)}`]);
    }));
  }

  command(group, { usage: 'jump', summary: '跳到某日 09:00，途中到期的步骤逐一办理 · jump to 09:00 of a date', examples: ['lianxi clock jump 2021-02-05'] })
    .argument('<date>', '日期，如 2021-02-05 · a date', date)
    .action(onDesk(async (desk, day: string) => { await jump(desk, day); }));
};

async function jump(desk: Desk, day: string): Promise<void> {
  const programme = await desk.programme();
  const stops: Stop[] = [];
  const report = (stop: Stop): void => {
    stops.push(stop);
    desk.progress(stopLine(stop, desk));
  };
  const now = await jumpTo(desk, { programme, to: morningOf(day), by: desk.actor(office), report });
  await showWithWorkflows(desk, programme, { programme, now, stops }, () => [
    desk.text({ zh: `✓ 到了 ${momentOf(now, desk)}。看看 → lianxi agenda · lianxi board · lianxi reminders --sent`, en: `✓ It is ${momentOf(now, desk)}. Look → lianxi agenda · lianxi board · lianxi reminders --sent` }),
  ]);
}

/** The kinds of steps as they follow each other on a ladder. */
const rungs = ['remindReceipt', 'remind', 'urge', 'supervise', 'putOnAgenda'] as const;

/** `  2021-01-22 周五 09:00 · 提醒 12 · 催办 3 · 提请督办 1 · 通知 9` */
function stopLine({ now, kinds, notices }: Stop, desk: Desk): string {
  const done = rungs.flatMap((kind) => { const count = kinds[kind]; return count === undefined ? [] : [`${say(desk.language, `rung.${kind}`)} ${count}`]; });
  const quiet = desk.text({ zh: '没有到期的步骤', en: 'nothing was due' });
  const told = desk.text({ zh: `通知 ${notices}`, en: `notices ${notices}` });
  return `  ${[momentOf(now, desk), ...(done.length === 0 ? [quiet] : [...done, told])].join(' · ')}`;
}

/** `2020-12-17 周四 09:00` */
export function momentOf(instant: string, desk: Desk): string {
  const [day = '', time = ''] = timeOf(instant).split(' ');
  return `${day} ${weekdayOf(dateOf(instant), desk.language)} ${time}`;
}

function clockLines(programme: Schemas['Programme'], desk: Desk): string[] {
  const kinds = {
    live: { zh: '真实时间', en: 'wall time' },
    offset: { zh: '走动中', en: 'running' },
    standing: { zh: '停住', en: 'standing' },
  };
  return facts([
    [desk.text({ zh: '方案', en: 'programme' }), desk.text({ zh: `${programme.id}（${say('zh', `mode.${programme.mode}`)}）${programme.title}`, en: `${programme.id} (${say('en', `mode.${programme.mode}`)}) ${programme.title}` })],
    [desk.text({ zh: '方案时间', en: 'programme time' }), momentOf(programme.now, desk)],
    [desk.text({ zh: '时钟', en: 'clock' }), desk.text(kinds[programme.clock.kind])],
    [desk.text({ zh: '工作流', en: 'workflows' }), programme.workflows],
  ], 120);
}
