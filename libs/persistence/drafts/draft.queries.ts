import type { PostId } from '@lianxi/domain/organisation/organisation';
import type { EntityManager } from 'typeorm';
import { DraftEntity } from './draft.entity';

/** The drafts of a post, what was typed last first. */
export async function draftsOf(db: EntityManager, post: PostId): Promise<readonly DraftEntity[]> {
  return await db.find(DraftEntity, { where: { post }, order: { keptAt: 'DESC', place: 'ASC' } });
}
