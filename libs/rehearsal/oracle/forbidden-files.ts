import type { Policy } from '@lianxi/domain/escalation/policy';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { dayOf } from './days';
import type { Act } from './evidence';
import { keptOpen } from './round';
import type { MilestoneLife, TaskLife } from './task-life';
import { officeId } from './task-life';

type Doing<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** Nothing is left but the strike-off. */
export const awaitsStrikeOff = ({ phase }: MilestoneLife, { chain }: TaskLife): boolean => phase === (chain.includes('review') ? 'reviewed' : 'approved');

/** Why a file is not attached: what was done is shown before it is submitted, and a list is scanned when it is to be struck off by. */
export function notTaken({ bureau, sha256, scanOf }: Doing<'attach'>, milestone: MilestoneLife, life: TaskLife): Bilingual | undefined {
  const { phase, attached } = milestone;
  if (phase === 'struck-off') return { zh: '节点已销号', en: 'the milestone is struck off' };
  if (scanOf === 'list') {
    if (bureau !== officeId) return { zh: '清单的扫描件只由联席会议办公室附上', en: 'only the office attaches the scan of a list' };
    if (!awaitsStrikeOff(milestone, life)) return { zh: '节点未经签批或初审', en: 'the milestone is not signed off or not reviewed' };
  } else {
    if (phase !== 'open') return { zh: '申请办结后不再收材料', en: 'what is submitted takes no more files' };
    if (bureau !== officeId && !life.promised.bureaus.includes(bureau)) return { zh: '该单位不在责任单位之列', en: 'the plan does not name this bureau' };
  }
  return attached.has(sha256) ? { zh: '该文件已附到节点', en: 'the file is attached already' } : undefined;
}

/** Where the policy asks for the scan of a list there is one, and whatever is named as one was attached as one before. A list that was signed here keeps its own. */
export function isScanned({ list }: Doing<'strikeOff'>, { attached }: MilestoneLife, { approval: { scans = [] } }: Policy): boolean {
  if (list?.list !== undefined) return true;
  if (list?.scan !== undefined) return attached.get(list.scan) === 'list';
  return list === undefined || !scans.includes('list');
}

/** What the policy wants shown with a submission beside the contributions, and whether the round that was opened lets it go on. */
export function notShown({ document, at }: Doing<'submit'>, { promised: { key }, attached, round }: MilestoneLife, { promised: { measure, bureaus }, coordinator }: TaskLife, { submission = {} }: Policy): Bilingual | undefined {
  const { documentNumber = false, countersigned = [] } = submission;
  const isAmong = (places: typeof countersigned): boolean => places.some((one) => one.measure === measure && (one.milestone === undefined || one.milestone === key));
  if ((typeof documentNumber === 'boolean' ? documentNumber : isAmong(documentNumber)) && document === undefined) return { zh: '没有成果文号', en: 'the number of the document is missing' };
  if (submission.evidence && ![...attached.values()].includes('evidence')) return { zh: '没有证明材料', en: 'there is no evidence' };
  if (!round) return isAmong(countersigned) ? { zh: '未经会签', en: 'it was not countersigned' } : undefined;
  const isAsked = (bureau: BureauId): boolean => bureau === coordinator || bureau === round.opener || round.signers.includes(bureau);
  if (isAmong(countersigned) && !bureaus.every(isAsked)) return { zh: '未请其余责任单位会签', en: 'not every other body was asked to countersign' };
  return keptOpen(round, dayOf(at));
}
