import type { LocalDate } from '../calendar/time';
import type { StepKind } from '../escalation/rung';
import type { Authority } from '../organisation/authority';
import type { BureauId } from '../organisation/bureau';

/** What may be asked of an open task. `reply` is the number of a 复函 the office enters for a body that answers on paper. */
export type TaskCommand =
  | { readonly type: 'acknowledge'; readonly bureau: BureauId; readonly reply?: string }
  | { readonly type: 'appointCoordinator'; readonly bureau: BureauId; readonly authority: Authority }
  | { readonly type: 'contribute'; readonly milestone: string; readonly bureau: BureauId; readonly textHash: string; readonly reply?: string }
  | {
      readonly type: 'submit';
      readonly milestone: string;
      readonly achievedOn: LocalDate;
      readonly document?: string;
      readonly textHash?: string;
    }
  | { readonly type: 'approve'; readonly milestone: string }
  | { readonly type: 'return'; readonly milestone: string; readonly reasonHash: string }
  | { readonly type: 'strikeOff'; readonly milestone: string };

/** What time asks of a task: carried out by its workflow only. */
export type StepCommand =
  | { readonly type: 'carryOutStep'; readonly key: string; readonly kind: StepKind }
  | { readonly type: 'recordStepFailed'; readonly key: string; readonly kind: StepKind; readonly failure: string };
