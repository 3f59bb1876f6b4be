import { Writable } from 'node:stream';
import { logOptions } from '@lianxi/platform/log/log-options';
import type { FastifyBaseLogger } from 'fastify';
import Fastify from 'fastify';
import { pino } from 'pino';
import { RequestLog, note, oneLogger } from './request-log';

/** A server with a log of its own: lines of what was asked of it. */
async function linesAfter(...urls: string[]): Promise<Record<string, unknown>[]> {
  let text = '';
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => { text += chunk.toString(); done(); } });
  const loggerInstance: FastifyBaseLogger = pino(logOptions('api', 'info'), stream);
  const server = Fastify({ loggerInstance, logController: new RequestLog(), childLoggerFactory: oneLogger });
  server.post('/tasks/:id/receipt', (request, reply) => { note(request, { command: 'c-1' }); note(request, { task: 't-1' }); return reply.send({}); });
  server.post('/receipts', (request, reply) => { note(request, { problem: 'unexpected', err: new Error('disk', { cause: new Error('full') }) }); return reply.code(500).send({}); });
  server.post('/health/ready', (request, reply) => reply.code(request.url.endsWith('away') ? 503 : 200).send({}));
  for (const url of urls) await server.inject({ method: 'POST', url, headers: { 'authorization': 'Bearer hidden', 'idempotency-key': 'hidden-key-1' } });
  await server.close();
  expect(text).not.toContain('hidden');
  for (const line of text.split('\n').filter(Boolean)) expect(line.match(/"reqId"/g)).toHaveLength(1);
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the line of a request', () => {
  it('names the command and the task an act is about, and nobody\'s name or key', async () => {
    expect(await linesAfter('/tasks/t-1/receipt')).toEqual([expect.objectContaining({
      level: 'info',
      req: { method: 'POST', url: '/tasks/t-1/receipt' },
      res: { statusCode: 200 },
      responseTime: expect.any(Number) as number,
      task: 't-1',
      command: 'c-1',
      reqId: expect.any(String) as string,
    })]);
  });

  it('is one error, with its cause, where the house failed', async () => {
    expect(await linesAfter('/receipts')).toMatchObject([{ level: 'error', res: { statusCode: 500 }, problem: 'unexpected', err: { message: 'disk', cause: { message: 'full' } } }]);
  });

  it('is left out for a health probe that finds nothing', async () => {
    expect(await linesAfter('/health/ready', '/health/ready?away')).toMatchObject([{ level: 'error', req: { url: '/health/ready?away' } }]);
  });
});
