import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import type { AskedField } from '../look/decision-form';
import { DecisionForm, Openable } from '../look/decision-form';
import { api } from '../record/client';
import { useSession } from '../session/session';
import { peopleList } from './people-list';
import { nameOf } from './queries';

/** Whether the acting post may change who holds another: a bureau's head its own liaison and head, its liaison the liaisons, the security administrator all. */
export function mayChangeHolder(reader: Pick<Schemas['Session'], 'bureau' | 'role'>, { bureau, role }: Pick<Schemas['Post'], 'bureau' | 'role'>): boolean {
  const isOwn = reader.role === 'bureau-head' ? role === 'liaison' || role === 'bureau-head' : reader.role === 'liaison' && role === 'liaison';
  return reader.role === 'security-admin' || (reader.bureau === bureau && isOwn);
}

interface PostProps {
  readonly post: Schemas['Post'];
}

/** Somebody stands in (代理) beside the holder, until a day, in all of the post or in all but signing. */
export function SubstituteForm({ post }: PostProps): ReactNode {
  const words = useWords({ zh, en });
  return (
    <TakePost place="substitute" post={post} title={words.act.substitute.title} next={words.act.substitute.next} send={words.act.substitute.send} extra={[
        { name: 'until', label: words.field.until, hint: words.hint.until, type: 'date' },
        { name: 'except', label: words.field.except, hint: words.hint.except, options: [['all', words.except.all], ['signing', words.except.signing]] },
      ]}
      body={({ person = '', letter = '', until = '', except = '' }) => ({ person, letter, substitute: true, ...(except === 'signing' && { except }), until: new Date(`${until}T23:59:59+08:00`).toISOString() })} />
  );
}

/** Somebody takes a post; whoever holds it is relieved. */
export function AppointForm({ post }: PostProps): ReactNode {
  const words = useWords({ zh, en });
  return (
    <TakePost place="appointment" post={post} title={words.act.appoint.title} next={words.act.appoint.next} send={words.act.appoint.send} extra={[{ name: 'from', label: words.field.takesFrom, hint: words.hint.takesFrom, type: 'date', optional: true }]}
      body={({ person = '', letter = '', from = '' }) => ({ person, letter, ...(from !== '' && { from: new Date(`${from}T00:00:00+08:00`).toISOString() }) })} />
  );
}

interface TakePostProps {
  readonly place: string;
  readonly post: Schemas['Post'];
  readonly title: string;
  readonly next: string;
  readonly send: string;
  readonly extra: readonly AskedField[];
  readonly body: (filled: Readonly<Record<string, string>>) => Schemas['HolderForm'];
}

function TakePost({ place, post: { post, bureauName, title: called }, title, next, send, extra, body }: TakePostProps): ReactNode {
  const words = useWords({ zh, en });
  const { post: by } = useSession();
  return (
    <Openable title={title}>
      <DecisionForm title={title} about={`${bureauName}${called}`} place={[by, post, place]} next={next} send={send}
        fields={[{ name: 'person', label: words.field.person, hint: words.hint.person, list: peopleList, autoComplete: 'off' }, ...extra, { name: 'letter', label: words.field.letter, hint: words.hint.letter }]}
        request={(filled, key) => api.POST('/api/v1/organisation/posts/{post}/holder', { params: { path: { post }, header: { 'Idempotency-Key': key } }, body: body(filled) })}
        said={() => <p className="done">{words.done}</p>} />
    </Openable>
  );
}

/** Somebody leaves a post, at once. */
export function RelieveForm({ post: { post, bureauName, title, holdings } }: PostProps): ReactNode {
  const words = useWords({ zh, en });
  const { post: by } = useSession();
  const current = holdings.filter((one) => one.current);
  if (current.length === 0) return null;
  return (
    <Openable title={words.act.relieve.title}>
      <DecisionForm title={words.act.relieve.title} about={`${bureauName}${title}`} place={[by, post, 'departure']} next={words.act.relieve.next} send={words.act.relieve.send}
        fields={[
          { name: 'person', label: words.field.leaves, options: current.map((one) => [one.person, fill(words.named, { name: nameOf(one), person: one.person })] as const) },
          { name: 'letter', label: words.field.letter, hint: words.hint.letter },
        ]}
        request={({ person = '', letter = '' }, key) => api.POST('/api/v1/organisation/posts/{post}/departure', { params: { path: { post }, header: { 'Idempotency-Key': key } }, body: { person, letter } })}
        said={() => <p className="done">{words.done}</p>} />
    </Openable>
  );
}

/** A person is entered who is to hold posts. */
export function EnterPersonForm(): ReactNode {
  const words = useWords({ zh, en });
  const { post: by } = useSession();
  return (
    <Openable title={words.act.person.title}>
      <DecisionForm title={words.act.person.title} place={[by, 'person']} next={words.act.person.next} send={words.act.person.send}
        fields={[{ name: 'name', label: words.field.name, autoComplete: 'off' }, { name: 'person', label: words.field.person, hint: words.hint.newPerson, autoComplete: 'off' }]}
        request={({ person = '', name = '' }, key) => api.POST('/api/v1/organisation/persons', { params: { header: { 'Idempotency-Key': key } }, body: { person, name } })}
        said={() => <p className="done">{words.done}</p>} />
    </Openable>
  );
}
