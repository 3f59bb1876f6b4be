import type { Params, TextKey } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { Sentence } from './answers';

/** A text in both languages. */
export function sayBoth(key: TextKey, params?: Params): Sentence {
  return { zh: say('zh', key, params), en: say('en', key, params) };
}
