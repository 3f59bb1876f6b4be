import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Evidence } from '@lianxi/rehearsal/oracle/evidence';
import type { BureauAccount } from '@lianxi/rehearsal/report/by-bureau';
import { agendaEntries } from '@lianxi/rehearsal/report/meeting';
import type { Wait } from '@lianxi/rehearsal/report/waiting';
import { waitsOf } from '@lianxi/rehearsal/report/waiting';
import type { Desk } from '../desk/desk';
import { table } from '../terminal/table';
import { dateOf } from '../terminal/when';
import type { BodyName } from './names';

const matters: Readonly<Record<Wait['what'], Bilingual>> = {
  receipt: { zh: '签收', en: 'receipt' },
  contribution: { zh: '配合情况', en: 'contribution' },
  submission: { zh: '申请办结', en: 'submission' },
  'sign-off': { zh: '局领导签批', en: 'sign-off' },
  review: { zh: '初审', en: 'review' },
  'strike-off': { zh: '销号', en: 'strike-off' },
};

const titled = (desk: Desk, ...titles: readonly Bilingual[]) => titles.map((title) => ({ title: desk.text(title), atMost: 40 }));

/** Who waited for whom, the longest first. */
export function waitingTable(evidence: Evidence, nameOf: BodyName, desk: Desk, atMost = 12): string[] {
  const sums = new Map<string, { readonly wait: Wait; days: number; times: number; longest: Wait }>();
  for (const wait of waitsOf(evidence)) {
    const key = [wait.who, wait.forWhom, wait.what].join(' ');
    const sum = sums.get(key) ?? { wait, days: 0, times: 0, longest: wait };
    sums.set(key, { wait, days: sum.days + wait.days, times: sum.times + 1, longest: wait.days > sum.longest.days ? wait : sum.longest });
  }
  const rows = [...sums.values()].sort((a, b) => b.days - a.days);
  const titles = titled(desk, { zh: '谁等', en: 'who waited' }, { zh: '等谁', en: 'for whom' }, { zh: '等什么', en: 'for what' }, { zh: '次', en: 'times' }, { zh: '工作日', en: 'work. days' }, { zh: '最久', en: 'longest' });
  return table(titles, rows.slice(0, atMost).map(({ wait, days, times, longest }) => [
    nameOf(wait.who), nameOf(wait.forWhom), desk.text(matters[wait.what]), String(times), String(days),
    `${longest.days} · ${desk.text({ zh: '措施', en: 'measure ' })}${longest.measure}${longest.milestone === undefined ? '' : ` ${longest.milestone}`}`,
  ]));
}

/** What came to the joint meeting's agenda, in time: a line a morning and bureau. */
export function agendaTable(evidence: Evidence, nameOf: BodyName, desk: Desk): string[] {
  const entries = agendaEntries(evidence);
  const mornings = new Map<string, typeof entries>();
  for (const entry of entries) {
    const key = `${entry.on} ${entry.bureaus.join(' ')}`;
    mornings.set(key, [...mornings.get(key) ?? [], entry]);
  }
  const titles = titled(desk, { zh: '上会', en: 'on' }, { zh: '等待', en: 'waits for' }, { zh: '项', en: 'items' }, { zh: '措施和节点', en: 'measures and milestones' }, { zh: '此后上报', en: 'reported since' });
  return table(titles, [...mornings.values()].map((some) => [
    some[0]?.on ?? '', (some[0]?.bureaus ?? []).map(nameOf).join('、'), String(some.length),
    some.map(({ measure, milestone }) => `${measure}/${milestone}`).join(' '), String(some.filter(({ reportedOn }) => reportedOn !== undefined).length),
  ]));
}

const heights = '▁▂▃▄▅▆▇█';

/** The load of each bureau by month: a column a month, its height by the busiest month of all. */
export function loadTable(accounts: readonly BureauAccount[], { span }: Evidence, nameOf: BodyName, desk: Desk): string[] {
  const months = monthsOf(dateOf(span.from).slice(0, 7), dateOf(span.stoodAt).slice(0, 7));
  const most = Math.max(1, ...accounts.flatMap(({ load }) => Object.values(load)));
  const column = (acts = 0): string => (acts === 0 ? '·' : heights[Math.ceil((acts / most) * heights.length) - 1] ?? '█');
  const titles = titled(desk, { zh: '单位', en: 'bureau' }, { zh: `${months[0] ?? ''} 至 ${months.at(-1) ?? ''}，一月一格`, en: `${months[0] ?? ''} to ${months.at(-1) ?? ''}` }, { zh: '共', en: 'in all' }, { zh: '最忙', en: 'busiest' });
  return table(titles, accounts.map(({ bureau, load }) => {
    const [busiest] = Object.entries(load).sort(([, a], [, b]) => b - a);
    const all = Object.values(load).reduce((sum, acts) => sum + acts, 0);
    return [nameOf(bureau), months.map((month) => column(load[month])).join(''), String(all), busiest ? `${busiest[0]} (${busiest[1]})` : ''];
  }));
}

function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
