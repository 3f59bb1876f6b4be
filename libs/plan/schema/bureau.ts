import type { BureauKind } from '@lianxi/domain/organisation/bureau';
import { z } from 'zod';
import type { Sourced } from './provenance';
import { sourced, words } from './provenance';

/** A body (责任单位) that can sign, report and be asked. `id` is a pinyin slug, `name` the plan's name for it with its '市'. */
export type Bureau = { id: string } & Sourced<{
  name: string;
  fullName: string;
  kind: Exclude<BureauKind, 'group'>;
}>;

/** Bodies named only as a class, such as 各采购单位: nobody of that name can sign, so a bureau reports for them. */
export type Group = { id: string } & Sourced<{
  name: string;
  reportedForBy: string;
}>;

/** `constructor` is the one slug that every JavaScript object answers to. */
export const slug = z.string().max(60).regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

export const bureau = z.strictObject({
  id: slug,
  ...sourced({ name: words, fullName: words, kind: z.enum(['municipal', 'vertical', 'county']) }),
}) satisfies z.ZodType<Bureau>;

export const group = z.strictObject({
  id: slug,
  ...sourced({ name: words, reportedForBy: slug }),
}) satisfies z.ZodType<Group>;
