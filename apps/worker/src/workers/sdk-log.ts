import { Logger } from '@nestjs/common';
import type { RuntimeOptions } from '@temporalio/worker';
import { DefaultLogger } from '@temporalio/worker';

/** Temporal's SDK writes into the worker's own log, and so does its native core, which else prints by itself: one stream, one form. */
export function sdkLogging(): Pick<RuntimeOptions, 'logger' | 'telemetryOptions'> {
  return { logger: sdkLog('INFO'), telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } } };
}

/** The worker's log as a part of the SDK asks for it, from a level on. */
export function sdkLog(from: 'INFO' | 'WARN'): DefaultLogger {
  const log = new Logger('Temporal');
  return new DefaultLogger(from, ({ level, message, meta }) => {
    const { error, ...rest } = meta ?? {};
    // Under its own name an error is written as all errors are: in full, and without what people wrote.
    const entry = { ...rest, ...(error === undefined ? {} : { err: error as unknown }), msg: message };
    if (level === 'ERROR') log.error(entry);
    else if (level === 'WARN') log.warn(entry);
    else log.log(entry);
  });
}
