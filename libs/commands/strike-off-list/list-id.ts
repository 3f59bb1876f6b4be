import { v5 as nameId } from 'uuid';

const listNamespace = '9b0f3f5e-6a1d-5c44-8d57-2f3c5a7d1e90';

/** The id of a programme's strike-off list: UUIDv5 of programme and number, so that no two bear the same number and everybody can work it out. */
export function listId(programme: string, number: string): string {
  return nameId(`${programme}/${number}`, listNamespace);
}
