import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Rehearsal } from '@lianxi/rehearsal/drive/rehearsal';
import type { Evidence } from '@lianxi/rehearsal/oracle/evidence';
import type { Verdict } from '@lianxi/rehearsal/oracle/finding';
import { accountOfAll, accountsByMeasure } from '@lianxi/rehearsal/report/account';
import { accountsByBureau } from '@lianxi/rehearsal/report/by-bureau';
import { figuresOf } from '@lianxi/rehearsal/report/figures';
import { ledgerOf } from '@lianxi/rehearsal/report/ledger';
import { agendaEntries } from '@lianxi/rehearsal/report/meeting';
import { waitsOf } from '@lianxi/rehearsal/report/waiting';
import type { Desk } from '../desk/desk';
import { bureauTable, measureTable } from './account-tables';
import { namesOf } from './names';
import { wrap } from '../terminal/width';
import { agendaTable, loadTable, waitingTable } from './story-tables';

/** Everything of a rehearsal for a file: the ledger that two runs of one seed share, the accounts, the verdict, and what it judges by. */
export function asDocument(evidence: Evidence, verdict: Verdict, { seed, temperaments }: Rehearsal) {
  return {
    programme: evidence.programme,
    ledger: ledgerOf(evidence, seed, temperaments),
    figures: figuresOf(evidence),
    all: accountOfAll(evidence),
    byMeasure: accountsByMeasure(evidence),
    byBureau: accountsByBureau(evidence, seed, temperaments),
    waits: waitsOf(evidence),
    agenda: agendaEntries(evidence),
    verdict,
    evidence,
  };
}

/** What a rehearsal ends with: the ledger by measure and by bureau, who waited for whom, the meeting's agenda, the load, the verdict. */
export function reportLines(evidence: Evidence, verdict: Verdict, { seed, temperaments }: Rehearsal, desk: Desk): string[] {
  const nameOf = namesOf(evidence.plan, desk);
  const bureaus = accountsByBureau(evidence, seed, temperaments);
  const section = (title: Bilingual, lines: readonly string[]): string[] => ['', `■ ${desk.text(title)}`, ...lines];
  return [
    ...section({ zh: '台账 · 按措施', en: 'Ledger by measure' }, measureTable(evidence, nameOf, desk)),
    ...section({ zh: '台账 · 按单位', en: 'Ledger by bureau' }, bureauTable(bureaus, nameOf, desk)),
    ...section({ zh: '谁等谁（工作日，最久的在前）', en: 'Who waited for whom (working days, the longest first)' }, waitingTable(evidence, nameOf, desk)),
    ...section({ zh: '提请联席会议', en: 'What came to the joint meeting' }, agendaTable(evidence, nameOf, desk)),
    ...section({ zh: '各单位每月办件', en: 'Acts of each bureau by month' }, loadTable(bureaus, evidence, nameOf, desk)),
    '',
    ...verdictLines(verdict, desk),
  ];
}

const findingsShown = 20;

/** The oracle's verdict: what it found, and how much it looked at. */
export function verdictLines({ findings, checked }: Verdict, desk: Desk): string[] {
  const rungs = checked.remindReceipt + checked.remind + checked.urge + checked.supervise + checked.putOnAgenda + checked.countersignLimit;
  const looked = desk.text({
    zh: `${checked.days}天、${checked.milestones}个节点：${rungs}个步骤、${checked.noticeLines}行通知、${checked.agendaItems}项议题、${checked.acts}次办件、${checked.dates}个日期、${checked.states}个状态`,
    en: `${checked.days} days, ${checked.milestones} milestones: ${rungs} steps, ${checked.noticeLines} lines of notices, ${checked.agendaItems} agenda items, ${checked.acts} acts, ${checked.dates} dates, ${checked.states} states`,
  });
  const silent = checked.unanswered === 0 ? '' : desk.text({
    zh: `；${checked.unanswered}次办件没有答复，其中${checked.notDone}次没有发生`,
    en: `; ${checked.unanswered} acts were not answered, of which ${checked.notDone} did not happen`,
  });
  if (findings.length === 0) return [desk.text({ zh: `✓ 核对者无发现。逐一核对：${looked}${silent}`, en: `✓ The oracle finds nothing. It compared ${looked}${silent}` })];
  const left = findings.length - findingsShown;
  return [
    desk.text({ zh: `✗ 核对者有${findings.length}处发现。核对了：${looked}${silent}`, en: `✗ The oracle has ${findings.length} findings. It compared ${looked}${silent}` }),
    ...findings.slice(0, findingsShown).flatMap(({ sentence }) => wrap(`- ${desk.text(sentence)}`, 98).map((line) => `  ${line}`)),
    ...(left > 0 ? [desk.text({ zh: `  另有${left}处，见 --json`, en: `  and ${left} more: see --json` })] : []),
  ];
}
