import type { WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflowCode } from '@temporalio/worker';
import { sdkLog } from './sdk-log';

/** Makes the bundle from the workflows' build output, in about a second. Throws when something in it cannot run in the sandbox. */
export async function bundleFromBuild(): Promise<WorkflowBundle> {
  // eslint-disable-next-line @nx/enforce-module-boundaries -- the one way from a worker to workflows: the path of their bundle's entry, never an import
  const workflowsPath = require.resolve('@lianxi/workflows/workflows');
  return await bundleWorkflowCode({ workflowsPath, logger: sdkLog('WARN') });
}
