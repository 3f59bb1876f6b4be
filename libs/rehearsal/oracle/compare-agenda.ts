import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { dayOf } from './days';
import { sameBureaus } from './carried-out';
import type { Evidence, ObservedAgendaItem } from './evidence';
import type { Finding } from './finding';
import { find } from './finding';
import { awaited } from './lived';
import type { MilestoneLife, Rules, TaskLife } from './task-life';
import { missing } from './task-life';

interface Item {
  readonly kind: ObservedAgendaItem['kind'];
  readonly measure: number;
  readonly milestone: string;
  readonly bureaus: readonly BureauId[];
  /** The day since which it has stood there, or waited. */
  readonly since?: string | undefined;
}

/** Compares the joint meeting's agenda at the end with what must stand on it, each once. */
export function compareAgenda({ observed: { agenda }, plan, span }: Evidence, lives: readonly TaskLife[], rules: Rules): { findings: Finding[]; items: number } {
  const demanded = lives.flatMap((life) => [...life.milestones].flatMap(([key, milestone]) => itemsOf(key, milestone, life, span.stoodAt, rules)));
  const left = new Set(agenda.filter(({ kind }) => kind !== 'question'));
  const findings: Finding[] = [];
  for (const item of demanded) {
    const [seen, ...more] = [...left].filter((other) => other.kind === item.kind && other.measure === item.measure && other.milestone === item.milestone);
    const { kind, bureaus, since, ...about } = item;
    if (!seen) { findings.push(find('missing-agenda-item', about, `会议议程应有（${kind}）而没有`, `must stand on the agenda (${kind}) and does not`)); continue; }
    left.delete(seen);
    for (const again of more) {
      left.delete(again);
      findings.push(find('doubled-agenda-item', about, `会议议程列了不止一次（${kind}）`, `stands on the agenda more than once (${kind})`));
    }
    if (!sameBureaus(seen.bureaus, bureaus)) findings.push(find('wrong-agenda-bureaus', about, `议程（${kind}）应等待${bureaus.join('、')}，实为${seen.bureaus.join('、')}`, `the agenda (${kind}) must wait for ${bureaus.join(', ')} and names ${seen.bureaus.join(', ')}`));
    if (since !== undefined && (seen.since === undefined || dayOf(seen.since) !== since)) findings.push(find('date', { ...about, demanded: since, ...(seen.since === undefined ? {} : { seen: seen.since }) }, `议程（${kind}）应自${since}起，实为${seen.since ?? '无'}`, `the agenda (${kind}) must say since ${since} and says ${seen.since ?? 'nothing'}`));
  }
  for (const { kind, measure, milestone } of left) findings.push(find('undemanded-agenda-item', { measure, milestone }, `会议议程不应有（${kind}）`, `must not stand on the agenda (${kind})`));
  findings.push(...compareQuestions(agenda, plan));
  return { findings, items: demanded.length + plan.openQuestions.length };
}

/** Each question the plan leaves open stands on the agenda once, in its own words, and nothing else as a question. */
function compareQuestions(agenda: readonly ObservedAgendaItem[], { openQuestions }: Evidence['plan']): Finding[] {
  const [asked, left] = [agenda.filter(({ kind }) => kind === 'question'), [...openQuestions]];
  const strangers = asked.filter(({ measure, matter }) => {
    const at = left.findIndex((question) => (question.measure ?? undefined) === measure && question.zh === matter?.zh);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...left.map(({ measure, zh }) => find('missing-agenda-item', measure === null ? {} : { measure }, `会议议程应有待定事项“${zh}”而没有`, `the open question '${zh}' must stand on the agenda and does not`)),
    ...strangers.map(({ measure, matter }) => find('undemanded-agenda-item', measure === undefined ? {} : { measure }, `会议议程不应有待定事项“${matter?.zh ?? ''}”，或者列了不止一次`, `the open question '${matter?.zh ?? ''}' must not stand on the agenda, or not again`)),
  ];
}

/** What the ladder put there and is still open; an approval undecided for too long; a milestone returned too often and not approved since. */
function itemsOf(key: string, milestone: MilestoneLife, life: TaskLife, now: string, { policy, days }: Rules): Item[] {
  const { measure } = life.promised;
  const { phase, submittedAt, sentBack } = milestone;
  const item = (kind: Item['kind'], bureaus: readonly BureauId[], since?: string): Item => ({ kind, measure, milestone: key, bureaus, since });
  const items: Item[] = [];
  if (milestone.onAgendaSince !== undefined) items.push(item('escalated', awaited(missing(life, milestone), life), milestone.onAgendaSince));
  if (phase === 'submitted' && submittedAt !== undefined && days.workedBetween(dayOf(submittedAt), dayOf(now)) >= policy.approval.lateAfter) items.push(item('late', [life.coordinator], dayOf(submittedAt)));
  if ((phase === 'open' || phase === 'submitted') && sentBack >= policy.approval.disputedAfterReturns) items.push(item('disputed', [life.coordinator]));
  return items;
}
