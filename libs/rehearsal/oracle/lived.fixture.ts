import type { Policy } from '@lianxi/domain/escalation/policy';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { WorkedDays } from './days';
import type { Act, Deed, Outcome } from './evidence';
import type { LivedTask } from './lived';
import { livedTask } from './lived';
import { promisedTasks } from './promised';
import type { Rules } from './task-life';

/** Who signs, reviews and strikes off is somebody else than who submits. */
const byWhom: Partial<Record<Deed['kind'], string>> = { approve: 'zhang', giveBack: 'zhang', review: 'wang', strikeOff: 'wang', attach: 'wang' };

export const days = new WorkedDays(chinaNotices);
export const tasks = promisedTasks(xinxiangPlan, days);
export const rules: Rules = { policy: defaultPolicy, days, spreadMinutes: 1 };

/** Something done on a day at 10:00, or at an instant; acknowledged unless the answer is given. */
export type Done = readonly [when: string, deed: Deed, outcome?: Outcome];

/** A measure lived from 2020-10-12, or another day, a moment before 09:00, to 09:00 of a day; or from or to an instant. */
export function lived(measure: number, until: string, done: readonly Done[], { from = '2020-10-12', policy = {} }: { from?: string; policy?: Partial<Policy> } = {}): LivedTask {
  const acts = done.map(([when, deed, outcome], index): Act => ({
    ...deed, task: 't', measure, by: `${deed.bureau}/liaison/${byWhom[deed.kind] ?? 'li'}`, at: when.length > 10 ? when : `${when}T02:00:00.000Z`, outcome: outcome ?? { kind: 'acknowledged', seq: index, events: [] },
  }));
  const end = until.length > 10 ? until : `${until}T01:00:00.000Z`;
  return livedTask(tasks.find((task) => task.measure === measure)!, acts, { from: from.length > 10 ? from : `${from}T00:58:30.000Z`, until: end, stoodAt: end }, { ...rules, policy: { ...defaultPolicy, ...policy } });
}

export const sign = (day: string, ...bureaus: string[]): Done[] => bureaus.map((bureau) => [day, { kind: 'acknowledge', bureau }]);
export const contribute = (day: string, milestone: string, ...bureaus: string[]): Done[] => bureaus.map((bureau) => [day, { kind: 'contribute', bureau, milestone }]);
export const submit = (day: string, achievedOn = '2020-12-18'): Done => [day, { kind: 'submit', bureau: 'kejiju', milestone: 'd5-2020', achievedOn }];
export const approve = (day: string): Done => [day, { kind: 'approve', bureau: 'kejiju', milestone: 'd5-2020' }];
export const giveBack = (day: string, bureau = 'kejiju'): Done => [day, { kind: 'giveBack', bureau, milestone: 'd5-2020' }];
export const confirm = (day: string, bureau = 'kejiju'): Done => [day, { kind: 'appointCoordinator', bureau, authority: { kind: 'minutes', number: '示例纪要第1期', on: day } }];
export const review = (day: string): Done => [day, { kind: 'review', bureau: 'lianxi-office', milestone: 'd5-2020' }];
/** The scan of the list that is struck off by. */
export const attach = (day: string, milestone = 'd5-2020', sha256 = 'scan'): Done => [day, { kind: 'attach', bureau: 'lianxi-office', milestone, sha256, scanOf: 'list' }];
/** What shows that something was done. */
export const show = (day: string, bureau = 'kejiju', sha256 = 'shown'): Done => [day, { kind: 'attach', bureau, milestone: 'd5-2020', sha256 }];
export const strikeOff = (day: string): Done[] => [attach(day), [day, { kind: 'strikeOff', bureau: 'lianxi-office', milestone: 'd5-2020', list: { number: '示例销号清单〔2021〕1号', on: day, signer: 'convenor', post: '市长', scan: 'scan' } }]];
/** 会签 of the paper, of the others of measure 3, and an answer to it. */
export const opensRound = (day: string, signers: readonly string[] = others, limitOn?: string): Done => [day, { kind: 'openRound', bureau: 'kejiju', milestone: 'd5-2020', signers, limitOn }];
export const answers = (day: string, bureau: string, answer: 'agreed' | 'agreed-with-opinion' | 'disagreed' = 'agreed'): Done => [day, { kind: 'countersign', bureau, milestone: 'd5-2020', answer }];
/** Those whose contribution measure 3 asks for. */
export const others = ['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'];
