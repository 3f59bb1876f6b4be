import { ApplicationFailure } from '@temporalio/activity';
import { RecordBusy, RecordUnreachable, faultOf } from '@lianxi/commands/path/faults';
import { StaleEpoch } from '@lianxi/commands/task/stale-epoch';
import { staleEpochFailure, stepFailedFailure } from '@lianxi/contracts/steps';

/**
 * What a failure of the record means to a run. What passes by itself (a record that cannot be reached, a lock not granted in time) is
 * thrown as it is: Temporal tries again for ever. A stale epoch is for the run to wait for news; anything else is for it to count.
 */
export async function classified<Answer>(asked: () => Promise<Answer>): Promise<Answer> {
  try {
    return await asked();
  } catch (error) {
    const fault = faultOf(error);
    if (fault instanceof RecordBusy || fault instanceof RecordUnreachable) throw fault;
    const type = fault instanceof StaleEpoch ? staleEpochFailure : stepFailedFailure;
    throw ApplicationFailure.create({ type, nonRetryable: true, message: fault.message, cause: fault });
  }
}
