import type { ApprovalStep } from '@lianxi/domain/approval/chain';
import type { MilestonePhase } from '@lianxi/domain/approval/milestone.machine';
import type { TaskState } from '@lianxi/domain/task/task';
import { listedOf } from './strike-off-list-data';

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
