import type { DataSource } from 'typeorm';
import type { Finding } from '@lianxi/platform/health/health';
import type { Anchoring } from '../anchoring/anchoring';
import { watch } from '../watch/watch';
import type { TaskWorker } from '../workers/task-worker';

/** What the worker looks at to say whether it is ready. */
export function healthChecks(record: DataSource, worker: TaskWorker, anchoring: Anchoring | undefined): Record<string, () => Promise<Finding>> {
  return {
    worker: () => Promise.resolve({ status: worker.works ? 'ok' : 'down' }),
    watch: () => watch(record),
    ...(anchoring && { anchors: () => Promise.resolve(anchoring.health()) }),
  };
}
