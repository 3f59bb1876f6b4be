import type { Machine } from '../machine';

/** 办理 · 申请办结 (waits for 局领导签批) · approved (waits for 初审, where the chain has one) · reviewed (waits for 销号) · 销号. */
export type MilestonePhase = 'open' | 'submitted' | 'approved' | 'reviewed' | 'struck-off';
export type MilestoneEvent = 'submit' | 'approve' | 'review' | 'return' | 'return-to-head' | 'return-to-review' | 'withdraw' | 'strike-off' | 'reopen';

/**
 * A milestone's way through the approvals (field practice: the coordinator submits, its head signs, the office reviews, a list is signed once,
 * the office strikes off). Which of these steps a submission takes is said by its chain, `libs/domain/approval/chain`.
 */
export const milestoneMachine: Machine<MilestonePhase, MilestoneEvent> = {
  name: 'milestone',
  initial: 'open',
  transitions: {
    open: { submit: 'submitted' },
    submitted: { approve: 'approved', return: 'open', withdraw: 'open' },
    approved: { review: 'reviewed', 'strike-off': 'struck-off', return: 'open', 'return-to-head': 'submitted', withdraw: 'submitted' },
    reviewed: { 'strike-off': 'struck-off', return: 'open', 'return-to-head': 'submitted', 'return-to-review': 'approved', withdraw: 'approved' },
    'struck-off': { reopen: 'open' },
  },
};
