import { dayAfter, dayOf, instantOf } from './days';
import type { Answered } from './compare-steps';
import { aboutOf } from './carried-out';
import type { Evidence, ObservedNotice } from './evidence';
import type { Finding } from './finding';
import { find } from './finding';
import type { TaskLife } from './task-life';
import { officeId } from './task-life';

/** A line that must stand in an inbox on a morning: each step once for each who is told. */
interface NoticeLine {
  readonly task: string;
  readonly measure: number;
  readonly key: string;
  readonly inbox: string;
  readonly morning: string;
}

/** What letters are compared with: the steps of a task that were answered, and the task as it was lived, with its rounds of 会签. */
export interface Told {
  readonly task: string;
  readonly answered: readonly Answered[];
  readonly life: TaskLife;
}

/**
 * Compares the letters with the steps. A reminder stands in the inbox of each bureau addressed, for its liaison; urging, supervision and agenda are
 * drafts for the office and stand in its inbox alone. That a round of 会签 was opened stands in the inbox of each signer's liaison. All of a morning is in one letter, at 09:00.
 */
export function compareNotices(evidence: Evidence, told: readonly Told[]): { findings: Finding[]; lines: number } {
  const { at } = evidence.policy.morning;
  // What was asked on the last day is told on a morning that the rehearsal did not come to.
  const demanded = told.flatMap((one) => [...one.answered.flatMap((step) => linesOf(one.task, step, at)), ...openings(one, at)]).filter(({ morning }) => morning <= evidence.span.stoodAt);
  const seen = evidence.observed.notices.flatMap((notice) => notice.lines.map((line) => ({ ...line, inbox: inboxOf(notice), morning: notice.deliveredAt })));
  const byPlace = groups(seen);
  const findings: Finding[] = [];
  for (const line of demanded) {
    const found = byPlace.get(placeOf(line)) ?? [];
    byPlace.delete(placeOf(line));
    const [first] = found;
    if (!first) findings.push(about('missing-notice', line, `${line.morning}应达${line.inbox}的通知没有${line.key}`, `no notice of ${line.morning} to ${line.inbox} has ${line.key}`));
    else if (found.length > 1) findings.push(about('doubled-notice', first, `${line.inbox}收到${line.key}${found.length}次`, `${line.inbox} was told of ${line.key} ${found.length} times`));
    else if (!isTimely(first.morning, line.morning, evidence.policy.morning.waitMinutes)) findings.push(about('mistimed-notice', first, `${line.key}应于${line.morning}送达${line.inbox}，实于${first.morning}送达`, `${line.key} must reach ${line.inbox} at ${line.morning} and reached it at ${first.morning}`));
  }
  for (const line of [...byPlace.values()].flat()) findings.push(about('undemanded-notice', line, `${line.inbox}收到不应有的${line.key}（${line.morning}）`, `${line.inbox} was told of ${line.key} at ${line.morning}, which nothing demands`));
  return { findings: [...findings, ...twoLetters(evidence.observed.notices)], lines: demanded.length };
}

function linesOf(task: string, { demand, step }: Answered, time: string): NoticeLine[] {
  if (!step) return [];
  const forBureaus = demand.kind === 'remind' || demand.kind === 'remindReceipt' || demand.kind === 'countersignLimit';
  const inboxes = forBureaus ? demand.bureaus.map((bureau) => `${bureau}/liaison`) : [`${officeId}/office`];
  return inboxes.map((inbox) => ({ task, measure: demand.measure, key: step.key, inbox, morning: instantOf(demand.day, time) }));
}

/** Each body that was asked is told at the next hour of a morning, on whatever day that is; a round is opened once, so that its key is known. */
function openings({ task, life }: Told, time: string): NoticeLine[] {
  return [...life.milestones].flatMap(([key, { round }]) => {
    if (!round) return [];
    const today = instantOf(dayOf(round.openedAt), time);
    const morning = round.openedAt <= today ? today : instantOf(dayAfter(dayOf(round.openedAt)), time);
    return round.asked.map((bureau) => ({ task, measure: life.promised.measure, key: `countersignature/${key}:1:opened:1`, inbox: `${bureau}/liaison`, morning }));
  });
}

function inboxOf({ bureau, role }: ObservedNotice): string {
  return `${bureau}/${role}`;
}

function placeOf({ task, key, inbox }: Pick<NoticeLine, 'task' | 'key' | 'inbox'>): string {
  return `${task} ${key} ${inbox}`;
}

function groups(lines: readonly NoticeLine[]): Map<string, NoticeLine[]> {
  const found = new Map<string, NoticeLine[]>();
  for (const line of lines) found.set(placeOf(line), [...(found.get(placeOf(line)) ?? []), line]);
  return found;
}

function isTimely(delivered: string, morning: string, waitMinutes: number): boolean {
  return morning <= delivered && Date.parse(delivered) <= Date.parse(morning) + waitMinutes * 60_000;
}

/** One letter a day for each inbox. */
function twoLetters(notices: readonly ObservedNotice[]): Finding[] {
  const seen = new Set<string>();
  return notices.flatMap((notice) => {
    const place = `${inboxOf(notice)} ${dayOf(notice.deliveredAt)}`;
    const again = seen.has(place);
    seen.add(place);
    return again ? [find('doubled-notice', { bureau: notice.bureau, seen: notice.deliveredAt }, `${notice.deliveredAt}当天收到两封通知`, `two notices were delivered on the day of ${notice.deliveredAt}`)] : [];
  });
}

function about(kind: Finding['kind'], { measure, key, inbox, morning }: NoticeLine, zh: string, en: string): Finding {
  return find(kind, { measure, ...aboutOf(key), bureau: inbox.split('/')[0], seen: morning }, zh, en);
}
