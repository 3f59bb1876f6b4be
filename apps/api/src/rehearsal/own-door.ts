import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, InjectOptions } from 'fastify';

/** The API as its own client finds it: whoever asks comes in by the same door as everybody, past no right, and over no wire. */
@Injectable()
export class OwnDoor {
  /** Stands in no address: nothing leaves the process. */
  readonly baseUrl = 'http://lianxi.invalid';

  constructor(private readonly host: HttpAdapterHost) {}

  readonly fetch = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const payload = Buffer.from(await request.arrayBuffer());
    const headers = { ...Object.fromEntries(request.headers), host: 'lianxi.invalid' };
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const asked: InjectOptions = { method: request.method, url: `${pathname}${search}`, headers, ...(payload.length > 0 && { payload }) };
    const { statusCode, headers: answered, rawPayload } = await unlessGivenUp(() => server.inject(asked), request.signal);
    return new Response(new Uint8Array(rawPayload), { status: statusCode, headers: { 'content-type': String(answered['content-type'] ?? '') } });
  };
}

/** Whoever asks waits no longer than they said, as over a wire. */
async function unlessGivenUp<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let giveUp = (): void => undefined;
  const givenUp = new Promise<never>((_resolve, reject) => { giveUp = () => { reject(signal.reason as Error); }; });
  signal.addEventListener('abort', giveUp);
  return Promise.race([ask(), givenUp]).finally(() => { signal.removeEventListener('abort', giveUp); });
}
