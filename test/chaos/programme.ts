import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createLianxiClient, type Client, type Schemas } from '@lianxi/api-client/client';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { root } from '@lianxi/infra/local/paths';
import { shownBy } from '../support/examples';
import type { Entry } from './journal';
import type { Evidence, HouseEvidence } from './judge';
import { reformed, standInFor } from './organisation-life';

const plan = readFileSync(join(root, 'libs/plan/xinxiang/plan.json'), 'utf8');

/** A milestone may be reported at once, with nothing to show for it, and is struck off without a list of its day, so that the same one can be submitted again and again while the clock moves. */
const policy = { ...defaultPolicy, version: 'chaos', submitWithoutContributions: true, submission: {}, approval: { ...defaultPolicy.approval, chain: ['sign-off', 'review'] } };

/** Where lists are drawn up, signatures on paper need their scan; of a list that is stated nothing is asked, since those of the record hold theirs. */
const affairsPolicy = { ...policy, version: 'chaos-affairs', approval: { ...defaultPolicy.approval, scans: ['sign-off'] } };

/** What is asked again and again while a server is down is given so long. */
const patienceMs = 120_000;

/** A rehearsal of the whole plan on a standing clock, asked through the API alone. */
export class Programme {
  private readonly api: Client;
  private readonly auditor: Client;

  private constructor(readonly id: string, url: string) {
    this.api = createLianxiClient({ baseUrl: url, headers: { authorization: shownBy('lianxi-office/office') } });
    this.auditor = createLianxiClient({ baseUrl: url, headers: { authorization: shownBy('lianxi-office/auditor') } });
  }

  /** @param startsAt where its clock stands at first */
  static async activate(url: string, startsAt = '2020-10-12T01:30:00.000Z'): Promise<Programme> {
    const programme = new Programme(`chaos-${randomUUID().slice(0, 8)}`, url);
    return await programme.begin({ plan: JSON.parse(plan) as object, policy, startsAt });
  }

  /** One in which milestones are struck off by lists, with a body of its own that is reformed. */
  static async ofAffairs(url: string): Promise<Programme> {
    const programme = new Programme(`chaos-${randomUUID().slice(0, 8)}`, url);
    const own = plan.replaceAll(`"${reformed}"`, `"${standInFor(programme.id)}"`);
    return await programme.begin({ plan: JSON.parse(own) as object, policy: affairsPolicy, startsAt: '2020-10-12T01:30:00.000Z' });
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

  /** What the judge is shown of this programme. */
  async evidence(entries: readonly Entry[]): Promise<Evidence> {
    const [tasks, lists] = [await this.tasks(), await this.lists()];
    const own = new Set([...tasks, ...lists].map(({ id }) => id));
    const ofTasks = await Promise.all(tasks.map(async ({ id }) => [id, await this.eventsOf(id)] as const));
    const ofLists = await Promise.all(lists.map(async ({ id }) => [id, await this.listEventsOf(id)] as const));
    const { now } = answered(await this.api.GET('/api/v1/programmes/{programme}', { params: { path: { programme: this.id } } }));
    // Of a list that was never drawn up there is nothing but what was asked of it.
    const asked = entries.filter(({ intent: { aggregate, path } }) => own.has(aggregate) || path.startsWith(`programmes/${this.id}/`));
    return { entries: asked, events: Object.fromEntries([...ofTasks, ...ofLists]), sent: await this.sent(), upcoming: await this.upcoming(), now, check: await this.check() };
  }

  /** What the judge is shown of the organisation and the accounts, which are one for all programmes. */
  async evidenceOfHouse(entries: readonly Entry[]): Promise<HouseEvidence> {
    const [organisation, identity] = [await this.chain('organisation'), await this.chain('identity')];
    const { findings } = answered(await this.auditor.GET('/api/v1/audit/verification'));
    return { entries: entries.filter(({ intent: { aggregate } }) => aggregate === 'organisation' || aggregate === 'identity'), organisation, identity, findings };
  }

  private async begin(body: Readonly<Record<string, unknown>>): Promise<this> {
    const asked = { id: this.id, mode: 'rehearsal' as const, ...body };
    answered(await this.api.POST('/api/v1/programmes', { params: { header: { 'Idempotency-Key': this.id } }, body: asked }));
    return this;
  }

  private async lists(): Promise<Schemas['StrikeOffList'][]> {
    return await this.every((cursor) => this.api.GET('/api/v1/programmes/{programme}/strike-off-lists', { params: { path: { programme: this.id }, query: { limit: 200, cursor } } }));
  }

  private async listEventsOf(list: string): Promise<Schemas['TaskEvent'][]> {
    return answered(await this.auditor.GET('/api/v1/programmes/{programme}/strike-off-lists/{list}/export', { params: { path: { programme: this.id, list } } })).events;
  }

  /** A chain that is about no task, the first event first. */
  private async chain(chain: 'organisation' | 'identity'): Promise<Schemas['ChainEvent'][]> {
    return (await this.every((cursor) => this.auditor.GET('/api/v1/audit/events', { params: { query: { chain, limit: 200, cursor } } }))).reverse();
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
