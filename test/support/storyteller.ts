import { randomUUID } from 'node:crypto';
import type { Schemas } from '@lianxi/api-client/client';
import { readBack, type ReadBack } from '@lianxi/papers/read-back.fixture';
import { taskId } from '@lianxi/commands/programme/task-id';
import type { Product } from './product';

interface Page<Item> {
  readonly items: Item[];
  readonly next?: string;
}

/** One measure of a rehearsal, lived through over the API of a started product by the example people. */
export class Storyteller {
  readonly task: string;

  constructor(private readonly product: Product, readonly programme: string, readonly measure: number) {
    this.task = taskId(programme, measure);
  }

  /** Does something as somebody; what is not answered with success fails the test, with the answer. */
  async does(path: string, body?: object, who = 'lianxi-office/office'): Promise<Record<string, unknown>> {
    const { status, answer } = await this.asks(path, body, who);
    if (status !== 200 && status !== 201) throw new Error(`${who} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  }

  /** The same, whatever it is answered. */
  async asks(path: string, body?: object, who = 'lianxi-office/office'): Promise<{ readonly status: number; readonly answer: Record<string, unknown> }> {
    const headers = { 'authorization': this.product.shownBy(who), 'idempotency-key': randomUUID(), ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch(this.url(path), { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: response.status, answer: await response.json() as Record<string, unknown> };
  }

  async sees<Answer>(path: string, who = 'lianxi-office/office'): Promise<Answer> {
    const response = await fetch(this.url(path), { headers: { authorization: this.product.shownBy(who) } });
    if (!response.ok) throw new Error(`${who} ${path}: ${response.status} ${await response.text()}`);
    return await response.json() as Answer;
  }

  /** All of a list, page by page. */
  async list<Item>(path: string, who?: string): Promise<Item[]> {
    const items: Item[] = [];
    for (let cursor = ''; ;) {
      const page: Page<Item> = await this.sees(`${path}${path.includes('?') ? '&' : '?'}limit=200${cursor && `&cursor=${cursor}`}`, who);
      items.push(...page.items);
      if (page.next === undefined) return items;
      cursor = page.next;
    }
  }

  /** Steps of the measure that were carried out. */
  async sent(): Promise<Schemas['Reminder'][]> {
    return (await this.list<Schemas['Reminder']>(`programmes/${this.programme}/reminders?state=sent`)).filter(({ measure }) => measure === this.measure);
  }

  /** What somebody was told of decisions about the measure, the latest first. */
  async told(who: string): Promise<Schemas['Told'][]> {
    return (await this.list<Schemas['Told']>(`programmes/${this.programme}/inbox`, who)).filter(({ measure }) => measure === this.measure);
  }

  /** Hands a file in as a browser does, and answers its hash. */
  async handsIn(path: string, { milestone, scanOf, name, bytes }: { readonly milestone: string; readonly scanOf?: string; readonly name: string; readonly bytes: Buffer }, who: string): Promise<string> {
    const form = new FormData();
    form.append('milestone', milestone);
    if (scanOf !== undefined) form.append('scanOf', scanOf);
    form.append('file', new Blob([Uint8Array.from(bytes)]), name);
    const response = await fetch(this.url(path), { method: 'POST', headers: { 'authorization': this.product.shownBy(who), 'idempotency-key': randomUUID() }, body: form });
    const answer = await response.json() as { file?: { sha256: string } };
    if (!answer.file) throw new Error(`${who} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer.file.sha256;
  }

  /** Prints a paper and reads the Word file back; one that is not well-formed fails the test. */
  async prints(path: string, who: string): Promise<ReadBack & { readonly name: string }> {
    const response = await fetch(this.url(path), { headers: { authorization: this.product.shownBy(who) } });
    if (!response.ok) throw new Error(`${who} ${path}: ${response.status} ${await response.text()}`);
    const name = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
    return { ...readBack(new Uint8Array(await response.arrayBuffer())), name: decodeURIComponent(name) };
  }

  /** Lives the rehearsal to 09:00 of a date, its steps carried out by its workflows. */
  async liveUntil(date: string): Promise<void> {
    await this.product.asks('clock', 'jump', date, '--programme', this.programme);
  }

  private url(path: string): string {
    return `${this.product.endpoints.api}/api/v1/${path}`;
  }
}
