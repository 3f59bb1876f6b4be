import type { WorkingCalendar } from '../calendar/calendar';
import type { Instant, LocalDate } from '../calendar/time';
import type { LadderContext } from '../escalation/ladder';
import type { Policy } from '../escalation/policy';
import type { Actor } from '../organisation/actor';
import type { BureauId } from '../organisation/bureau';
import type { StrikeOffListState } from '../strike-off-list/list';
import type { Statements } from '../strike-off-list/stated';
import type { FormerPost, Preparer } from './separation';
import type { TaskState } from './task';

/** What a decision rests on besides the state: all of it read under the lock. */
export interface DecisionContext {
  /** Programme time. */
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  /** Whether the actor acts in the convenor's post: read for a leader's decision about a date. */
  readonly isConvenor?: boolean;
  /** 成文日期 of the plan; absent where it is a draft. */
  readonly issuedOn?: LocalDate;
  readonly actor: Actor;
  /** The bureaus in which the actor's person holds a post now, whichever they act in. */
  readonly bureaus: readonly BureauId[];
  /** Those in which they held one that has ended, and until when; none where nothing is said. */
  readonly former?: readonly FormerPost[];
  /** SHA-256 of a text, in hex: these rules have no cryptography of their own. */
  readonly hash: (text: string) => string;
  /** The strike-off list a command names; one that is signed stays as it is, so it needs no lock. */
  readonly list?: StrikeOffListState;
  /** The programme's lists that bear the number of a list stated with the command, or on which its milestone stands: read for a 销号 that states one, and for 退回 and 撤回. */
  readonly drawnUp?: readonly StrikeOffListState[];
  /** What else is stated of the number of a list that a 销号 states. */
  readonly stated?: Statements;
  /** Who ever prepared, submitted or signed the milestone a command names: read for those that ask who took part, 初审, 退回, 撤回 and 销号. */
  readonly preparers?: readonly Preparer[];
  /** Set when the right to act as this has ended. */
  readonly rightEndedAt?: Instant;
}

/** What the ladder is planned from, for a task as it stands. */
export function ladderOf(state: TaskState, { now, policy, calendar }: DecisionContext): LadderContext {
  return { now, policy, calendar, leadMs: state.brief.leadMs, occurrences: state.occurrences };
}
