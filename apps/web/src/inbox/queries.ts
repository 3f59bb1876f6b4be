import type { Schemas } from '@lianxi/api-client/client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';
import type { Session } from '../session/session';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** A list that goes on as its reader asks for more. */
const pages = <Item>(key: readonly unknown[], read: (cursor: string | undefined) => Promise<Page<Item>>) => infiniteQueryOptions({
  queryKey: [recordKey, ...key],
  queryFn: ({ pageParam }) => read(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: Page<Item>) => next,
});

const after = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** 办理告知: what the post was told of decisions, the latest first; only what is new, or what was read. */
export const toldPages = (programme: string, which: 'unread' | 'read', kind: Schemas['ToldKind'] | undefined) => pages([programme, 'inbox', which, kind], (cursor) => (
  answered(api.GET('/api/v1/programmes/{programme}/inbox', { params: { path: { programme }, query: { [which]: 'true' as const, ...(kind && { kind }), limit: 20, ...after(cursor) } } }))));

/** The morning's letters to the post. */
export const letterPages = (programme: string, { bureau, role }: Pick<Session, 'bureau' | 'role'>) => pages([programme, 'letters', bureau, role], (cursor) => (
  answered(api.GET('/api/v1/programmes/{programme}/notices', { params: { path: { programme }, query: { role, ...(role === 'liaison' || role === 'bureau-head' || role === 'office' ? { bureau } : {}), limit: 20, ...after(cursor) } } }))));

/** What the ladder drafted for the office and still waits for it (催办单, 提请督办): one for each milestone at most, the latest first. */
export const draftsQuery = (programme: string) => queryOptions({
  queryKey: [recordKey, programme, 'drafts'],
  queryFn: () => every((cursor) => answered(api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state: 'unhandled', limit: 200, ...after(cursor) } } }))),
});
