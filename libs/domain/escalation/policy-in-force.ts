import { plainChain } from '../approval/chain';
import { countersigningOf } from '../countersignature/limit';
import { dateAuthoritiesOf } from '../task/decide-extension';
import { submissionOf } from '../task/submission';
import type { Policy } from './policy';

/** A policy in which nothing is left to a default. */
export type PolicyInForce = Policy & Required<Pick<Policy, 'dateAuthorities' | 'countersignature' | 'submission'>>;

/** What applies under a policy: what it leaves to the defaults, as the rules take it. */
export function inForce(policy: Policy): PolicyInForce {
  const { chain = plainChain, scans = [] } = policy.approval;
  return {
    ...policy, approval: { ...policy.approval, chain, scans },
    dateAuthorities: dateAuthoritiesOf(policy), countersignature: countersigningOf(policy), submission: submissionOf(policy),
  };
}
