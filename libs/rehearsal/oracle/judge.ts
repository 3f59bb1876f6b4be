import { compareActs } from './compare-acts';
import { compareAgenda } from './compare-agenda';
import { compareNotices } from './compare-notices';
import { compareStates } from './compare-states';
import type { Answered } from './compare-steps';
import { compareSteps, passedOver, unrecorded } from './compare-steps';
import { carriedOutSteps } from './carried-out';
import { dayOf, everyDay, WorkedDays } from './days';
import type { Evidence, ObservedTask, StepKind } from './evidence';
import type { Checked, Finding, Verdict } from './finding';
import { find } from './finding';
import type { Demand } from './lived';
import { livedTask } from './lived';
import type { PromisedTask } from './promised';
import { promisedTasks } from './promised';
import type { Rules, TaskLife } from './task-life';
import { resolved } from './unanswered';

/**
 * Judges a rehearsal: whether each reminder, urging, supervision and agenda item that plan, policy, calendar and the bureaus' acts demand
 * came once, on its morning, to the right bureaus, and nothing else did; whether dates, final states, letters and the agenda are right; and
 * whether each act stands in the record once. It shares nothing with the code it judges and lives every day of every task through.
 */
export function judge(evidence: Evidence): Verdict {
  const { plan, policy, calendar, span, observed } = evidence;
  const days = new WorkedDays(calendar);
  const promised = promisedTasks(plan, days);
  const rules: Rules = { policy, days, spreadMinutes: Math.max(policy.morning.leastMinutes, promised.length / policy.morning.tasksPerMinute) };
  const judged = promised.flatMap((one) => {
    const task = observed.tasks.find(({ measure }) => measure === one.measure);
    return task ? [judgeTask(one, task, evidence, rules)] : [];
  });
  const notices = compareNotices(evidence, judged);
  const agenda = compareAgenda(evidence, judged.map(({ life }) => life), rules);
  return {
    findings: [
      ...stalled(evidence), ...strangers(promised, evidence), ...judged.flatMap(({ findings }) => findings),
      ...passedOver(observed, span.stoodAt), ...unrecorded(observed), ...notices.findings, ...agenda.findings,
    ],
    checked: {
      days: everyDay(dayOf(span.from), dayOf(span.stoodAt)).length,
      tasks: judged.length,
      milestones: judged.reduce((sum, { life }) => sum + life.milestones.size, 0),
      dates: judged.reduce((sum, { dates }) => sum + dates, 0),
      states: judged.reduce((sum, { states }) => sum + states, 0),
      acts: evidence.acts.length,
      repeated: evidence.acts.filter(({ outcome }) => outcome.kind === 'acknowledged' && outcome.times !== undefined).length,
      unanswered: evidence.acts.filter(({ outcome }) => outcome.kind === 'unanswered').length,
      notDone: judged.reduce((sum, { notDone }) => sum + notDone, 0),
      events: Object.values(observed.events).reduce((sum, events) => sum + events.length, 0),
      ...countsOf(judged.flatMap(({ answered }) => answered.map(({ demand }) => demand))),
      noticeLines: notices.lines,
      agendaItems: agenda.items,
    },
  };
}

interface JudgedTask {
  readonly task: string;
  readonly life: TaskLife;
  readonly answered: readonly Answered[];
  readonly findings: readonly Finding[];
  readonly dates: number;
  readonly states: number;
  readonly notDone: number;
}

function judgeTask(promised: PromisedTask, task: ObservedTask, { acts, span, observed }: Evidence, rules: Rules): JudgedTask {
  const events = observed.events[task.id] ?? [];
  const done = acts.filter((act) => act.task === task.id);
  const own = resolved(done, events);
  const lived = livedTask(promised, own, span, rules);
  const steps = carriedOutSteps(task, observed);
  const compared = compareSteps(lived, steps, rules);
  const { findings, dates, states } = compareStates(task, lived.life);
  return {
    task: task.id,
    life: lived.life,
    answered: compared.answered,
    findings: [...compareActs(task, own, events, lived), ...lived.findings, ...compared.findings, ...findings],
    dates,
    states,
    notDone: done.length - own.length,
  };
}

/** A rehearsal that did not reach its end proves nothing about the rest of it. */
function stalled({ span: { until, stoodAt, stalled: why } }: Evidence): Finding[] {
  if (why === undefined && stoodAt >= until) return [];
  return [{ kind: 'stalled', demanded: dayOf(until), seen: stoodAt, sentence: { zh: `演练停在${stoodAt}，没有到${until}：${why ?? ''}。`, en: `The rehearsal stopped at ${stoodAt} and did not reach ${until}: ${why ?? ''}.` } }];
}

/** One task for each measure, and none beside. */
function strangers(promised: readonly PromisedTask[], { observed: { tasks } }: Evidence): Finding[] {
  const numbers = tasks.map(({ measure }) => measure);
  const wrong = [...new Set([...promised.map(({ measure }) => measure), ...numbers])].filter((measure) => (
    numbers.filter((other) => other === measure).length !== 1 || !promised.some((one) => one.measure === measure)));
  return wrong.map((measure) => find('task', { measure }, '应有且仅有一个任务', 'must have one task and no more'));
}

function countsOf(demands: readonly Demand[]): Pick<Checked, StepKind> {
  const of = (kind: StepKind): number => demands.filter((demand) => demand.kind === kind).length;
  return { remindReceipt: of('remindReceipt'), remind: of('remind'), urge: of('urge'), supervise: of('supervise'), putOnAgenda: of('putOnAgenda'), countersignLimit: of('countersignLimit') };
}
