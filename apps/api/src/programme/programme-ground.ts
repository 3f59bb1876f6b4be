import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import type { FlagsOn } from '@lianxi/domain/task/progress';
import type { Listed } from '../listings/listings.service';

/** What anything read of a programme rests on: its state, the time it is there, and the rules it runs under. */
export interface ProgrammeGround {
  readonly programme: ProgrammeState;
  /** Programme time, and its date in Shanghai. */
  readonly now: Instant;
  readonly today: LocalDate;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  /** Today's flags. */
  readonly flags: FlagsOn;
  /** The page, in Temporal's web UI, of the workflow of a measure's task. */
  readonly workflowPage: (measure: number) => string;
}

/** The same with the strike-off lists (拟销号清单), for what says whom a milestone waits for: that may be the signer of one. */
export type ListedGround = ProgrammeGround & Listed;
