import { ApplicationFailure } from '@temporalio/activity';
import { RecordBusy, RecordNotWritable, RecordUnreachable, faultOf } from '@lianxi/commands/path/faults';
import { StaleEpoch } from '@lianxi/commands/task/stale-epoch';
import { staleEpochFailure, stepFailedFailure } from '@lianxi/contracts/steps';
import { failpoint } from '@lianxi/platform/failpoints/failpoint';

/**
 * What a failure of the record means to a run. What passes by itself (a record that cannot be reached or written, a lock not granted in time) is
 * thrown as it is: Temporal tries again for ever. A stale epoch is for the run to wait for news; anything else is for it to count.
 */
export async function classified<Answer>(asked: () => Promise<Answer>): Promise<Answer> {
  try {
    failpoint('activity.before');
    const answer = await asked();
    failpoint('activity.after');
    return answer;
  } catch (error) {
    const fault = faultOf(error);
    if (fault instanceof RecordBusy || fault instanceof RecordUnreachable || fault instanceof RecordNotWritable) throw fault;
    const type = fault instanceof StaleEpoch ? staleEpochFailure : stepFailedFailure;
    throw ApplicationFailure.create({ type, nonRetryable: true, message: fault.message, cause: fault });
  }
}
