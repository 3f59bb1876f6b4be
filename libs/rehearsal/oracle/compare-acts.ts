import type { Act, ObservedEvent, ObservedTask } from './evidence';
import type { Finding } from './finding';
import { find } from './finding';

/** What an act is called in the chain of its task. */
const eventTypes: Readonly<Record<Act['kind'], readonly string[]>> = {
  acknowledge: ['receiptSigned'],
  contribute: ['contributionFiled'],
  submit: ['milestoneSubmitted'],
  approve: ['milestoneApproved'],
  giveBack: ['milestoneReturned'],
  strikeOff: ['milestoneStruckOff'],
  appointCoordinator: ['coordinatorConfirmed', 'coordinatorChanged'],
};

/** Events that are nobody's act: the opening, and what the task's own clock does. */
const nobodys = (event: ObservedEvent): boolean => event.type === 'taskOpened' || event.actor.split('/')[1] === 'timekeeper';

/**
 * Resolves what nobody answered: such an act happened if the chain holds an event of its kind that no acknowledged act explains. All acts of a
 * task, in the order of its chain.
 */
export function resolved(acts: readonly Act[], events: readonly ObservedEvent[]): Act[] {
  const explained = new Set(acts.flatMap(({ outcome }) => (outcome.kind === 'acknowledged' ? seqsOf(outcome) : [])));
  return acts.flatMap((act): Act[] => {
    if (act.outcome.kind !== 'unanswered') return [act];
    const event = events.find((one) => !explained.has(one.seq) && isEventOf(act, one));
    if (!event) return [];
    explained.add(event.seq);
    return [{ ...act, at: event.at, outcome: { kind: 'acknowledged', seq: event.seq, events: [event.type] } }];
  });
}

/** Each act that was acknowledged stands in the chain once and as answered; nothing else stands there. */
export function compareActs(task: ObservedTask, acts: readonly Act[], events: readonly ObservedEvent[]): Finding[] {
  const { measure } = task;
  const claimed = new Set<number>();
  const findings = brokenChain(measure, events);
  for (const act of acts) {
    if (act.outcome.kind !== 'acknowledged') continue;
    const own = seqsOf(act.outcome);
    const event = events.find(({ seq }) => seq === own[0]);
    const about = { measure, bureau: act.bureau, seen: act.at, ...('milestone' in act ? { milestone: act.milestone } : {}) };
    if (!event || claimed.has(event.seq) || !isEventOf(act, event) || event.at !== act.at) {
      findings.push(find('lost-act', about, `${act.at}已获确认的“${act.kind}”在记录中没有自己的事件`, `'${act.kind}' acknowledged at ${act.at} has no event of its own in the record`));
    }
    for (const seq of own) claimed.add(seq);
  }
  for (const event of events) {
    // A conclusion follows from the last strike-off and stands beside it, claimed with it where the answer names it.
    if (nobodys(event) || claimed.has(event.seq) || event.type === 'taskConcluded') continue;
    findings.push(find('unknown-event', { measure, seen: event.at }, `记录中第${event.seq}条${event.type}（${event.actor}）无人做过`, `event ${event.seq}, ${event.type} by ${event.actor}, is nobody's act`));
  }
  return findings;
}

function seqsOf({ seq, events }: { readonly seq: number; readonly events: readonly string[] }): number[] {
  return events.map((_, index) => seq - events.length + 1 + index);
}

function isEventOf(act: Act, { type, event }: ObservedEvent): boolean {
  if (!eventTypes[act.kind].includes(type)) return false;
  if (act.kind === 'appointCoordinator') return (event.to ?? event.bureau) === act.bureau;
  if ('milestone' in act && event.milestone !== act.milestone) return false;
  return act.kind === 'acknowledge' || act.kind === 'contribute' ? event.bureau === act.bureau : true;
}

/** Numbered without gap or repetition, and never back in time. */
function brokenChain(measure: number, events: readonly ObservedEvent[]): Finding[] {
  return events.flatMap((event, index) => {
    const before = events[index - 1];
    if (event.seq === index + 1 && (!before || before.at <= event.at)) return [];
    return [find('broken-chain', { measure, seen: event.at }, `记录第${index + 1}条编号为${event.seq}，时间${event.at}，与前一条不接`, `event ${index + 1} is numbered ${event.seq} and dated ${event.at}, which does not follow the one before`)];
  });
}
