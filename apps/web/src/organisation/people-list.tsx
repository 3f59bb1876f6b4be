import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { peopleOf, postsQuery } from './queries';

/** The id of the list below, for the fields that ask for a person. */
export const peopleList = 'people-known';

/** Whom a field that asks for a person offers as one types; whoever is not among them is named by their id. */
export function PeopleList(): ReactNode {
  const { data = [] } = useQuery(postsQuery);
  return <datalist id={peopleList}>{peopleOf(data).map(({ person, name }) => <option key={person} value={person}>{name}</option>)}</datalist>;
}
