import type { Instant } from '../calendar/time';

/** What a step does: the cases of the workflow's switch. */
export type StepKind = 'remindReceipt' | 'remind' | 'urge' | 'supervise' | 'putOnAgenda';

/** One rung of the ladder, planned: what happens, and when, if nobody acts. */
export interface Rung {
  /** `subject : due version : rung : occurrence`, such as `milestone/d5-2020:1:urge:2`; never an instant. */
  readonly key: string;
  readonly kind: StepKind;
  readonly at: Instant;
}

/** A rung's key, taken apart. */
export interface RungKey {
  readonly subject: { readonly milestone: string } | { readonly bureau: string };
  readonly dueVersion: number;
  /** `remind10`, `remind3`, `remind0`, `urge`, `supervise`, `agenda` or `remind-receipt`. */
  readonly rung: string;
  readonly occurrence: number;
}

export const milestoneSubject = (milestone: string): string => `milestone/${milestone}`;
export const partSubject = (bureau: string): string => `part/${bureau}`;

/** What a rung is called without its occurrence: rungs of one series share it. */
export const seriesOf = (subject: string, dueVersion: number, rung: string): string => `${subject}:${dueVersion}:${rung}`;

/** The series a key belongs to: the key without its occurrence. */
export const seriesOfKey = (key: string): string => key.slice(0, key.lastIndexOf(':'));

/** The subject a key speaks of: `milestone/d5-2020` or `part/kejiju`. */
export const subjectOfKey = (key: string): string => key.slice(0, key.indexOf(':'));

/** Takes a key apart; undefined when it is not one. */
export function parseRungKey(key: string): RungKey | undefined {
  const match = /^(milestone|part)\/([a-z0-9-]+):(\d+):([a-z0-9-]+):(\d+)$/.exec(key);
  if (!match) return undefined;
  const [, subject, id = '', dueVersion, rung = '', occurrence] = match;
  return {
    subject: subject === 'part' ? { bureau: id } : { milestone: id },
    dueVersion: Number(dueVersion),
    rung,
    occurrence: Number(occurrence),
  };
}

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
