import type { Actor } from '@lianxi/domain/organisation/actor';
import { z } from 'zod';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';

/** How persons are called, by their slug; null for a name that was erased. */
export type Names = ReadonlyMap<string, string | null>;

/** 代理: that somebody decided as another's substitute, and how that is said. */
export interface StandsIn {
  for: string;
  /** `李某 代 王某` */
  zh: string;
  en: string;
}

export const standsIn = z.object({ for: z.string(), zh: z.string(), en: z.string() })
  .meta({ id: 'StandsIn', description: '代理: whose substitute decided, by slug; and how it is said, 李某 代 王某, or 已删除的姓名 代 王某 where a name was erased' }) satisfies z.ZodType<StandsIn>;

/** Nothing of who decided in their own right. */
export function standsInOf({ person, for: whom }: Actor, names: Names): StandsIn | undefined {
  if (whom === undefined) return undefined;
  const said = (language: Language): string => say(language, 'standsIn', { person: called(person, names, language), whom: called(whom, names, language) });
  return { for: whom, zh: said('zh'), en: said('en') };
}

/** A person who was never entered is called by their slug. */
export function called(person: string, names: Names, language: Language): string {
  const name = names.get(person);
  return name === null ? say(language, 'nameErased') : name ?? person;
}
