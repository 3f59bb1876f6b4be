import type { Actor } from '@lianxi/domain/organisation/actor';
import { z } from 'zod';
import { sayBoth } from '../http/say-both';

/** How persons are called, by their slug; erased names are absent. */
export type Names = ReadonlyMap<string, string>;

/** 代理: that somebody decided as another's substitute, and how that is said. */
export interface StandsIn {
  for: string;
  /** `李某 代 王某` */
  zh: string;
  en: string;
}

export const standsIn = z.object({ for: z.string(), zh: z.string(), en: z.string() })
  .meta({ id: 'StandsIn', description: '代理: whose substitute decided, by slug; and how it is said, 李某 代 王某, with the slug where a name was erased' }) satisfies z.ZodType<StandsIn>;

/** Nothing of who decided in their own right. */
export function standsInOf({ person, for: whom }: Actor, names: Names): StandsIn | undefined {
  return whom === undefined ? undefined : { for: whom, ...sayBoth('standsIn', { person: names.get(person) ?? person, whom: names.get(whom) ?? whom }) };
}
