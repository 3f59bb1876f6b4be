import type { Schemas } from '@lianxi/api-client/client';

/** An authority (依据) as people name it: 会议纪要 第1期. */
export const authoritySaid = ({ kind, number }: Pick<Schemas['Authority'], 'kind' | 'number'>, { authority }: { readonly authority: Readonly<Record<Schemas['Authority']['kind'], string>> }): string => `${authority[kind]} ${number}`;
