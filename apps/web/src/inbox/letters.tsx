import { useInfiniteQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { momentIn } from '@lianxi/wording/moment';
import { inbox as en } from '@lianxi/wording/en/page/inbox';
import { words as standingEn } from '@lianxi/wording/en/words';
import { inbox as zh } from '@lianxi/wording/zh/page/inbox';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { useSession } from '../session/session';
import { Matter, TaskLink } from '../today/lines';
import { letterPages } from './queries';
import { More } from './told-list';

/** A letter of so many matters stands open. */
const fewAtMost = 10;

/** 提醒通知: the morning's letters; one that is opened lists its matters, each with its why. */
export function Letters({ programme }: { readonly programme: string }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const list = useInfiniteQuery(letterPages(programme, useSession()));
  const letters = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{words.letters}</h2>
      <p className="hint">{words.lettersWhy}</p>
      {list.error && <Failure error={list.error} again={() => { void list.refetch(); }} />}
      {list.isPending && <Loading />}
      {list.data && letters.length === 0 && <p className="empty">{words.noLetters}</p>}
      {letters.map(({ id, deliveredAt, lines }, place) => (
        <details key={id} className="group" open={place === 0 && lines.length <= fewAtMost}>
          <summary><span className="group-title">{fill(words.letter, { moment: momentIn(language, deliveredAt), count: lines.length })}</span></summary>
          <ul className="lines">
            {lines.map((line) => (
              <li key={`${line.task} ${line.key}`} className="told">
                <strong className="kind">{standing.rung[line.kind]}</strong>
                <p>{plainly(language, line.why.sentence[language])}</p>
                <Matter measure={line.measure} heading={line.heading} />
                <span className="line-act"><TaskLink {...line}>{words.toTask}</TaskLink></span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <More list={list} />
    </section>
  );
}
