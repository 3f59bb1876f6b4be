import type { ApprovalStep } from '@lianxi/domain/approval/chain';
import type { MilestonePhase } from '@lianxi/domain/approval/milestone.machine';
import type { TaskState } from '@lianxi/domain/task/task';
import { sha256 } from '@lianxi/audit/sha256';
import { seenOf } from '@lianxi/domain/task/seen';
import { itemOf, listedOf } from './strike-off-list-data';

/** A task with one milestone, which has come so far on its chain. */
function withMilestone(phase: MilestonePhase, chain?: readonly ApprovalStep[]): TaskState {
  const submission = phase === 'open' ? undefined : { achievedOn: '2020-12-16', ...(chain && { chain }) };
  return { brief: { measure: 3, responsibilities: [{ bureau: 'kejiju', name: '市科技局' }] }, coordinator: { bureau: 'kejiju' }, milestones: { 'd5-2020': { key: 'd5-2020', text: '完善政策措施', phase, submission } } } as unknown as TaskState;
}

describe('what is put on a list to be signed', () => {
  it.each([
    ['reviewed', ['sign-off', 'review', 'list']],
    ['approved', ['sign-off', 'list']],
  ] as const)('a milestone that is %s, where its chain is %j', (phase, chain) => {
    expect(listedOf(withMilestone(phase, chain))).toEqual([{ measure: 3, key: 'd5-2020', text: '完善政策措施', coordinator: '市科技局', dueOn: undefined, achievedOn: '2020-12-16', document: undefined }]);
  });

  it.each([
    ['approved and not reviewed yet', 'approved', ['sign-off', 'review', 'list']],
    ['reviewed, where its chain asks for no list', 'reviewed', ['sign-off', 'review']],
    ['approved, where its chain is of before chains were', 'approved', undefined],
    ['struck off', 'struck-off', ['sign-off', 'review', 'list']],
    ['open', 'open', undefined],
  ] as const)('and none that is %s', (_what, phase, chain) => {
    expect(listedOf(withMilestone(phase, chain))).toEqual([]);
  });
});

describe('what a list that was drawn up is printed with', () => {
  const [at, anew] = ['2020-12-16T02:00:00.000Z', '2020-12-17T02:00:00.000Z'];
  const reviewed = (reviewedAt: string, achievedOn: string): TaskState => {
    const { milestones: { 'd5-2020': milestone }, ...task } = withMilestone('reviewed', ['sign-off', 'review', 'list']);
    return { ...task, milestones: { 'd5-2020': { ...milestone!, parts: {}, submission: { ...milestone!.submission!, achievedOn }, review: { at: reviewedAt } } } } as unknown as TaskState;
  };
  const listed = reviewed(at, '2020-12-16');
  const item = { task: 't', measure: 3, milestone: 'd5-2020', seen: seenOf(listed.milestones['d5-2020']!, sha256), passedAt: at, at };

  it('is each milestone as it was listed; one that changed or was reviewed anew since is marked', () => {
    expect(itemOf(item, listed)).toEqual([expect.not.objectContaining({ changed: true })]);
    expect(itemOf(item, reviewed(at, '2020-12-15'))).toMatchObject([{ changed: true }]);
    expect(itemOf(item, reviewed(anew, '2020-12-16'))).toMatchObject([{ changed: true }]);
  });
});
