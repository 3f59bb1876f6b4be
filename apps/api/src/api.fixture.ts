import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { taskId } from '@lianxi/commands/programme/task-id';
import type { Environment } from '@lianxi/platform/env/environment';
import { readEnvironment } from '@lianxi/platform/env/environment';
import type { Staffing } from '@lianxi/test/support/database';
import { createTestDatabase } from '@lianxi/test/support/database';
import { shownBy } from '@lianxi/test/support/examples';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from '@temporalio/client';
import { AnswerCheck } from './answer-check.fixture';
import { createApp } from './app';

/** What the API answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Who asks: `kejiju/liaison`. */
export type Who = `${string}/${string}`;

/** The API on a record of its own, without a worker. */
export class TestApi {
  private constructor(readonly app: NestFastifyApplication, readonly environment: Environment, private readonly drop: () => Promise<void>) {}

  /** The API on a new record. */
  static async start(environment: Partial<Record<keyof Environment, string>> = {}, staffing?: Staffing): Promise<TestApi> {
    const { url, drop } = await createTestDatabase(staffing);
    const read = readEnvironment({
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: process.env.LIANXI_TEST_TEMPORAL_ADDRESS,
      LIANXI_MODE: 'development',
      LIANXI_SECRET: Buffer.alloc(32, 'test').toString('base64'),
      LOG_LEVEL: 'silent',
      ...environment,
    });
    return TestApi.open(read, createApp, drop);
  }

  /** Another form of the API on the same record. */
  beside(open: (environment: Environment) => Promise<NestFastifyApplication>): Promise<TestApi> {
    return TestApi.open(this.environment, open, () => Promise.resolve());
  }

  private static async open(environment: Environment, open: (environment: Environment) => Promise<NestFastifyApplication>, drop: () => Promise<void>): Promise<TestApi> {
    const app = await open(environment);
    app.useGlobalInterceptors(new AnswerCheck());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApi(app, environment, drop);
  }

  /** Temporal, as the API reaches it. */
  temporal(): Client {
    return this.app.get(Client);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.drop();
  }

  get(path: string, who: Who = 'lianxi-office/office'): Promise<Answer> {
    return this.send('GET', path, undefined, { authorization: identity(who) });
  }

  post(path: string, body: unknown, who: Who = 'lianxi-office/office', key: string = randomUUID()): Promise<Answer> {
    return this.send('POST', path, body, { 'authorization': identity(who), 'idempotency-key': key });
  }

  /** Hands a file in as a form does, without its coming over a wire. */
  handIn(path: string, { milestone, scanOf, name, bytes }: { readonly milestone: readonly string[]; readonly scanOf?: string; readonly name: string; readonly bytes: string }, who: Who): Promise<Answer> {
    return this.sendForm(path, [...milestone.map((key) => ['milestone', key] as const), ...(scanOf === undefined ? [] : [['scanOf', scanOf] as const])], { name, bytes }, who);
  }

  /** Sends a form with a file, its fields before it. */
  sendForm(path: string, filled: readonly (readonly [name: string, value: string])[], { name, bytes }: { readonly name: string; readonly bytes: string }, who: Who): Promise<Answer> {
    const fields = filled.map(([field, value]) => `--form\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`).join('');
    const form = `${fields}--form\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${bytes}\r\n--form--\r\n`;
    return this.send('POST', path, form, { 'authorization': identity(who), 'idempotency-key': randomUUID(), 'content-type': 'multipart/form-data; boundary=form' });
  }

  async send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1'): Promise<Answer> {
    const payload = body === undefined ? {} : { payload: body as object | string };
    const url = path.startsWith('/') ? path : `/api/v1/${path}`;
    const response = await this.app.inject({ method, url, headers, remoteAddress, ...payload });
    return { status: response.statusCode, headers: response.headers, body: bodyOf(response.body) };
  }

  /** Activates the first plan as a rehearsal whose clock stands at an instant. */
  async rehearse(id: string, startsAt = '2020-10-12T01:00:00.000Z'): Promise<Answer> {
    return this.post('programmes', { id, mode: 'rehearsal', plan: xinxiang(), startsAt });
  }
}

function bodyOf(text: string): Answer['body'] {
  return text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : { text };
}

/** The items of a list, as the test knows them. */
export const itemsOf = <Item>({ body }: Answer): Item[] => body.items as Item[];

/** Every item of a paged list, read page by page. */
export async function everyItem<Item>(api: TestApi, path: string, who?: Who): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor = ''; ;) {
    const page = await api.get(`${path}${cursor && `&cursor=${cursor}`}`, who);
    items.push(...itemsOf<Item>(page));
    if (typeof page.body.next !== 'string') return items;
    cursor = page.body.next;
  }
}

/** Every bureau signs for its tasks, as its liaison does. */
export async function signForAll(api: TestApi, programme: string): Promise<void> {
  const awaited = await everyItem<{ bureau: string; task: string; what: string }>(api, `programmes/${programme}/waiting?limit=200`);
  const receipts = awaited.filter(({ what }) => what === 'receipt');
  for (const bureau of new Set(receipts.map((one) => one.bureau))) {
    const tasks = receipts.filter((one) => one.bureau === bureau).map((one) => one.task);
    const signed = await api.post('receipts', { bureau, tasks }, `${bureau}/liaison`);
    if (signed.status !== 200) throw new Error(JSON.stringify(signed.body));
  }
}

/** The first plan as a document, whose offices ask for nothing more of a submission: tests of other things need no papers. */
export function xinxiang(): Record<string, unknown> {
  const { practice: _practice, ...plan } = wholeXinxiang();
  return plan;
}

/** The first plan as a document. */
export function wholeXinxiang(): Record<string, unknown> {
  return JSON.parse(readFileSync(resolve(__dirname, '..', '..', '..', 'libs', 'plan', 'xinxiang', 'plan.json'), 'utf8')) as Record<string, unknown>;
}

/** The id of a measure's task. */
export const task = (programme: string, measure: number): string => taskId(programme, measure);

/** What a request shows, by which the API knows who acts. */
export function identity(who: Who): string {
  return shownBy(who);
}
