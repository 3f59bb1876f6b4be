import type { HttpAdapterHost } from '@nestjs/core';
import type { InjectOptions } from 'fastify';
import { OwnDoor } from './own-door';

/** A door to a server that answers so. */
function doorTo(answer: () => Promise<unknown>) {
  const asked: InjectOptions[] = [];
  const inject = (one: InjectOptions) => { asked.push(one); return answer(); };
  return { asked, door: new OwnDoor({ httpAdapter: { getInstance: () => ({ inject }) } } as unknown as HttpAdapterHost) };
}

describe('the API\'s own door', () => {
  it('hands a request on as it came, and its answer as it is', async () => {
    const { door, asked } = doorTo(() => Promise.resolve({ statusCode: 409, headers: { 'content-type': 'application/problem+json' }, rawPayload: Buffer.from('{"status":409}') }));
    const answer = await door.fetch(new Request('http://lianxi.invalid/api/v1/x?y=1', { method: 'POST', headers: { authorization: 'Bearer one' }, body: 'words' }));
    expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([409, 'application/problem+json', { status: 409 }]);
    expect(asked).toMatchObject([{ method: 'POST', url: '/api/v1/x?y=1', headers: { authorization: 'Bearer one', host: 'lianxi.invalid' }, payload: Buffer.from('words') }]);
  });

  it('waits for no answer longer than whoever asks', async () => {
    const given = new AbortController();
    const { door } = doorTo(() => { setImmediate(() => { given.abort(new DOMException('too slow', 'TimeoutError')); }); return new Promise(() => undefined); });
    const answer = door.fetch(new Request('http://lianxi.invalid/', { signal: given.signal }));
    await expect(answer).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('asks nothing for whoever waits no longer', async () => {
    const { door, asked } = doorTo(() => Promise.reject(new Error('was asked')));
    await expect(door.fetch(new Request('http://lianxi.invalid/', { signal: AbortSignal.abort(new DOMException('gone', 'AbortError')) }))).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toEqual([]);
  });
});
