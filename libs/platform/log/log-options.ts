import type { LoggerOptions } from 'pino';

/** Never written to a log: who logs in how, and what people wrote. */
const redacted = [
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["lianxi-identity"]',
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
    redact: { paths: redacted, censor: '[redacted]' },
  };
}
