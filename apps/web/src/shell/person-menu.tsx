import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useWords } from '../look/choices';
import { Tucked } from '../look/tucked';
import { api, showCsrf } from '../record/client';
import { forgetDone } from '../record/done';
import { lookAgain } from '../record/queries';
import { answered, isSessionEnd } from '../record/refusal';
import { beExample, useExamplePeople } from '../session/change-person';
import type { Session } from '../session/session';
import { sessionQuery, useSession } from '../session/session';
import { LanguageSwitch, TypeSwitch } from './switches';

const header = { 'lianxi-csrf': '' };

interface Told {
  /** Told why something that was tried here was not done, and of nothing once it is tried again. */
  readonly told: (refusal: Error | null) => void;
}

/** Top right: who is signed in and in which post, how the page speaks, and the way out. Why something was not done stands below the head, which has one line. */
export function PersonMenu({ told }: Told): ReactNode {
  const words = useWords({ zh, en });
  const leave = useMutation({
    networkMode: 'always',
    mutationFn: () => answered(api.DELETE('/api/v1/session', { params: { header }, body: {} })),
    onMutate: () => { told(null); },
    onSuccess: goOut,
    // Who is not signed in any more has left already.
    onError: (error) => { if (isSessionEnd(error)) goOut(); else told(error); },
  });
  return (
    <div className="person">
      <PostChoice told={told} />
      <Tucked title={words.ways}>
        <span className="person-ways">
          <ChangePerson told={told} />
          <TypeSwitch />
          <LanguageSwitch />
          <button type="button" className="plain" disabled={leave.isPending} onClick={() => { leave.mutate(); }}>{leave.isPending ? words.signingOut : words.signOut}</button>
        </span>
      </Tucked>
    </div>
  );
}

const goOut = (): void => { location.assign('/'); };

/** The post somebody acts in; whoever holds several chooses. */
function PostChoice({ told }: Told): ReactNode {
  const words = useWords({ zh, en });
  const id = useId();
  const queries = useQueryClient();
  const { post, posts, name, person } = useSession();
  const begun = useBegun();
  const move = useMutation({
    networkMode: 'always',
    mutationFn: (to: string) => answered(api.PUT('/api/v1/session/post', { params: { header }, body: { post: to } })),
    onMutate: () => { told(null); },
    onSuccess: (session) => { begun(session); queries.removeQueries({ queryKey: ['abilities'] }); },
    onError: told,
  });
  const named = (one: Session['posts'][number]): string => (one.bureau === 'lianxi-office' && one.role === 'office' ? one.bureauName : `${one.bureauName}${one.title}`);
  const mine = posts.find((one) => one.post === post);
  const who = (name ?? person).replace(/（[^）]*）$/, '');
  if (posts.length < 2) return <span className="who" lang="zh-CN">{mine && who !== named(mine) ? `${who} · ${named(mine)}` : who}</span>;
  return (
    <span className="who">
      <label htmlFor={id}>{words.actsAs}</label>
      <select id={id} value={move.isPending ? move.variables : post} aria-busy={move.isPending} onChange={(event) => { if (!move.isPending) move.mutate(event.target.value); }}>
        {posts.map((one) => <option key={one.post} value={one.post} lang="zh-CN">{named(one)}</option>)}
      </select>
      <span role="status">{move.isPending && words.changingPost}</span>
    </span>
  );
}

/** In development: anybody else, in one click. */
function ChangePerson({ told }: Told): ReactNode {
  const words = useWords({ zh, en });
  const id = useId();
  const { person } = useSession();
  const people = useExamplePeople();
  const begun = useBegun();
  const navigate = useNavigate();
  const { programme } = useParams({ strict: false });
  // Somebody else begins at their own desk, not at what the other one looked at.
  const be = async (other: string): Promise<void> => {
    const session = await beExample(other);
    await navigate(programme === undefined ? { to: '/' } : { to: '/$programme', params: { programme } });
    begun(session);
  };
  if (people.length === 0) return null;
  return (
    <span className="change">
      <label htmlFor={id}>{words.changePerson}<span className="unseen">{words.changePersonWhere}</span></label>
      <select id={id} value={person} onChange={(event) => { told(null); be(event.target.value).catch(told); }}>
        {!people.some((one) => one.person === person) && <option value={person}>{person}</option>}
        {people.map((one) => <option key={one.person} value={one.person}>{one.name}</option>)}
      </select>
    </span>
  );
}

/** Goes on as whoever is signed in now: nothing that another post saw stays on screen. */
function useBegun(): (session: Session) => void {
  const queries = useQueryClient();
  return (session) => {
    showCsrf(session.csrf);
    forgetDone();
    queries.removeQueries({ predicate: ({ queryKey: [room] }) => room !== 'session' && room !== 'ways' && room !== 'examples' });
    queries.setQueryData(sessionQuery.queryKey, session);
    void lookAgain();
  };
}
