import { createDataSource } from '@lianxi/persistence/database';
import type { DataSource } from 'typeorm';
import type { Stage } from '../chaos/stage';

/** Uses the record of a stage by the product's own commands, for what would take the API too long. */
export async function recordOf<T>(stage: Stage, use: (record: DataSource) => Promise<T>): Promise<T> {
  const record = await createDataSource(stage.databaseUrl, { applicationName: 'lianxi-soak', statementTimeoutMs: 600_000 }).initialize();
  try {
    return await use(record);
  } finally {
    await record.destroy();
  }
}
