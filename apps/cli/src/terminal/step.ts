import type { Language, TextKey } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { timeOf } from './when';

/** A step of the ladder, ahead or behind. */
interface Step {
  readonly key: string;
  readonly kind: 'remindReceipt' | 'remind' | 'urge' | 'supervise' | 'putOnAgenda' | 'countersignLimit';
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

/** What a rung is called in its key, and how it is said. */
const rungs: readonly (readonly [RegExp, TextKey])[] = [
  [/^remind-receipt$/, 'rung.remindReceipt'], [/^remind\d+$/, 'rung.remind'], [/^urge$/, 'rung.urge'], [/^supervise$/, 'rung.supervise'], [/^agenda$/, 'rung.putOnAgenda'], [/^limit$/, 'rung.countersignLimit'],
];

/** A rung by its key, with what bodies are called: `milestone/d5-2020:1:urge:2` → `催办 d5-2020（第2次）`. */
export function rungName(key: string, language: Language, bureaus: ReadonlyMap<string, string>): string {
  const [, , rung = '', occurrence = '1'] = key.split(':');
  const kind = rungs.find(([pattern]) => pattern.test(rung))?.[1];
  if (kind === undefined) return key;
  const subject = subjectOf(key);
  const time = occurrence === '1' ? '' : { zh: `（第${occurrence}次）`, en: ` (no. ${occurrence})` }[language];
  return `${say(language, kind)} ${bureaus.get(subject) ?? subject}${time}`;
}
