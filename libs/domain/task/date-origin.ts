import type { PostId } from '../organisation/organisation';
import type { Basis } from './brief';
import type { Milestone } from './task';

/**
 * Where the present date came from: the plan or the rule for standing work or, once it was moved, whoever moved it. What a leader decided, on the screen or by a paper that is
 * registered, is a leader's date from then on, as the plan's are; what the office decided stays as it was.
 */
export function dateOrigin({ basis, formerDates = [] }: Pick<Milestone, 'basis' | 'formerDates'>): Basis {
  const last = formerDates.at(-1);
  return last === undefined || last.authority?.kind === 'office-decision' ? basis : 'deliverable';
}

/** Whose date it is follows where it came from: the plan's is a leader's to move, one that the office has set for standing work its own. */
export const decidedByLeader = (milestone: Pick<Milestone, 'basis' | 'formerDates'>): boolean => dateOrigin(milestone) === 'deliverable';

/** Whether a leader may decide here what was asked for: the date is a leader's, and the policy takes a leader's own word for it. */
export const waitsForLeader = (milestone: Pick<Milestone, 'basis' | 'formerDates' | 'extension'>): boolean => decidedByLeader(milestone) && milestone.extension?.onPaper !== true;

/** The leader's post that set the present date here: it alone moves it again, the convenor, or an authority that is registered. Nobody's where the plan, an authority or the office set it. */
export const setterOf = ({ formerDates = [] }: Pick<Milestone, 'formerDates'>): PostId | undefined => formerDates.at(-1)?.setBy;
