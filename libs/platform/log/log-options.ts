import type { LoggerOptions } from 'pino';
import { errorForLog } from './error-for-log';

/** Of what a line may bring, what is never written: who logs in how, by which key, and what people wrote. */
const unwritten = (): string => '[redacted]';

interface LoggedRequest {
  readonly method: string;
  readonly url: string;
}

interface LoggedResponse {
  readonly statusCode: number;
}

/** How every process logs: one JSON object a line, UTC instants, no host name or process id that a container knows better. */
export function logOptions(name: string, level: string): LoggerOptions {
  return {
    name,
    level,
    base: { name },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    // Of a request and its answer members are allowed one by one, and what people wrote or log in with has no place in a line: taking it out of a copy of each line would cost a request as much as writing it does.
    serializers: {
      err: errorForLog,
      req: ({ method, url }: LoggedRequest) => ({ method, url }),
      res: ({ statusCode }: LoggedResponse) => ({ statusCode }),
      headers: unwritten,
      body: unwritten,
    },
  };
}
