import { Writable } from 'node:stream';
import { logOptions } from '@lianxi/platform/log/log-options';
import type { FastifyBaseLogger } from 'fastify';
import Fastify from 'fastify';
import { pino } from 'pino';
import { RequestLog, logAct } from './request-log';

const asked = { actor: { person: 'li', bureau: 'kejiju', role: 'liaison' }, key: 'hidden-key-1', bodyHash: '' } as const;

/** A server with a log of its own: lines of what was asked of it. */
async function linesAfter(...urls: string[]): Promise<Record<string, unknown>[]> {
  let text = '';
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => { text += chunk.toString(); done(); } });
  const loggerInstance: FastifyBaseLogger = pino(logOptions('api', 'info'), stream);
  const server = Fastify({ loggerInstance, logController: new RequestLog() });
  server.post('/tasks/:id/receipt', (request, reply) => { logAct(request, asked); return reply.send({}); });
  server.post('/receipts', (_request, reply) => reply.code(503).send({}));
  server.post('/health/ready', (request, reply) => reply.code(request.url.endsWith('away') ? 503 : 200).send({}));
  for (const url of urls) await server.inject({ method: 'POST', url, headers: { 'lianxi-identity': 'person=hidden', 'idempotency-key': 'hidden-key-1' } });
  await server.close();
  expect(text).not.toContain('hidden');
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the line of a request', () => {
  it('names the command and the task an act is about, and nobody\'s name or key', async () => {
    expect(await linesAfter('/tasks/5C1CF1B6-2D0F-5A53-9D0C-6F7B54A5E0D1/receipt')).toEqual([expect.objectContaining({
      level: 'info',
      req: { method: 'POST', url: '/tasks/5C1CF1B6-2D0F-5A53-9D0C-6F7B54A5E0D1/receipt' },
      res: { statusCode: 200 },
      responseTime: expect.any(Number) as number,
      task: '5c1cf1b6-2d0f-5a53-9d0c-6f7b54a5e0d1',
      command: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      reqId: expect.any(String) as string,
    })]);
  });

  it('is an error where the house failed', async () => {
    expect(await linesAfter('/receipts')).toMatchObject([{ level: 'error', res: { statusCode: 503 } }]);
  });

  it('is left out for a health probe that finds nothing', async () => {
    expect(await linesAfter('/health/ready', '/health/ready?away')).toMatchObject([{ level: 'error', req: { url: '/health/ready?away' } }]);
  });
});
