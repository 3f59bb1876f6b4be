import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { administration as titlesEn } from '@lianxi/wording/en/page/administration';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { administration as titlesZh } from '@lianxi/wording/zh/page/administration';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Openable } from '../look/decision-form';
import { Field } from '../look/field';
import { Failure, Loading } from '../look/states';
import { AppointForm, EnterPersonForm, mayChangeHolder, RelieveForm, SubstituteForm } from '../organisation/holder-forms';
import { HoldingLine } from '../organisation/holding';
import { bureausQuery, postsQuery } from '../organisation/queries';
import { useSession } from '../session/session';
import { useFilter } from './filter';
import { BureauForm, PostForm, RenameForm } from './bureau-forms';
import { Handover } from './handover';

type Bureau = Schemas['Bureau'];
type Post = Schemas['Post'];

/** 机构和岗位: the bureaus by name, their posts, who holds each; with what the acting post may change. */
export function Organisation(): ReactNode {
  const [words, titles] = [useWords({ zh, en }), useWords({ zh: titlesZh, en: titlesEn })];
  const { role } = useSession();
  const [sought, seek] = useFilter('q');
  const bureaus = useQuery(bureausQuery);
  const posts = useQuery(postsQuery);
  const error = bureaus.error ?? posts.error;
  const found = (bureaus.data ?? []).flatMap((bureau) => {
    const its = (posts.data ?? []).filter((post) => post.bureau === bureau.bureau);
    return matches(sought, bureau, its) ? [{ bureau, its }] : [];
  });
  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">{titles.tab.organisation}</h2>
      {(role === 'security-admin' || role === 'liaison' || role === 'bureau-head') && <EnterPersonForm />}
      {role === 'system-admin' && <><BureauForm /><PostForm bureaus={bureaus.data ?? []} /></>}
      <Field label={words.find} hint={words.findHint} name="q" type="search" value={sought} change={seek} />
      {(bureaus.isPending || posts.isPending) && <Loading />}
      {error && <Failure error={error} again={() => { void bureaus.refetch(); void posts.refetch(); }} />}
      {posts.data && bureaus.data && found.length === 0 && <p className="empty">{words.noneFound}</p>}
      {found.map(({ bureau, its }) => <OneBureau key={bureau.bureau} bureau={bureau} posts={its} isOpen={sought !== '' && found.length <= 3} />)}
    </section>
  );
}

function matches(sought: string, { bureau, name, names }: Bureau, posts: readonly Post[]): boolean {
  const texts = [bureau, name, ...names.map((one) => one.name), ...posts.flatMap(({ post, title, holdings }) => [post, title, ...holdings.flatMap((one) => [one.person, one.name ?? ''])])];
  return texts.some((text) => text.includes(sought.trim()));
}

function OneBureau({ bureau: { bureau, kind, name, names, dissolved }, posts, isOpen }: { readonly bureau: Bureau; readonly posts: readonly Post[]; readonly isOpen: boolean }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { role } = useSession();
  return (
    <details className="group" open={isOpen || undefined}>
      <summary><span className="group-title" lang="zh-CN">{name}</span> <span className="count">{words.kind[kind]} · {fill(words.posts, { count: posts.length })}</span></summary>
      {names.length > 1 && <p className="hint">{fill(words.formerNames, { names: names.map((one) => fill(words.nameFrom, { name: one.name, day: dayIn(language, one.from) })).join(language === 'zh' ? '、' : ', ') })}</p>}
      {dissolved && <p className="wrong">{fill(words.dissolved, { day: dayIn(language, dissolved.from), into: dissolved.into.join(' · '), letter: dissolved.letter })}</p>}
      {posts.map((post) => <OnePost key={post.post} post={post} />)}
      {role === 'system-admin' && !dissolved && <RenameForm bureau={bureau} name={name} />}
    </details>
  );
}

function OnePost({ post }: { readonly post: Post }): ReactNode {
  const [words, titles] = [useWords({ zh, en }), useWords({ zh: titlesZh, en: titlesEn })];
  const session = useSession();
  const current = post.holdings.filter((one) => one.current);
  const others = post.holdings.filter((one) => !one.current);
  const maySeeHandover = session.role === 'security-admin' || session.bureau === post.bureau;
  return (
    <article className="post" aria-label={`${post.bureauName}${post.title}`}>
      <h3><span lang="zh-CN">{post.title}</span> <span className="count">{post.post}</span></h3>
      {current.length === 0 && <p className="mark flag">{words.vacant}</p>}
      <ul>{current.map((one) => <li key={one.person + one.from} className="holder"><HoldingLine holding={one} /></li>)}</ul>
      {others.length > 0 && <Openable title={words.former}><ul>{others.map((one) => <li key={one.person + one.from} className="holder"><HoldingLine holding={one} /></li>)}</ul></Openable>}
      {mayChangeHolder(session, post) && <><AppointForm post={post} /><SubstituteForm post={post} /><RelieveForm post={post} /></>}
      {maySeeHandover && <Openable title={titles.handover}><Handover post={post.post} /></Openable>}
    </article>
  );
}
