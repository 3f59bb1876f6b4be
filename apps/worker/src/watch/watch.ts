import type { DataSource } from 'typeorm';
import { anyLate, watchFigures } from '@lianxi/persistence/record/watch.queries';
import type { Finding } from '@lianxi/platform/health/health';

/** Whether time is on time: steps that are due are carried out, workflows are told, and notices delivered, within a minute of the wall. */
export async function watch(record: DataSource): Promise<Finding> {
  const figures = await watchFigures(record.manager);
  return { status: anyLate(figures) ? 'degraded' : 'ok', details: { ...figures } };
}
