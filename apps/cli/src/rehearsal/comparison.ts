import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Evidence } from '@lianxi/rehearsal/oracle/evidence';
import type { Figures } from '@lianxi/rehearsal/report/figures';
import { figuresOf } from '@lianxi/rehearsal/report/figures';
import type { Desk } from '../desk/desk';
import { table } from '../terminal/table';

const rows: Readonly<Record<keyof Figures, Bilingual>> = {
  remindersSent: { zh: '提醒（签收和到期前）', en: 'reminders (receipts, before due)' },
  urges: { zh: '催办', en: 'urges' },
  supervisions: { zh: '提请督办', en: 'put to the inspection office' },
  agendaItems: { zh: '提请上会', en: 'items reaching the agenda' },
  notices: { zh: '通知（封）', en: 'notices (letters)' },
  busiestInbox: { zh: '收信最多的单位（封）', en: 'letters to the busiest bureau' },
  struckOff: { zh: '已销号节点', en: 'milestones struck off' },
  inTime: { zh: '按期完成节点', en: 'milestones achieved in time' },
  reportedLate: { zh: '迟报节点', en: 'milestones reported late' },
  unreported: { zh: '逾期未报节点', en: 'milestones never reported' },
  daysLate: { zh: '迟报天数合计（工作日）', en: 'working days late in all' },
};

/** Two policies on the same seed, side by side: what each costs in letters, and what it brings. */
export function comparisonLines(one: Evidence, other: Evidence, desk: Desk): string[] {
  const [a, b] = [figuresOf(one), figuresOf(other)];
  const titles = [desk.text({ zh: '同一批单位，两种政策', en: 'the same bureaus, two policies' }), one.policy.version, other.policy.version, desk.text({ zh: '相差', en: 'difference' })];
  return table(titles.map((title) => ({ title })), (Object.keys(rows) as (keyof Figures)[]).map((key) => [desk.text(rows[key]), String(a[key]), String(b[key]), difference(b[key] - a[key])]));
}

const difference = (by: number): string => (by === 0 ? '=' : by > 0 ? `+${by}` : `−${-by}`);
