import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { signIn as en } from '@lianxi/wording/en/page/sign-in';
import { signIn as zh } from '@lianxi/wording/zh/page/sign-in';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Refused } from '../look/refused';
import { byPinyin } from '../look/pinyin';
import { Refusal } from '../record/refusal';
import type { Session } from './session';
import { waysQuery } from './session';

/** Somebody whom a click makes one be; there are none but in development. */
interface ExamplePerson {
  readonly person: string;
  readonly name: string;
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

/** The example people by bureau, which their names begin with, without the mark that each of them bears. */
export function useExamplePeople(): readonly ExamplePerson[] {
  const { data: ways } = useQuery(waysQuery);
  const { data = [] } = useQuery({
    queryKey: ['examples'],
    enabled: ways?.examples === true,
    staleTime: Infinity,
    queryFn: async () => (await exampled<{ items: ExamplePerson[] }>({})).items.map(({ person, name }) => ({ person, name: name.replace(/（[^）]*）$/, '') })).sort(byPinyin(({ name }) => name)).sort((a, b) => Number(administers(a)) - Number(administers(b))),
  });
  return data;
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
        {people.map(({ person, name }) => (
          <li key={person}><button type="button" onClick={() => { beExample(person).then(begun, setRefusal); }}>{name}</button></li>
        ))}
      </ul>
    </section>
  );
}
