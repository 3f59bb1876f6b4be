import { Logger as NestLog, PinoLogger } from 'nestjs-pino';
import type { Logger } from 'pino';

/** A process's log as Nest writes into it, from the first line on: what is said of a start that fails has the form of all that follows. */
export function nestLog(log: Logger): NestLog {
  const params = { pinoHttp: { logger: log } };
  return new NestLog(new PinoLogger(params), params);
}
