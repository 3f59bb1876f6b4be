import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions } from '@tanstack/react-query';
import { byPinyin } from '../look/pinyin';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';

/** The bureaus by name. */
export const bureausQuery = queryOptions({
  queryKey: [recordKey, 'bureaus'],
  queryFn: async () => [...await every((cursor) => answered(api.GET('/api/v1/organisation/bureaus', { params: { query: { limit: 200, ...(cursor !== undefined && { cursor }) } } })))].sort(byPinyin(({ name }) => name)),
});

/** The posts, with who has held, holds and is to hold each. */
export const postsQuery = queryOptions({
  queryKey: [recordKey, 'posts'],
  queryFn: () => every((cursor) => answered(api.GET('/api/v1/organisation/posts', { params: { query: { limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
});

/** Somebody who holds or held a post. */
export interface Known {
  readonly person: string;
  readonly name: string;
}

/** Everybody named with a post, by name. */
export function peopleOf(posts: readonly Schemas['Post'][]): readonly Known[] {
  const names = new Map(posts.flatMap(({ holdings }) => holdings.map(({ person, name }) => [person, nameOf({ person, name })] as const)));
  return [...names].map(([person, name]) => ({ person, name })).sort(byPinyin(({ name }) => name));
}

/** Whoever holds a post now, by name, with what they hold. */
export function holdersOf(posts: readonly Schemas['Post'][]): readonly (Known & { readonly posts: readonly string[] })[] {
  const held = posts.flatMap(({ bureauName, title, holdings }) => holdings.filter(({ current }) => current).map(({ person }) => [person, bureauName + title] as const));
  return peopleOf(posts).flatMap((one) => {
    const theirs = held.flatMap(([person, post]) => (person === one.person ? [post] : []));
    return theirs.length === 0 ? [] : [{ ...one, posts: theirs }];
  });
}

/** What somebody is called, without the mark that example people bear; whose name is erased, by their id. */
export function nameOf({ person, name }: { readonly person: string; readonly name?: string | undefined }): string {
  return (name ?? person).replace(/（[^）]*）$/, '');
}
