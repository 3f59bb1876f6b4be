import type { Refusal } from '../refusal';

/** Every way in which a task says no. The wording of each is in libs/wording, its HTTP status in apps/api/src/http. */
export type TaskRefusalCode =
  | 'not-entitled'
  | 'right-ended'
  | 'bureau-not-in-task'
  | 'receipt-already-signed'
  | 'reply-number-missing'
  | 'authority-not-sufficient'
  | 'coordinator-already-confirmed'
  | 'coordinator-not-confirmed'
  | 'milestone-unknown'
  | 'milestone-not-open'
  | 'milestone-not-submitted'
  | 'milestone-already-approved'
  | 'milestone-not-approved'
  | 'milestone-struck-off'
  | 'coordinator-does-not-contribute'
  | 'group-does-not-contribute'
  | 'contributions-missing'
  | 'authority-in-the-future'
  | 'achieved-in-the-future'
  | 'achieved-before-the-plan'
  | 'evidence-already-attached'
  | 'evidence-too-many'
  | 'task-concluded';

export type TaskRefusal = Refusal<TaskRefusalCode>;
