import { createHash } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a service says no with: its status and code. */
type No = readonly [status: number, code: string];

/** A bucket `evidence` of an S3-compatible service, by the calls that files need of it, over HTTP. It holds what it is sent in memory. */
export class S3Service {
  readonly objects = new Map<string, Buffer>();
  /** What was asked: `PUT /evidence/key`. */
  readonly asked: string[] = [];
  /** How often something was written where something was. */
  writtenOver = 0;
  /** Services differ in whether they know conditional writes. */
  conditional = true;
  /** What every call is answered, where something is amiss. */
  no: No | undefined;
  /** Writes are broken off once they begin. */
  breaksOff = false;
  /** Writes are done only once this is settled. */
  slow: Promise<unknown> = Promise.resolve();

  private constructor(private readonly server: Server, readonly key: string) {}

  static async start(key: string): Promise<S3Service> {
    const server = createServer((request, response) => { void service.answer(request, response); });
    const service = new S3Service(server, key);
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return service;
  }

  get address(): string {
    return `s3://evidence/house/files?endpoint=http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '', 'http://s3');
    this.asked.push(`${request.method ?? ''} ${pathname}`);
    const no = this.refusal(request, pathname) ?? await this.done(request, response, decodeURIComponent(pathname.slice('/evidence/'.length))).catch(() => undefined);
    if (no === undefined) return;
    const [status, code] = no;
    response.writeHead(status, { 'content-type': 'application/xml' }).end(request.method === 'HEAD' ? undefined : `<?xml version="1.0"?><Error><Code>${code}</Code><Message>told so</Message></Error>`);
  }

  private refusal({ headers }: IncomingMessage, pathname: string): No | undefined {
    if (this.no) return this.no;
    if (headers.authorization?.startsWith(`AWS4-HMAC-SHA256 Credential=${this.key}/`) !== true) return [403, 'AccessDenied'];
    return /^\/evidence(\/|$)/.test(pathname) ? undefined : [404, 'NoSuchBucket'];
  }

  private async done(request: IncomingMessage, response: ServerResponse, key: string): Promise<No | undefined> {
    if (request.method === 'PUT') return this.written(request, response, key);
    const found = key === '' ? Buffer.alloc(0) : this.objects.get(key);
    if (!found) return [404, 'NoSuchKey'];
    response.writeHead(200, { 'content-length': found.length }).end(request.method === 'HEAD' ? undefined : found);
    return undefined;
  }

  private async written(request: IncomingMessage, response: ServerResponse, key: string): Promise<No | undefined> {
    const { 'if-none-match': condition, 'x-amz-checksum-sha256': checksum, 'content-length': length } = request.headers;
    if (this.breaksOff) return void request.socket.destroy();
    const body = await buffer(request);
    await this.slow;
    if (condition !== undefined && !this.conditional) return [501, 'NotImplemented'];
    if (condition === '*' && this.objects.has(key)) return [412, 'PreconditionFailed'];
    if (Number(length) !== body.length || createHash('sha256').update(body).digest('base64') !== checksum) return [400, 'BadDigest'];
    if (this.objects.has(key)) this.writtenOver += 1;
    this.objects.set(key, body);
    response.writeHead(200).end();
    return undefined;
  }
}
