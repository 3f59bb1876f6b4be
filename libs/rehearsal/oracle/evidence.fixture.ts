import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import type { Act, Deed, Evidence, ObservedAgendaItem, ObservedEvent, ObservedMilestone, ObservedNotice, ObservedReminder, ObservedTask, StepKind } from './evidence';

/** Evidence that can be written to, so that a test may plant a defect. */
export type Draft = { -readonly [Key in keyof Evidence]: Writable<Evidence[Key]> };
type Writable<T> = T extends readonly (infer Item)[] ? Writable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T;

/** A step written down by hand: the day, the rung as its key says it, whom it speaks to. */
export type HandStep = readonly [day: string, key: string, kind: StepKind, bureaus: string];

/** An act written down by hand, at 09:00 of its day, after the morning's steps. */
export type HandAct = readonly [day: string, deed: Deed, ...events: string[]];

const task = 'task-3';
const bureaus = ['kejiju', 'jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'];
const nine = (day: string): string => `${day}T01:00:00.000Z`;

/** Measure 3 alone, activated on 2020-10-12 at 09:00 and lived to a day. */
export function evidenceOf(until: string, acts: readonly HandAct[], steps: readonly HandStep[], end: Partial<ObservedMilestone> & { task?: Partial<ObservedTask>; agenda?: ObservedAgendaItem[] }): Draft {
  const events = eventsOf(acts, steps);
  const { task: atEnd, agenda = [], ...milestone } = end;
  const evidence: Evidence = {
    programme: 'hand-made',
    plan: { ...xinxiangPlan, measures: xinxiangPlan.measures.filter(({ number }) => number === 3), openQuestions: [] },
    policy: defaultPolicy,
    calendar: chinaNotices,
    span: { from: nine('2020-10-12'), until: nine(until), stoodAt: nine(until) },
    acts: actsOf(acts, events),
    observed: {
      tasks: [{
        id: task, measure: 3, coordinator: { bureau: 'kejiju', provisional: true }, phase: 'work',
        parts: bureaus.map((bureau) => ({ bureau, receipt: 'signed' as const })),
        ...atEnd,
        milestones: [{ key: 'd5-2020', dueOn: '2020-12-31', reportBy: '2021-01-08', phase: 'open', escalation: 'quiet', contributions: bureaus.map((bureau) => ({ bureau, state: acts.some(([, deed]) => deed.kind === 'contribute' && deed.bureau === bureau) ? 'contributed' : 'awaited' })), returns: [], ...milestone }],
      }],
      events: { [task]: events },
      reminders: steps.map(([day, key, kind, bureaus]): ObservedReminder => ({ task, measure: 3, key, kind, state: 'carried-out', at: `${day}T00:59:30.000Z`, endedAt: nine(day), bureaus: bureaus.split(' ') })),
      notices: steps.flatMap(noticesOf),
      agenda,
    },
  };
  return structuredClone(evidence) as Draft;
}

const types: Readonly<Record<Deed['kind'], string>> = {
  acknowledge: 'receiptSigned', contribute: 'contributionFiled', attach: 'evidenceAttached', openRound: 'countersignatureOpened', countersign: 'countersigned', submit: 'milestoneSubmitted', approve: 'milestoneApproved', review: 'milestoneReviewed', giveBack: 'milestoneReturned', strikeOff: 'milestoneStruckOff', appointCoordinator: 'coordinatorConfirmed',
};

/** Who enters a deed: a liaison or the head of the bureau, or the office. */
function byOf({ kind, bureau }: Deed): string {
  if (kind === 'appointCoordinator' || bureau === 'lianxi-office') return 'lianxi-office/office/wang';
  return `${bureau}/${kind === 'approve' || kind === 'giveBack' ? 'bureau-head/zhang' : 'liaison/li'}`;
}

function eventsOf(acts: readonly HandAct[], steps: readonly HandStep[]): ObservedEvent[] {
  const happened = [
    ...steps.map(([day, key, kind, bureaus]) => ({ day, type: 'stepCarriedOut', actor: 'lianxi/timekeeper/timekeeper', event: { key, kind, bureaus: bureaus.split(' ') } })),
    ...acts.flatMap(([day, deed, ...more]) => [types[deed.kind], ...more].map((type) => ({ day, type, actor: byOf(deed), event: { ...deed, ...(deed.kind === 'openRound' && { bureaus: deed.signers }) } }))),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const opening = { day: '2020-10-12', type: 'taskOpened', actor: 'lianxi-office/office/wang', event: {} };
  return [opening, ...happened].map(({ day, ...event }, index) => ({ seq: index + 1, at: nine(day), ...event }));
}

function actsOf(acts: readonly HandAct[], events: readonly ObservedEvent[]): Act[] {
  const left = events.filter(({ type }) => Object.values(types).includes(type));
  return acts.map(([day, deed, ...more]) => {
    const index = left.findIndex(({ type, event, at }) => type === types[deed.kind] && at === nine(day) && event.bureau === deed.bureau);
    const [{ seq } = { seq: -1 }] = left.splice(index, 1);
    return { ...deed, task, measure: 3, by: byOf(deed), at: nine(day), outcome: { kind: 'acknowledged', seq: seq + more.length, events: [types[deed.kind], ...more] } };
  });
}

function noticesOf([day, key, kind, bureaus]: HandStep): ObservedNotice[] {
  const inboxes = kind === 'remind' || kind === 'remindReceipt' || kind === 'countersignLimit' ? bureaus.split(' ').map((bureau) => [bureau, 'liaison'] as const) : [['lianxi-office', 'office'] as const];
  return inboxes.map(([bureau, role]) => ({ id: `${day} ${bureau}`, bureau, role, deliveredAt: nine(day), lines: [{ task, measure: 3, key, kind }] }));
}
