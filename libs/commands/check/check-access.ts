import { AccessEntity } from '@lianxi/persistence/access/access.entity';
import { accessId } from '@lianxi/persistence/access/access.sql';
import type { DataSource } from 'typeorm';
import type { Difference } from './difference';
import { guarded } from './guarded';
import { walkChain } from './walk-chain';

/** The chain of what was read and exported. */
export async function checkAccess(record: DataSource): Promise<readonly Difference[]> {
  return await record.transaction('REPEATABLE READ', (manager) => guarded({ aggregate: accessId, kind: 'chain', where: 'row' }, async () => {
    const walked = await walkChain(manager, accessId, await manager.findOneBy(AccessEntity, { id: accessId }));
    return 'broken' in walked ? walked.broken : walked.columns;
  }));
}
