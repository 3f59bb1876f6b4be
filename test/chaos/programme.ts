import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createLianxiClient, type Client, type Schemas } from '@lianxi/api-client/client';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { root } from '@lianxi/infra/local/paths';
import { shownBy } from '../support/examples';
import type { Entry } from './journal';
import type { Evidence } from './judge';

const plan = JSON.parse(readFileSync(join(root, 'libs/plan/xinxiang/plan.json'), 'utf8')) as Record<string, unknown>;

/** A milestone may be reported at once and is struck off without a list of its day, so that the same one can be submitted again and again while the clock moves. */
const policy = { ...defaultPolicy, version: 'chaos', submitWithoutContributions: true, approval: { ...defaultPolicy.approval, chain: ['sign-off', 'review'] } };

/** What is asked again and again while a server is down is given so long. */
const patienceMs = 120_000;

/** A rehearsal of the whole plan on a standing clock, asked through the API alone. */
export class Programme {
  private readonly api: Client;

  private constructor(readonly id: string, url: string) {
    this.api = createLianxiClient({ baseUrl: url, headers: { authorization: shownBy('lianxi-office/office') } });
  }

  /** @param startsAt where its clock stands at first */
  static async activate(url: string, startsAt = '2020-10-12T01:30:00.000Z'): Promise<Programme> {
    const programme = new Programme(`chaos-${randomUUID().slice(0, 8)}`, url);
    const key = { header: { 'Idempotency-Key': programme.id } };
    const body = { id: programme.id, mode: 'rehearsal' as const, plan, policy, startsAt };
    answered(await programme.api.POST('/api/v1/programmes', { params: key, body: body as unknown as Schemas['Activation'] }));
    return programme;
  }

  /** Moves the clock on to 09:00 of a day, or of the first day before on which something is due; asked again until it is allowed. */
  async jump(date: string): Promise<string> {
    const key = randomUUID();
    return await persistently(`the clock moves towards ${date}`, async () => {
      const { data, response } = await this.api.POST('/api/v1/programmes/{programme}/clock/jump', { params: { path: { programme: this.id }, header: { 'Idempotency-Key': key } }, body: { date } });
      if (data === undefined && response.status !== 409 && response.status !== 503) throw new Impossible(`The clock cannot be moved: ${response.status}`);
      return data?.now;
    });
  }

  async tasks(): Promise<Schemas['Task'][]> {
    const summaries = await this.every((cursor) => this.api.GET('/api/v1/tasks', { params: { query: { programme: this.id, limit: 200, cursor } } }));
    return await Promise.all(summaries.map(async ({ id }) => answered(await this.api.GET('/api/v1/tasks/{id}', { params: { path: { id } } }))));
  }

  async sent(): Promise<Schemas['Reminder'][]> {
    return await this.reminders('sent');
  }

  async upcoming(): Promise<Schemas['Reminder'][]> {
    return await this.reminders('upcoming');
  }

  async check(): Promise<Schemas['Check']> {
    return answered(await this.api.GET('/api/v1/check', { params: { query: { programme: this.id } } }));
  }

  async renewAll(): Promise<void> {
    for (const { id } of await this.tasks()) {
      answered(await this.api.POST('/api/v1/tasks/{id}/renewal', { params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } } }));
    }
  }

  /** What the judge is shown. */
  async evidence(entries: readonly Entry[]): Promise<Evidence> {
    const tasks = await this.tasks();
    const own = new Set(tasks.map(({ id }) => id));
    const events = await Promise.all(tasks.map(async ({ id }) => [id, await this.eventsOf(id)] as const));
    const { now } = answered(await this.api.GET('/api/v1/programmes/{programme}', { params: { path: { programme: this.id } } }));
    return { entries: entries.filter(({ intent: { task } }) => own.has(task)), events: Object.fromEntries(events), sent: await this.sent(), upcoming: await this.upcoming(), now, check: await this.check() };
  }

  private async eventsOf(id: string): Promise<Schemas['TaskEvent'][]> {
    return await this.every((cursor) => this.api.GET('/api/v1/tasks/{id}/events', { params: { path: { id }, query: { limit: 200, cursor } } }));
  }

  private async reminders(state: 'sent' | 'upcoming'): Promise<Schemas['Reminder'][]> {
    return await this.every((cursor) => this.api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme: this.id }, query: { state, limit: 200, cursor } } }));
  }

  private async every<Item>(page: (cursor: string | undefined) => Promise<Answer<{ items: Item[]; next?: string | undefined }>>): Promise<Item[]> {
    const items: Item[] = [];
    for (let cursor: string | undefined; ;) {
      const { items: some, next } = answered(await page(cursor));
      items.push(...some);
      if (next === undefined) return items;
      cursor = next;
    }
  }
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** What no patience helps against. */
class Impossible extends Error {}

function answered<T>({ data, error, response }: Answer<T>): T {
  if (data === undefined) throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`);
  return data;
}

async function persistently<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + patienceMs; ;) {
    const result = await attempt().catch((error: unknown) => { if (error instanceof Impossible) throw error; return undefined; });
    if (result !== undefined) return result;
    if (Date.now() > end) throw new Error(`It did not happen within ${patienceMs / 1_000} s that ${what}.`);
    await pause(200);
  }
}
