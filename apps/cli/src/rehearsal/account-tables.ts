import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Temperaments } from '@lianxi/rehearsal/bureaus/temperament';
import type { Spoken } from '@lianxi/rehearsal/report/account';
import { accountsByMeasure } from '@lianxi/rehearsal/report/account';
import type { BureauAccount } from '@lianxi/rehearsal/report/by-bureau';
import type { Evidence } from '@lianxi/rehearsal/oracle/evidence';
import type { Desk } from '../desk/desk';
import { table } from '../terminal/table';
import type { BodyName } from './names';

const columns = (desk: Desk, ...titles: readonly Bilingual[]) => titles.map((title) => ({ title: desk.text(title), atMost: 24 }));

const ladder: readonly Bilingual[] = [{ zh: '提醒', en: 'remind' }, { zh: '催办', en: 'urge' }, { zh: '督办', en: 'superv.' }, { zh: '上会', en: 'agenda' }];

function rungs({ remindReceipt, remind, urge, supervise, putOnAgenda }: Spoken): string[] {
  return [remindReceipt + remind, urge, supervise, putOnAgenda].map(cell);
}

/** A figure as a cell: nothing is a dot, so that what is there stands out. */
const cell = (figure: number): string => (figure === 0 ? '·' : String(figure));

/** 台账 by measure. */
export function measureTable(evidence: Evidence, nameOf: BodyName, desk: Desk): string[] {
  const titles = columns(desk, { zh: '措施', en: 'measure' }, { zh: '汇总单位', en: 'coordinator' }, { zh: '节点', en: 'miles.' }, { zh: '销号', en: 'closed' }, { zh: '按期', en: 'in time' },
    { zh: '逾期', en: 'overdue' }, { zh: '迟报', en: 'late rep.' }, { zh: '未报', en: 'unrep.' }, { zh: '迟报天数', en: 'days late' }, { zh: '退回', en: 'returns' }, ...ladder);
  return table(titles, accountsByMeasure(evidence).map((one) => [
    `${one.measure}${one.concluded ? ' ✓' : ''}`, nameOf(one.coordinator), String(one.milestones),
    ...[one.struckOff, one.inTime, one.achievedLate, one.reportedLate, one.unreported, one.daysLate, one.returns].map(cell), ...rungs(one.spoken),
  ]));
}

/** How bureaus work, in words. */
export const tempers: Readonly<Record<Temperaments, Bilingual>> = {
  prompt: { zh: '及时', en: 'prompt' }, late: { zh: '拖延', en: 'late' }, silent: { zh: '沉默', en: 'silent' }, mixed: { zh: '各有性情', en: 'mixed' },
};

/** 台账 by bureau. */
export function bureauTable(accounts: readonly BureauAccount[], nameOf: BodyName, desk: Desk): string[] {
  const titles = columns(desk, { zh: '单位', en: 'bureau' }, { zh: '性情', en: 'temper' }, { zh: '措施', en: 'measures' }, { zh: '签收', en: 'receipts' }, { zh: '配合', en: 'contrib.' },
    { zh: '申请办结', en: 'submiss.' }, { zh: '签批', en: 'sign-offs' }, ...ladder, { zh: '被等天数', en: 'waited for' });
  return table(titles, accounts.map((one) => [
    nameOf(one.bureau), desk.text(tempers[one.temperament]),
    ...[one.measures, one.receipts, one.contributions, one.submissions, one.signOffs].map(cell), ...rungs(one.spoken), cell(one.waitedFor),
  ]));
}
