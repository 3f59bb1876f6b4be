import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import { errorForLog } from './error-for-log';
import { logOptions } from './log-options';

/** nestjs-pino for an HTTP process: one line a request, with its id; health probes only when they fail. */
export function httpLog(name: string, level: string): Params {
  return {
    assignResponse: true,
    pinoHttp: {
      ...logOptions(name, level),
      autoLogging: { ignore: (request: IncomingMessage) => request.url?.startsWith('/health/') === true },
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
      serializers: {
        err: (error: unknown) => errorForLog(rawOf(error)),
        req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({ id, method, url }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  };
}

/** pino-http hands over an error already serialised, with the error itself behind it. */
function rawOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'raw' in error ? error.raw : error;
}
