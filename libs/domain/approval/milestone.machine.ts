import type { Machine } from '../machine';

/** 办理 · 申请办结 (waits for 局领导签批) · approved (waits for 销号) · 销号. */
export type MilestonePhase = 'open' | 'submitted' | 'approved' | 'struck-off';
export type MilestoneEvent = 'submit' | 'approve' | 'return' | 'strike-off';

/** A milestone's way through the approvals (field practice: coordinator submits, its head signs, the office strikes off). */
export const milestoneMachine: Machine<MilestonePhase, MilestoneEvent> = {
  name: 'milestone',
  initial: 'open',
  transitions: {
    open: { submit: 'submitted' },
    submitted: { approve: 'approved', return: 'open' },
    approved: { 'strike-off': 'struck-off', return: 'open' },
    'struck-off': {},
  },
};
