import { Writable } from 'node:stream';
import pino from 'pino';
import { logOptions } from './log-options';

/** A place where a log goes, and what stands in it. */
function aLog() {
  let text = '';
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => { text += chunk.toString(); done(); } });
  return { stream, text: () => text, lines: () => text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>) };
}

/** An error as a driver makes it: with the statement's parameters and the failing row on it. */
function driverError(): Error {
  const inner = Object.assign(new Error('invalid byte sequence'), { code: '22021', detail: 'Failing row contains (已完成内部整改).' });
  return Object.assign(new Error('invalid byte sequence', { cause: inner }), { parameters: ['已完成内部整改'], query: 'INSERT' });
}

describe('what is logged', () => {
  it('of an error is its kind, message, code, stack and causes, and nothing that people wrote', () => {
    const { stream, text, lines } = aLog();
    pino(logOptions('test', 'info'), stream).error({ err: driverError() });
    expect(lines()).toMatchObject([{ name: 'test', level: 'error', err: { type: 'Error', message: 'invalid byte sequence', stack: expect.stringContaining('log.spec') as string, cause: { code: '22021' } } }]);
    expect(text()).not.toContain('整改');
  });

  it('of something thrown that is no error is what it says', () => {
    const { stream, lines } = aLog();
    pino(logOptions('test', 'info'), stream).error({ err: 'out of reach' });
    expect(lines()).toMatchObject([{ err: { type: 'string', message: 'out of reach' } }]);
  });

  it('of a request and its answer is what was asked and how it ended: not who asks, by which key, what people wrote or how they log in', () => {
    const { stream, text, lines } = aLog();
    const headers = { authorization: 'Bearer hidden-1', cookie: 'session=hidden-2', 'idempotency-key': 'hidden-4' };
    const body = { text: 'hidden-5', reason: 'hidden-6', password: 'hidden-7' };
    pino(logOptions('test', 'info'), stream).info({ req: { method: 'POST', url: '/tasks', headers, body }, res: { statusCode: 200, headers: { 'set-cookie': 'hidden-8' } }, headers, body });
    expect(text()).not.toContain('hidden');
    expect(lines()).toMatchObject([{ req: { method: 'POST', url: '/tasks' }, res: { statusCode: 200 }, headers: '[redacted]', body: '[redacted]' }]);
  });
});
