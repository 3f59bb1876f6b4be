import { office } from '@lianxi/rehearsal/bureaus/intention';
import { nextActs } from '../commands/next-acts';
import type { Desk } from './desk';
import { ifAnswered } from './if-answered';
import { clockOf } from './jump';
import type { Refused } from './problem';
import { taskOf } from './tasks';

/** What is refused since an earlier step is still to be taken: which one, the milestone itself knows. */
const tooEarly = ['milestone-not-submitted', 'milestone-not-approved', 'milestone-not-reviewed', 'person-entered-review'];

/** The command that helps with a refusal, where the rule alone does not tell: what the milestone waits for, and who else may check a paper. */
export async function nextAfter({ rule, problem: { params = {} } }: Refused, desk: Desk): Promise<string | undefined> {
  const { subject: { measure, milestone } } = desk;
  if (rule === 'person-entered') {
    const other = desk.asAnother(office.role, String(params.person));
    return other === '' ? undefined : `lianxi lists check ${String(params.list)}${other}`;
  }
  if (!tooEarly.includes(rule) || measure === undefined || milestone === undefined) return undefined;
  const found = await ifAnswered(taskOf(desk, measure).then(async (task) => ({ task, today: (await clockOf(desk, task.programme)).today })));
  if (!found) return undefined;
  const [act] = nextActs({ ...found.task, waitingFor: found.task.waitingFor.filter((one) => one.milestone === milestone) }, found.today, desk);
  return act?.replace(/^.*?→ /, '');
}
