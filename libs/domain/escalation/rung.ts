import type { Instant } from '../calendar/time';

/** What a step does: the cases of the workflow's switch. */
export type StepKind = 'remindReceipt' | 'remind' | 'urge' | 'supervise' | 'putOnAgenda' | 'countersignLimit';

/** One rung of the ladder, planned: what happens, and when, if nobody acts. */
export interface Rung {
  /** `subject : due version : rung : occurrence`, such as `milestone/d5-2020:1:urge:2`; never an instant. */
  readonly key: string;
  readonly kind: StepKind;
  readonly at: Instant;
}

/** A rung's key, taken apart. */
export interface RungKey {
  /** A milestone and its ladder; a bureau and its receipt; or 会签 of a milestone's paper, whose version stands for the due version. */
  readonly subject: { readonly milestone: string } | { readonly bureau: string } | { readonly countersigned: string };
  readonly dueVersion: number;
  /** `remind10`, `remind3`, `remind0`, `urge`, `supervise`, `agenda`, `remind-receipt` or `limit`. */
  readonly rung: string;
  readonly occurrence: number;
}

export const milestoneSubject = (milestone: string): string => `milestone/${milestone}`;
export const partSubject = (bureau: string): string => `part/${bureau}`;
export const countersignedSubject = (milestone: string): string => `countersignature/${milestone}`;

/** What a rung is called without its occurrence: rungs of one series share it. */
export const seriesOf = (subject: string, dueVersion: number, rung: string): string => `${subject}:${dueVersion}:${rung}`;

/** The series a key belongs to: the key without its occurrence. */
export const seriesOfKey = (key: string): string => key.slice(0, key.lastIndexOf(':'));

/** The subject a key speaks of: `milestone/d5-2020`, `part/kejiju` or `countersignature/d5-2020`. */
export const subjectOfKey = (key: string): string => key.slice(0, key.indexOf(':'));

/** Takes a key apart; undefined when it is not one. */
export function parseRungKey(key: string): RungKey | undefined {
  const match = /^(milestone|part|countersignature)\/([a-z0-9-]+):(\d+):([a-z0-9-]+):(\d+)$/.exec(key);
  if (!match) return undefined;
  const [, subject, id = '', dueVersion, rung = '', occurrence] = match;
  return {
    subject: subject === 'part' ? { bureau: id } : subject === 'milestone' ? { milestone: id } : { countersigned: id },
    dueVersion: Number(dueVersion),
    rung,
    occurrence: Number(occurrence),
  };
}

/** The milestone a key is about, by its ladder or by 会签 of its paper; none where it is about a receipt. */
export function milestoneOfKey(key: string): string | undefined {
  const subject = parseRungKey(key)?.subject;
  if (subject === undefined || 'bureau' in subject) return undefined;
  return 'milestone' in subject ? subject.milestone : subject.countersigned;
}

// The limit of 会签 is a rung of its own subject, on no ladder: it stands below all of them.
const height = (kind: StepKind): number => ['remindReceipt', 'remind', 'urge', 'supervise', 'putOnAgenda'].indexOf(kind);

/** Whether one kind of step stands higher on the ladder than another. */
export const isHigher = (kind: StepKind, than: StepKind): boolean => height(kind) > height(than);

/** The rungs in the order in which they are carried out: by instant, then by key. */
export function inOrder(rungs: readonly Rung[]): Rung[] {
  return [...rungs].sort(order);
}

/** The rung that is carried out before all others; lists ask every task for it, so nothing is put in order. */
export function firstOf(rungs: readonly Rung[]): Rung | undefined {
  return rungs.reduce<Rung | undefined>((first, rung) => (first === undefined || order(rung, first) < 0 ? rung : first), undefined);
}

function order(a: Rung, b: Rung): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
