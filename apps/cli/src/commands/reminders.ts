import type { Schemas } from '@lianxi/api-client/client';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { Usage } from '../desk/ending';
import { bureauMeant } from '../desk/bureau-names';
import { firstToCome } from '../desk/first-to-come';
import { officeBureau } from '../desk/identity';
import { showWithWorkflows } from '../desk/links';
import { subjectOf } from '../terminal/step';
import { table } from '../terminal/table';
import { wrap } from '../terminal/width';
import { timeOf } from '../terminal/when';
import { officeSteps } from './office-steps';
import type { Register } from './register';
import { atMost, command } from './register';

const states = ['upcoming', 'sent', 'missed'] as const;
type State = (typeof states)[number];

type Steps = Schemas['ReminderPage'] & { readonly isMore: boolean };

interface Options extends Partial<Record<State, true>> {
  readonly bureau?: string;
  readonly limit: number;
  readonly why?: true;
}

/** `reminders`: the steps of the ladders, ahead or behind, and why each comes when it does. */
export const reminders: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'reminders',
    summary: '提醒和督促：将到、已发、错过 · reminders and escalation steps',
    examples: ['lianxi reminders', 'lianxi reminders --sent --why', 'lianxi reminders --upcoming --bureau nongyenongcunju'],
  })
    .option('--upcoming', '将到的（缺省） · ahead')
    .option('--sent', '已发的，最近的在前 · carried out, the latest first')
    .option('--missed', '错过或未能发出的 · missed or failed')
    .option('--bureau <id>', '只看一个单位，编号或名称；办公室写 office · of one bureau')
    .option('--limit <n>', '最多几条 · how many', atMost, 20)
    .option('--why', '逐条写明缘由 · why each comes when it does')
    .action(onDesk(async (desk, options: Options) => {
      const state = stateOf(options);
      const programme = await desk.programme();
      const bureau = options.bureau === undefined ? undefined : await bureauMeant(desk, options.bureau);
      const page = await steps(desk, programme, { state, limit: options.limit, bureau });
      const first = state === 'sent' && page.items.length === 0 ? await firstToCome(desk, programme) : [];
      const { isMore, ...answer } = page;
      await showWithWorkflows(desk, programme, answer, () => [...lines(page.items, desk, options), ...(isMore ? more(page, desk) : []), ...first]);
    }));
};

function stateOf(options: Options): State {
  const chosen = states.filter((state) => options[state]);
  if (chosen.length > 1) throw new Usage({ zh: '--upcoming、--sent、--missed 只选其一。', en: 'Choose one of --upcoming, --sent and --missed.' });
  return chosen[0] ?? 'upcoming';
}

function lines(items: readonly Schemas['Reminder'][], desk: Desk, { why }: Options): string[] {
  if (items.length === 0) return [desk.text({ zh: '没有。', en: 'None.' })];
  const columns = [
    { title: desk.text({ zh: '方案时间', en: 'programme time' }) },
    { title: desk.text({ zh: '步骤', en: 'step' }) },
    { title: desk.text({ zh: '措施', en: 'measure' }) },
    { title: desk.text({ zh: '节点', en: 'milestone' }) },
    { title: desk.text({ zh: '对象', en: 'to' }), atMost: 44 },
  ];
  const rows = table(columns, items.map(({ at, kind, measure, key, milestone, names }) => [
    timeOf(at), say(desk.language, `rung.${kind}`), String(measure), milestone ?? subjectOf(key), names.join('、'),
  ]));
  return why ? [...rows, '', ...items.flatMap((item) => wrap(`${item.measure} ${item.milestone ?? subjectOf(item.key)}  ${item.why.sentence[desk.language]}`, 98))] : rows;
}

/** A page of steps; the office's own are those that end on its table, since it has no part in a task. */
async function steps(desk: Desk, programme: string, { state, limit, bureau }: { state: State; limit: number; bureau: string | undefined }): Promise<Steps> {
  if (bureau === officeBureau) return officeSteps(desk, programme, { state, limit });
  const page = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state, limit, bureau } } }));
  return { ...page, isMore: page.next !== undefined };
}

function more({ items }: Steps, desk: Desk): string[] {
  return ['', desk.text({ zh: `只列出 ${items.length} 条，还有更多 → --limit 200`, en: `${items.length} shown, there are more → --limit 200` })];
}
