import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Environment } from '@lianxi/platform/env/environment';
import { DataSource } from 'typeorm';
import type { Who } from '../api.fixture';
import { TestApi, identity, signForAll, task } from '../api.fixture';

/** What was answered to an upload. */
export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> & { readonly file?: { readonly sha256: string } };
}

/** What somebody hands in. */
export interface HandedIn {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly milestones?: readonly string[];
  readonly bureau?: string;
  readonly scanOf?: string;
  readonly who?: Who;
  readonly key?: string;
}

export const boundary = 'lianxi-test-boundary';

/** A rehearsal of measure 4 that takes files, over HTTP, in a folder of its own. */
export class Desk {
  private constructor(readonly api: TestApi, readonly folder: string, readonly url: string) {}

  static async open(environment: Partial<Record<keyof Environment, string>> = {}): Promise<Desk> {
    const folder = mkdtempSync(join(tmpdir(), 'lianxi-evidence-'));
    const api = await TestApi.start({ LIANXI_FILES: pathToFileURL(join(folder, 'files')).href, ...environment });
    await api.rehearse('papers', '2020-11-02T01:00:00.000Z');
    await signForAll(api, 'papers');
    await api.app.listen(0, '127.0.0.1');
    return new Desk(api, folder, `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}`);
  }

  async close(): Promise<void> {
    await this.api.stop();
    rmSync(this.folder, { recursive: true });
  }

  readonly place = `/api/v1/tasks/${task('papers', 4)}/evidence`;

  headers(who: Who = 'kejiju/liaison', key: string = randomUUID()): Record<string, string> {
    return { authorization: identity(who), 'idempotency-key': key };
  }

  /** Hands a file in as a browser does. */
  async handIn({ name, bytes, milestones = ['d7-2020'], bureau, scanOf, who, key }: HandedIn): Promise<Answered> {
    const form = new FormData();
    for (const milestone of milestones) form.append('milestone', milestone);
    if (bureau !== undefined) form.append('bureau', bureau);
    if (scanOf !== undefined) form.append('scanOf', scanOf);
    form.append('file', new Blob([Buffer.from(bytes)]), name);
    const response = await fetch(this.url + this.place, { method: 'POST', headers: this.headers(who, key), body: form });
    return { status: response.status, body: (await response.json()) as Answered['body'] };
  }

  /** Hands in a form byte by byte as it is given; the sender goes away where the bytes end with a fault. */
  async send(bytes: AsyncIterable<Buffer>, more: Record<string, string> = {}): Promise<Answered> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const sending = request(this.url + this.place, { method: 'POST', headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...this.headers(), ...more } }, resolve);
      sending.on('error', reject);
      void (async () => {
        try {
          for await (const piece of bytes) if (!sending.write(piece)) await drained(sending);
          sending.end();
        } catch {
          sending.destroy();
        }
      })();
    });
    return { status: answer.statusCode ?? 0, body: JSON.parse(await text(answer)) as Answered['body'] };
  }

  /** The names of all files there are, half received ones too. */
  files(): string[] {
    return existsSync(this.folder) ? readdirSync(this.folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => name) : [];
  }

  /** How often somebody decided something, and how many names are kept. */
  async recorded(): Promise<unknown> {
    return this.api.app.get(DataSource).query('SELECT (SELECT count(*)::int FROM event) AS events, (SELECT count(*)::int FROM command) AS commands, (SELECT count(*)::int FROM free_text) AS texts');
  }
}

function drained(sending: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => { sending.off('drain', done).off('close', done); resolve(); };
    sending.on('drain', done).on('close', done);
  });
}

const line = (text: string): Buffer => Buffer.from(`${text}\r\n`);

/** The parts of a form before its file's bytes, and after them. */
export const beforeFile = (disposition: string): Buffer => Buffer.concat([
  line(`--${boundary}`), line('content-disposition: form-data; name="milestone"'), line(''), line('d7-2020'),
  line(`--${boundary}`), line(`content-disposition: form-data; name="file"; ${disposition}`), line('content-type: application/octet-stream'), line(''),
]);
export const afterFile = line(`\r\n--${boundary}--`);
