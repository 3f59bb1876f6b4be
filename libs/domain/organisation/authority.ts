import type { LocalDate } from '../calendar/time';

/** 会议纪要 · 批示 · 书面传签 · 政府文件 · 办公室决定: what may entitle somebody to change a coordinator, a date or a membership. */
export type AuthorityKind = 'minutes' | 'instruction' | 'circulated-signature' | 'government-document' | 'office-decision';

/** 依据: the paper a change rests on, by its number and date, and where an act of a task rests on it, maybe by its scan. */
export interface Authority {
  readonly kind: AuthorityKind;
  readonly number: string;
  readonly on: LocalDate;
  /** SHA-256 of its scan, in hex, among the files of its task; of what is no act of a task there is none. */
  readonly scan?: string;
}
