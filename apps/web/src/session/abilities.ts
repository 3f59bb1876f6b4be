import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { answered } from '../record/refusal';

/** What the post may do, as the record tells it. */
export const abilitiesQuery = (post: string) => queryOptions({ queryKey: ['abilities', post], queryFn: () => answered(api.GET('/api/v1/me/abilities')), staleTime: 300_000 });

const listed = (said: string | readonly string[]): readonly string[] => (typeof said === 'string' ? [said] : said);

/** Whether a rule lets the post do something with some of its kind; of which, the record decides. */
export function mayEver({ rules }: Pick<Schemas['Abilities'], 'rules'>, action: string, subject: string): boolean {
  return rules.some((rule) => listed(rule.action).includes(action) && listed(rule.subject).includes(subject));
}
