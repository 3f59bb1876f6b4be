import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { timeOf } from './when';

/** A step of the ladder, ahead or behind. */
interface Step {
  readonly key: string;
  readonly kind: 'remindReceipt' | 'remind' | 'urge' | 'supervise' | 'putOnAgenda';
  readonly at: string;
}

/** `2020-12-28 08:59:12 提醒 d5-2020`: when, which rung, and about what its key says it is. */
export function stepLine({ key, kind, at }: Step, language: Language): string {
  return `${timeOf(at)} ${say(language, `rung.${kind}`)} ${subjectOf(key)}`;
}

/** The milestone or the bureau a rung's key speaks of: `milestone/d5-2020:1:urge:2` → `d5-2020`. */
export function subjectOf(key: string): string {
  return key.slice(key.indexOf('/') + 1, key.indexOf(':'));
}
