import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { dayOf } from './days';
import type { Act } from './evidence';
import { awaitsStrikeOff, isScanned, notShown, notTaken } from './forbidden-files';
import { notAnswered, notOpened } from './round';
import type { MilestoneLife, Rules, TaskLife } from './task-life';
import { missing, officeId, personOf } from './task-life';

/** Why the rules forbid an act as things stand; nothing where they allow it. Who may act is judged by bureau. */
export function forbidden(act: Act, life: TaskLife, { policy, days }: Pick<Rules, 'policy' | 'days'>): Bilingual | undefined {
  if (life.concludedAt !== undefined) return { zh: '任务已办结', en: 'the task is concluded' };
  if (act.kind === 'acknowledge') {
    if (!life.promised.bureaus.includes(act.bureau)) return { zh: '该单位不在责任单位之列', en: 'the plan does not name this bureau' };
    return life.signed.has(act.bureau) ? { zh: '该单位已签收', en: 'the bureau has signed already' } : undefined;
  }
  if (act.kind === 'appointCoordinator') {
    if (!life.promised.bureaus.includes(act.bureau)) return { zh: '该单位不在责任单位之列', en: 'the plan does not name this bureau' };
    if (!policy.coordinatorAuthorities.includes(act.authority.kind)) return { zh: '依据不足', en: 'the authority is not sufficient' };
    if ([...life.milestones.values()].some(({ phase, round }) => phase !== 'struck-off' && round?.answers.get(act.bureau) === 'disagreed')) return { zh: '该单位会签不同意', en: 'the bureau disagrees in a round' };
    return act.bureau === life.coordinator && !life.provisional ? { zh: '该单位已是确定的汇总单位', en: 'the bureau is the confirmed coordinator already' } : undefined;
  }
  const milestone = life.milestones.get(act.milestone);
  return milestone ? forbiddenTo(act, milestone, life, { policy, days }) : { zh: '方案无此节点', en: 'the plan has no such milestone' };
}

function forbiddenTo(act: Exclude<Act, { kind: 'acknowledge' | 'appointCoordinator' }>, milestone: MilestoneLife, life: TaskLife, { policy, days }: Pick<Rules, 'policy' | 'days'>): Bilingual | undefined {
  const { phase } = milestone;
  const byCoordinator = act.bureau === life.coordinator;
  switch (act.kind) {
    case 'contribute':
      if (phase !== 'open') return { zh: '节点已申请办结', en: 'the milestone is submitted' };
      if (byCoordinator) return { zh: '汇总单位不另报配合情况', en: 'the coordinator files no contribution' };
      return life.promised.bureaus.includes(act.bureau) ? undefined : { zh: '该单位不在责任单位之列', en: 'the plan does not name this bureau' };
    case 'submit':
      if (phase !== 'open') return { zh: '节点已申请办结', en: 'the milestone is submitted already' };
      if (!byCoordinator) return { zh: '只有汇总单位申请办结', en: 'only the coordinator submits' };
      if (act.achievedOn > dayOf(act.at)) return { zh: '完成日期未到', en: 'the day of achievement has not come' };
      if (Number(act.achievedOn.slice(0, 4)) < Math.min(...[...life.milestones.values()].map(({ promised }) => promised.year))) return { zh: '完成日期早于方案', en: 'the day of achievement is before the plan' };
      if (!policy.submitWithoutContributions && missing(life, milestone).length > 0) return { zh: '配合情况未齐', en: 'contributions are missing' };
      return notShown(act, milestone, life, policy);
    case 'openRound':
      return notOpened(act, milestone, life, policy, days);
    case 'countersign':
      return notAnswered(act, milestone);
    case 'attach':
      return notTaken(act, milestone, life);
    case 'approve':
      if (phase !== 'submitted') return { zh: '节点未在待签批', en: 'nothing waits for approval' };
      if (!byCoordinator) return { zh: '只有汇总单位局领导签批', en: 'only the head of the coordinating bureau approves' };
      return submittedBy(act, milestone);
    case 'review':
      if (phase !== 'approved') return { zh: '节点未经签批，或已经初审', en: 'the milestone is not signed off, or reviewed already' };
      if (!life.chain.includes('review')) return { zh: '政策不设初审', en: 'the policy asks for no review' };
      return act.bureau === officeId ? submittedBy(act, milestone) : { zh: '只有联席会议办公室初审', en: 'only the office reviews' };
    case 'giveBack':
      if (phase === 'open' || phase === 'struck-off') return { zh: '节点未申请办结', en: 'nothing has been submitted' };
      if (act.to === 'review' && phase !== 'reviewed') return { zh: '节点未经初审', en: 'the milestone is not reviewed' };
      return notReturning(act, milestone, life);
    case 'strikeOff':
      if (!awaitsStrikeOff(milestone, life)) return { zh: '节点未经签批或初审', en: 'the milestone is not signed off or not reviewed' };
      if (act.bureau !== officeId) return { zh: '只有联席会议办公室销号', en: 'only the office strikes off' };
      if (submittedBy(act, milestone)) return submittedBy(act, milestone);
      if (!isListed(act, milestone, life)) return { zh: '没有审核之后签字的拟销号清单', en: 'there is no list that was signed after the review' };
      if (isUnauthorised(act, policy)) return { zh: '代召集人签署的清单没有足够的授权依据', en: 'a deputy signed the list on no sufficient authority' };
      if (!isScanned(act, milestone, policy)) return { zh: '清单没有附扫描件', en: 'the scan of the list is not attached' };
      return life.provisional && isLastOpen(milestone, life) ? { zh: '汇总单位尚为暂定', en: 'the coordinator is provisional' } : undefined;
  }
}

/** Who returns it: the head while that one's signature is awaited, then the office, whose person did not submit it. */
function notReturning(act: Extract<Act, { kind: 'giveBack' }>, milestone: MilestoneLife, { coordinator }: TaskLife): Bilingual | undefined {
  if (act.bureau !== (milestone.phase === 'submitted' ? coordinator : officeId)) return { zh: '无权退回', en: 'it is not for this bureau to return it' };
  return act.bureau === officeId ? submittedBy(act, milestone) : undefined;
}

/** Who submitted decides nothing more about it, in whatever post. */
function submittedBy({ by }: Act, milestone: MilestoneLife): Bilingual | undefined {
  return milestone.submittedBy === personOf(by) ? { zh: '提交人不得审批', en: 'who submitted does not approve' } : undefined;
}

/** What a deputy signed elsewhere rests on an authority that would confirm a coordinator. Older rehearsals, which did not state who signed, are not asked. */
function isUnauthorised({ list }: Extract<Act, { kind: 'strikeOff' }>, { coordinatorAuthorities }: Rules['policy']): boolean {
  if (list?.signer !== 'authorised-deputy' || list.list !== undefined || list.post === undefined) return false;
  return list.authority === undefined || !coordinatorAuthorities.includes(list.authority.kind);
}

/** A list is signed once what stands on it has passed, and before it is acted on; where the policy asks for none there is none. */
function isListed({ list, at }: Extract<Act, { kind: 'strikeOff' }>, { passedOn = '' }: MilestoneLife, { chain }: TaskLife): boolean {
  if (!chain.includes('list')) return list === undefined;
  return list !== undefined && list.on >= passedOn && list.on <= dayOf(at);
}

function isLastOpen(milestone: MilestoneLife, { milestones }: TaskLife): boolean {
  return [...milestones.values()].every((other) => other === milestone || other.phase === 'struck-off');
}
