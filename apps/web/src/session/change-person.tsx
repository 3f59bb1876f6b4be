import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { signIn as en } from '@lianxi/wording/en/page/sign-in';
import { signIn as zh } from '@lianxi/wording/zh/page/sign-in';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Refused } from '../look/refused';
import { byPinyin } from '../look/pinyin';
import { Refusal } from '../record/refusal';
import type { Session } from './session';
import { waysQuery } from './session';

/** Somebody whom a click makes one be; there are none but in development. */
interface ExamplePerson {
  readonly person: string;
  readonly name: string;
  /** The name of their body, as the plan has it. */
  readonly body: string;
  /** What their post is called. */
  readonly title: string;
}

/** Not of the API's document, since production has nothing of the kind. */
const address = '/api/v1/examples';

async function exampled<T>(request: RequestInit, path = ''): Promise<T> {
  const response = await fetch(address + path, request).catch(() => { throw new Refusal(undefined); });
  const body: unknown = await response.json();
  if (!response.ok) throw new Refusal(body as Schemas['Problem']);
  return body as T;
}

/** Signs in as an example person. */
export function beExample(person: string): Promise<Session> {
  return exampled<Session>({ method: 'POST' }, `/${encodeURIComponent(person)}/session`);
}

/** Whoever looks after the system comes last: few of those who choose are meant to be them. */
const administers = ({ person }: ExamplePerson): boolean => /-(admin|auditor)$/.test(person);

/** The example people by body, without the mark that each of them bears; in English their posts are called so, and the bodies as the plan has them. */
export function useExamplePeople(): readonly ExamplePerson[] {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const titles: Readonly<Record<string, string>> = words.titles;
  const { data: ways } = useQuery(waysQuery);
  const { data = [] } = useQuery({
    queryKey: ['examples'],
    enabled: ways?.examples === true,
    staleTime: Infinity,
    queryFn: async () => (await exampled<{ items: ExamplePerson[] }>({})).items.map((one) => ({ ...one, name: one.name.replace(/（[^）]*）$/, '') })).sort(byPinyin(({ name }) => name)).sort((a, b) => Number(administers(a)) - Number(administers(b))),
  });
  return data.map((one) => {
    const title = titles[one.title] ?? one.title;
    return { ...one, title, name: language === 'zh' ? one.name : `${one.body}, ${title}` };
  });
}

interface Choice {
  readonly begun: (session: Session) => void;
  /** Only this one is offered. */
  readonly only?: string;
}

/** In development: a button for each example person. */
export function ExamplePeople({ begun, only }: Choice): ReactNode {
  const words = useWords({ zh, en });
  const people = useExamplePeople().filter(({ person }) => only === undefined || person === only);
  const [refusal, setRefusal] = useState<Error | null>(null);
  if (people.length === 0) return null;
  return (
    <section className="examples" aria-labelledby="examples">
      <h2 id="examples">{words.examples}</h2>
      <p className="hint">{words.examplesWhy}</p>
      <Refused refusal={refusal} />
      <ul className="people">
        {[...new Set(people.map(({ body }) => body))].map((body) => (
          <li key={body}>
            <h3 lang="zh-CN">{body}</h3>
            {people.filter((one) => one.body === body).map(({ person, name, title }) => <button key={person} type="button" aria-label={name} onClick={() => { beExample(person).then(begun, setRefusal); }}>{title}</button>)}
          </li>
        ))}
      </ul>
    </section>
  );
}
