import { AccessEntity } from '@lianxi/persistence/access/access.entity';
import { accessId } from '@lianxi/persistence/access/access.sql';
import type { DataSource } from 'typeorm';
import { checkEvents, columnsThatDiffer, eventsOf } from './check-chain';
import type { Difference } from './difference';
import { guarded } from './guarded';

/** The chain of what was read and exported. */
export async function checkAccess(record: DataSource): Promise<readonly Difference[]> {
  return await record.transaction('REPEATABLE READ', (manager) => guarded({ aggregate: accessId, kind: 'chain', where: 'row' }, async () => {
    const row = await manager.findOneBy(AccessEntity, { id: accessId });
    const events = await eventsOf(manager, accessId);
    return checkEvents(accessId, events, row) ?? columnsThatDiffer(events);
  }));
}
