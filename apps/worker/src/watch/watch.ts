import type { DataSource } from 'typeorm';
import { watchFigures } from '@lianxi/persistence/record/watch.queries';
import type { Finding } from '@lianxi/platform/health/health';

/** Whether time is on time: steps that are due are carried out, and workflows are told, within a minute of the wall. */
export async function watch(record: DataSource): Promise<Finding> {
  const figures = await watchFigures(record.manager);
  const late = figures.overdueSteps + figures.undeliveredViews;
  return { status: late > 0 ? 'degraded' : 'ok', details: { ...figures } };
}
