import type { LoggerOptions } from 'pino';
import { errorForLog } from './error-for-log';

/** Never written to a log: who logs in how, and what people wrote. */
const redacted = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["lianxi-identity"]',
  'req.headers["idempotency-key"]',
  'res.headers["set-cookie"]',
  '*.text',
  '*.reason',
  '*.password',
];

/** How every process logs: one JSON object a line, UTC instants, no host name or process id that a container knows better. */
export function logOptions(name: string, level: string): LoggerOptions {
  return {
    name,
    level,
    base: { name },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: errorForLog },
    redact: { paths: redacted, censor: '[redacted]' },
  };
}
