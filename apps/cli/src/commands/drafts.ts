import type { Schemas } from '@lianxi/api-client/client';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { NotDone, Usage } from '../desk/ending';
import { showWithWorkflows } from '../desk/links';
import { everything } from '../desk/pages';
import { taskOf } from '../desk/tasks';
import { table } from '../terminal/table';
import { wrap } from '../terminal/width';
import { dateOf } from '../terminal/when';
import { milestoneArguments } from './about-milestone';
import { showDecision } from './decided';
import type { Register } from './register';
import { command, date } from './register';

type Reminder = Schemas['Reminder'];

interface Handled {
  readonly number?: string;
  readonly on?: string;
  readonly dropped?: true;
}

/** `drafts` and `drafts handle`: what the ladder drafted for the office (催办单、提请督办), and what became of each. */
export const drafts: Register = (parent, onDesk) => {
  const group = parent.command('drafts').summary('催办单、提请督办的草稿 · drafts to urge and to supervise').description('催办单、提请督办的草稿 · drafts to urge and to supervise');
  list(group, onDesk);
  handle(group, onDesk);
};

const list: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'list',
    summary: '待办公室处理的草稿 · drafts that wait for the office',
    examples: ['lianxi drafts', 'lianxi drafts list --lang en'],
  }, { isDefault: true })
    .action(onDesk(async (desk) => {
      const programme = await desk.programme();
      const items = await waiting(desk, programme);
      await showWithWorkflows(desk, programme, { items }, () => lines(items, desk));
    }));
};

const handle: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'handle',
    summary: '登记草稿处理：以何文印发，或未印发 · enter what became of a draft',
    examples: ['lianxi drafts handle 4 d7-2020 --number 示例催〔2021〕1号 --on 2021-01-11', 'lianxi drafts handle 4 d7-2020 --dropped'],
  }))
    .option('--number <number>', '印发的文号 · number of the paper that was issued')
    .option('--on <date>', '印发日期 · day on which it was issued', date)
    .option('--dropped', '未印发 · nothing was issued')
    .action(onDesk(async (desk, measure: number, milestone: string, said: Handled) => {
      const issued = issueOf(said);
      desk.subject = { measure, milestone };
      const { id } = await taskOf(desk, measure);
      const draft = (await waiting(desk, await desk.programme(), id)).find((one) => one.milestone === milestone);
      if (!draft) throw new NotDone({ zh: `${milestone} 没有待处理的草稿。→ lianxi drafts`, en: `No draft about ${milestone} waits for the office. → lianxi drafts` });
      const by = desk.actor(office);
      const decision = await desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/draft', {
        params: { path: { id, key: milestone }, header: { 'Idempotency-Key': key } }, body: { step: draft.key, ...(issued && { issued }) },
      }));
      await showDecision(desk, decision, issued
        ? { zh: `${milestone} 的草稿已登记印发：${issued.number}`, en: `The draft about ${milestone} was issued as ${issued.number}` }
        : { zh: `${milestone} 的草稿已登记为未印发`, en: `The draft about ${milestone} was not issued` }, by);
    }));
};

/** By which paper it went out, or undefined where it did not: one of both is said. */
function issueOf({ number, on, dropped }: Handled): { number: string; on: string } | undefined {
  if (dropped && number === undefined && on === undefined) return undefined;
  if (!dropped && number !== undefined && on !== undefined) return { number, on };
  throw new Usage({ zh: '请写明 --number 和 --on，或只写 --dropped。', en: 'Say --number and --on, or --dropped alone.' });
}

/** The drafts that wait for the office, the latest first: of all tasks, or of one. */
function waiting(desk: Desk, programme: string, task?: string): Promise<Reminder[]> {
  return everything((cursor) => desk.ask((api) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state: 'unhandled', task, limit: 200, cursor } } })));
}

function lines(items: readonly Reminder[], desk: Desk): string[] {
  if (items.length === 0) return wrap(desk.text({ zh: '没有待处理的草稿。将到的催办和提请督办 → lianxi reminders --bureau office', en: 'No draft waits for the office. Those ahead → lianxi reminders --bureau office' }), 98);
  const columns = [
    { title: desk.text({ zh: '拟稿日期', en: 'drafted' }) },
    { title: desk.text({ zh: '草稿', en: 'draft' }) },
    { title: desk.text({ zh: '措施', en: 'measure' }) },
    { title: desk.text({ zh: '节点', en: 'milestone' }) },
    { title: desk.text({ zh: '对象', en: 'to' }), atMost: 44 },
  ];
  return [
    ...table(columns, items.map(({ endedAt, at, kind, measure, milestone = '', names }) => [dateOf(endedAt ?? at), say(desk.language, `rung.${kind}`), String(measure), milestone, names.join('、')])),
    '',
    desk.text({ zh: '处理后登记 → lianxi drafts handle 措施 节点 --number 文号 --on 日期，或 --dropped', en: 'Enter what became of one → lianxi drafts handle MEASURE MILESTONE --number NUMBER --on DATE, or --dropped' }),
  ];
}
