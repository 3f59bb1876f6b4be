import { randomUUID } from 'node:crypto';
import type { Schemas } from '@lianxi/api-client/client';
import { scannedList } from '@lianxi/rehearsal/bureaus/papers';
import { record } from './demo';
import type { Product } from './product';

/** What somebody asks of the API: of a milestone, with the key that makes a repeat harmless. */
export interface Act {
  /** `kejiju/liaison` */
  readonly who: string;
  readonly measure: number;
  readonly milestone: string;
  readonly what: 'contribution' | 'submission' | 'approval' | 'review' | 'strike-off';
  readonly body?: Readonly<Record<string, unknown>>;
  readonly key: string;
}

/** How the API answered, and how long it took. */
export interface Outcome {
  readonly act: Act;
  readonly status: number;
  readonly type: string | null;
  readonly retryAfter: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly milliseconds: number;
}

export const act = (who: string, what: Act['what'], measure: number, milestone: string, body?: Act['body']): Act => ({ who, measure, milestone, what, key: randomUUID(), ...(body && { body }) });

/** A bureau's contribution with a text no other has, by which it is found again among the events. */
export const contribution = (bureau: string, measure: number, milestone: string): Act => act(`${bureau}/liaison`, 'contribution', measure, milestone, { bureau, text: `配合情况 ${randomUUID()}` });

/** The people of the demonstration, acting through the API. */
export class People {
  private constructor(private readonly product: Product, readonly tasks: readonly Schemas['Task'][]) {}

  static async of(product: Product): Promise<People> {
    return new People(product, await record(product).tasks());
  }

  taskOf(measure: number): string {
    const task = this.tasks.find((one) => one.measure === measure);
    if (!task) throw new Error(`The demonstration has no measure ${measure}.`);
    return task.id;
  }

  /** Sends the act once. Throws when the connection breaks before there is an answer. */
  async does(one: Act): Promise<Outcome> {
    const began = performance.now();
    const response = await fetch(`${this.product.endpoints.api}/api/v1/tasks/${this.taskOf(one.measure)}/milestones/${one.milestone}/${one.what}`, {
      method: 'POST',
      headers: {
        'authorization': this.product.shownBy(one.who),
        'idempotency-key': one.key,
        ...(one.body && { 'content-type': 'application/json' }),
      },
      ...(one.body && { body: JSON.stringify(one.body) }),
    });
    const body = (await response.json()) as Outcome['body'];
    const { status, headers } = response;
    return { act: one, status, type: headers.get('content-type'), retryAfter: headers.get('retry-after'), body, milliseconds: performance.now() - began };
  }

  /** Hands in the scan of a list that was signed on a day, as the office does before it strikes off by it; answers by which name the list names it. */
  async attachScan(measure: number, milestone: string, on: string): Promise<string> {
    const { name, bytes, sha256 } = scannedList(on);
    const form = new FormData();
    form.append('milestone', milestone);
    form.append('scanOf', 'list');
    form.append('file', new Blob([bytes]), name);
    const { status } = await fetch(`${this.product.endpoints.api}/api/v1/tasks/${this.taskOf(measure)}/evidence`, {
      method: 'POST', headers: { 'authorization': this.product.shownBy('lianxi-office/office'), 'idempotency-key': randomUUID() }, body: form,
    });
    if (status !== 200) throw new Error(`The scan of a list was not taken: ${status}`);
    return sha256;
  }

  /** What the bureaus that answer for themselves could still contribute to milestones of a year. */
  contributionsTo(year: number): Act[] {
    return this.tasks.flatMap(({ measure, coordinator, parts, milestones }) => milestones.filter((milestone) => milestone.year === year).flatMap(({ key }) => (
      parts.filter(({ bureau, kind }) => kind === 'municipal' && bureau !== coordinator.bureau).map(({ bureau }) => contribution(bureau, measure, key)))));
  }
}
