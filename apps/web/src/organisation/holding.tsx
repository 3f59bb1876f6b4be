import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { minuteIn } from '@lianxi/wording/moment';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { nameOf } from './queries';

/** Who holds a post, since when and until when, for whom, and by which letter. */
export function HoldingLine({ holding }: { readonly holding: Schemas['Post']['holdings'][number] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { person, from, until, for: whom, except, letter } = holding;
  return (
    <>
      <span lang="zh-CN">{nameOf(holding)}</span> <span className="count">{person}</span>{whom !== undefined && <> <span className="mark flag">{except === undefined ? words.substitute : words.substituteExcept}</span></>}
      <span className="hint holding">{fill(until === undefined ? words.since : words.sinceUntil, { from: minuteIn(language, from), until: until === undefined ? undefined : minuteIn(language, until) })} · {fill(words.byLetter, { letter })}</span>
    </>
  );
}
