import { AccessEntity } from '@lianxi/persistence/access/access.entity';
import { accessId } from '@lianxi/persistence/access/access.sql';
import type { DataSource } from 'typeorm';
import { checkEvents, columnsThatDiffer, eventsOf } from './check-record';
import type { Difference } from './difference';

/** The chain of what was read and exported. */
export async function checkAccess(record: DataSource): Promise<Difference[]> {
  return await record.transaction('REPEATABLE READ', async (manager) => {
    const row = await manager.findOneByOrFail(AccessEntity, { id: accessId });
    const events = await eventsOf(manager, accessId);
    return checkEvents(accessId, events, row) ?? columnsThatDiffer(events);
  });
}
