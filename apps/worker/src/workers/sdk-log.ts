import { Logger } from '@nestjs/common';
import { DefaultLogger } from '@temporalio/worker';

/** Temporal's SDK writes into the worker's own log: one stream, one form. */
export function sdkLog(): DefaultLogger {
  const log = new Logger('Temporal');
  return new DefaultLogger('INFO', ({ level, message, meta }) => {
    const entry = { ...meta, msg: message };
    if (level === 'ERROR') log.error(entry);
    else if (level === 'WARN') log.warn(entry);
    else log.log(entry);
  });
}
