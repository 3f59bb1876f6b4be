import type { Actor } from '@lianxi/domain/organisation/actor';
import { isConvenors } from '@lianxi/domain/organisation/convenor';
import { readPost } from '@lianxi/persistence/organisation/organisation.sql';
import type { Connection } from '../path/connection';

/** Whether somebody acts in the convenor's post; of who names no post it is not known. The organisation is not locked: what a post is called stays as it is. */
export async function isConvenorsPost({ post }: Actor, connection: Connection): Promise<boolean> {
  if (post === undefined) return false;
  const [[row]] = await connection.ask([readPost(post)] as const);
  return row?.post != null && isConvenors(row.post);
}
