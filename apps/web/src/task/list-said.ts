import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import { authoritySaid } from '../look/authority-said';
import { useLanguage, useWords } from '../look/choices';

type SignedList = NonNullable<NonNullable<Schemas['Milestone']['strikeOff']>['list']>;

/** How a signed list is said, by which something was struck off: number, capacity and day; of one that was signed elsewhere, who signed it in which post as well, and of a deputy on which authority. */
export function useListSaid(): (list: SignedList) => string {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  return ({ number, signer, signedBy, post, on, authority }) => {
    const signed = fill(post === undefined ? words.onList : words.onListBy, { number, signer: standing.listSigner[signer], name: signedBy ?? words.erasedSigner, post, day: dayIn(language, on) });
    return authority === undefined ? signed : signed + fill(words.onListAuthority, { authority: authoritySaid(authority, standing) });
  };
}
