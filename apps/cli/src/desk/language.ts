import type { Language } from '@lianxi/wording/say';
import { Usage } from './ending';

/** The language of the output: as asked, else English where the terminal is English, else Chinese. */
export function languageOf(asked: string | undefined, env: NodeJS.ProcessEnv): Language {
  const wish = asked ?? [env.LIANXI_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '') ?? 'zh';
  if (wish === 'zh' || wish === 'en') return wish;
  if (asked !== undefined) throw new Usage({ zh: `--lang 只能是 zh 或 en，不是 ${asked}。`, en: `--lang is zh or en, not ${asked}.` });
  return wish.startsWith('en') ? 'en' : 'zh';
}

/** The language wished for on a command line that could not be understood as a whole. */
export function languageTyped(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  return languageOf(/--lang[= ](zh|en)\b/.exec(args.join(' '))?.[1], env);
}
