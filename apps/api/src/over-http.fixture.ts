import type { AddressInfo } from 'node:net';
import { TestApi, identity, task } from './api.fixture';
import type { Who } from './api.fixture';

/** An answer of the API as it came over the wire. */
export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A rehearsal served over HTTP, so that requests are at work side by side as they are in an office. */
export class OverHttp {
  private constructor(readonly api: TestApi, readonly programme: string, private readonly url: string) {}

  static async start(programme: string, startsAt: string): Promise<OverHttp> {
    const api = await TestApi.start();
    await api.rehearse(programme, startsAt);
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    return new OverHttp(api, programme, `http://127.0.0.1:${port}`);
  }

  /** Another programme in the same house. */
  beside(programme: string): OverHttp {
    return new OverHttp(this.api, programme, this.url);
  }

  /** Does something about a measure's milestone: `approval`. */
  async does(who: Who, measure: number, milestone: string, what: string, key: string, body?: object): Promise<Answered> {
    const response = await fetch(`${this.url}/api/v1/tasks/${task(this.programme, measure)}/milestones/${milestone}/${what}`, {
      method: 'POST',
      headers: { 'authorization': identity(who), 'idempotency-key': key, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answered['body'] };
  }

  stop(): Promise<void> {
    return this.api.stop();
  }
}
