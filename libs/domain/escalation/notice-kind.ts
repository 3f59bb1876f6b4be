import type { StepKind } from './rung';

/** What a line of a notice tells: a step that was carried out, or a paper that is to be countersigned, for the first time or since its text was changed. */
export type NoticeKind = StepKind | 'countersignOpened' | 'countersignChanged';
