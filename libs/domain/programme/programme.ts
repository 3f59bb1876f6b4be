import type { Instant } from '../calendar/time';
import type { ProgrammeClock } from '../clock/programme-clock';

/** 征求意见稿, or issued with its number (文号) and date (成文日期). */
export type PlanStatus = { readonly kind: 'draft' } | { readonly kind: 'issued'; readonly number: string; readonly on: string };

/** What a programme is decided by, kept as data under a version: the plan that is run, the rules, and the calendar. */
export const documentKinds = ['plan', 'policy', 'calendar'] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** A document as it was when a programme was activated: its version, and SHA-256, in hex, over its canonical text (RFC 8785). */
export interface FixedDocument {
  readonly version: string;
  readonly sha256: string;
}

/** A programme: one plan, run once, on one clock. */
export interface ProgrammeState {
  readonly id: string;
  readonly title: string;
  readonly planStatus: PlanStatus;
  /** Only a rehearsal (演练) has a clock that may be run, stopped and jumped. */
  readonly mode: 'live' | 'rehearsal';
  readonly clock: ProgrammeClock;
  readonly policyVersion: string;
  readonly calendarVersion: string;
  /** The documents it is decided by; absent of what was activated before they were fixed: there only their versions are known. */
  readonly documents?: Readonly<Record<DocumentKind, FixedDocument>>;
  readonly activatedAt: Instant;
}

export type ProgrammeEvent =
  | { readonly type: 'programmeActivated'; readonly programme: Omit<ProgrammeState, 'activatedAt'>; readonly measures: number }
  | { readonly type: 'clockRun'; readonly clock: ProgrammeClock }
  | { readonly type: 'clockStopped'; readonly clock: ProgrammeClock }
  | { readonly type: 'clockJumped'; readonly clock: ProgrammeClock; readonly to: Instant };

export type ProgrammeCommand =
  | { readonly type: 'runClock' }
  | { readonly type: 'stopClock' }
  /** Jumps to `to` or to the next instant at which something is due, whichever is earlier. */
  | { readonly type: 'jumpClock'; readonly to: Instant };

export type ProgrammeRefusalCode =
  | 'not-entitled'
  | 'plan-not-in-force'
  | 'plan-in-force-already'
  | 'document-differs'
  | 'clock-is-live'
  | 'clock-already-running'
  | 'clock-already-standing'
  | 'clock-backwards'
  | 'clock-beyond-calendar'
  | 'programme-not-settled';
