import { randomUUID } from 'node:crypto';
import type { Schemas } from '@lianxi/api-client/client';
import type { Paper } from '@lianxi/rehearsal/bureaus/papers';
import { examplePaper, scannedList } from '@lianxi/rehearsal/bureaus/papers';
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
    const scan = scannedList(on);
    await this.attach('lianxi-office/office', measure, { milestone, scanOf: 'list' }, scan);
    return scan.sha256;
  }

  /** Hands in a file that shows what was done. */
  async attachEvidence(who: string, measure: number, milestone: string): Promise<void> {
    await this.attach(who, measure, { milestone }, examplePaper('证明材料', `${milestone} of measure ${measure}`));
  }

  private async attach(who: string, measure: number, fields: Readonly<Record<string, string>>, { name, bytes }: Paper): Promise<void> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([bytes]), name);
    const { status } = await fetch(`${this.product.endpoints.api}/api/v1/tasks/${this.taskOf(measure)}/evidence`, {
      method: 'POST', headers: { 'authorization': this.product.shownBy(who), 'idempotency-key': randomUUID() }, body: form,
    });
    if (status !== 200) throw new Error(`${name} was not taken: ${status}`);
  }

  /** What the bureaus that answer for themselves could still contribute to milestones of a year. */
  contributionsTo(year: number): Act[] {
    return this.tasks.flatMap(({ measure, coordinator, parts, milestones }) => milestones.filter((milestone) => milestone.year === year).flatMap(({ key }) => (
      parts.filter(({ bureau, kind }) => kind === 'municipal' && bureau !== coordinator.bureau).map(({ bureau }) => contribution(bureau, measure, key)))));
  }
}
