import type { Client, Schemas } from '@lianxi/api-client/client';
import { createLianxiClient } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';
import { isProblem } from '@lianxi/api-client/reply';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { office } from '../bureaus/intention';
import { Patience } from './patience';
import type { Surroundings } from './surroundings';

type Problem = Schemas['Problem'];

/** An answer, or a rule's no; and how often it was asked. */
export type Answer<T> = { readonly data: T; readonly times: number } | { readonly problem: Problem; readonly times: number };

const pace = { firstMs: 100, factor: 1.6, atMostMs: 2_000 } as const;

/** One attempt may take so long. An API that answers 'unexpected' so often in a row will not answer otherwise. */
const attempt = { ms: 30_000, unexpected: 8 } as const;

/** The API does not let itself be read. */
export class Unread extends Error {
  constructor(readonly problem: Problem) {
    super(`The API refuses to be read: ${problem.status} ${problem.type} ${problem.en.detail}`);
  }
}

/**
 * The line to the API, which survives that API, worker, Temporal or PostgreSQL go away: who does not answer, or answers that the record
 * is out of reach, is asked again with the same key, so that nothing is done twice.
 */
export class Line {
  constructor(private readonly around: Surroundings) {}

  /**
   * Reads.
   * @throws Stalled when there is no answer, Unread when the API says no
   */
  async read<T>(request: (api: Client) => Promise<Reply<T>>): Promise<T> {
    const answer = await this.persist(office, request);
    if ('data' in answer) return answer.data;
    throw new Unread(answer.problem);
  }

  /**
   * Changes something, at most once for the key that the request carries.
   * @throws Stalled when there is no answer
   */
  send<T>(actor: Actor, request: (api: Client) => Promise<Reply<T>>): Promise<Answer<T>> {
    return this.persist(actor, request);
  }

  /** Everything of a list, page after page. */
  async all<Item>(page: (api: Client, cursor: string | undefined) => Promise<Reply<{ readonly items: readonly Item[]; readonly next?: string | undefined }>>): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const read = await this.read((api) => page(api, cursor));
      items.push(...read.items);
      cursor = read.next;
    } while (cursor !== undefined);
    return items;
  }

  private async persist<T>(actor: Actor, request: (api: Client) => Promise<Reply<T>>): Promise<Answer<T>> {
    const patience = new Patience(this.around, pace);
    const api = this.client(actor);
    let unexpected = 0;
    for (let times = 1; ; times += 1) {
      const got = await request(api).catch(noAnswer);
      if ('data' in got && got.data !== undefined && got.response.ok) return { data: got.data, times };
      const problem = 'error' in got && isProblem(got.error) ? got.error : undefined;
      if (problem?.status === 500) unexpected += 1;
      if (problem && (problem.status < 500 || unexpected >= attempt.unexpected)) return { problem, times };
      await patience.rest(why(problem, this.around.baseUrl), 'timedOut' in got && got.timedOut ? this.attemptMs : 0);
    }
  }

  private get attemptMs(): number {
    return Math.min(attempt.ms, this.around.patienceMs ?? attempt.ms);
  }

  private client(actor: Actor): Client {
    return createLianxiClient({
      baseUrl: this.around.baseUrl,
      headers: { ...this.around.headersOf(actor) },
      fetch: (request) => this.around.fetch(new Request(request, { signal: AbortSignal.timeout(this.attemptMs) })),
    });
  }
}

/** `fetch` fails with a TypeError, an answer that was cut off with a SyntaxError, one that took too long with a TimeoutError; anything else is a fault of ours. */
function noAnswer(error: unknown): { readonly timedOut: boolean } {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;
  if (name === 'TypeError' || name === 'SyntaxError') return { timedOut: false };
  if (name === 'TimeoutError' || name === 'AbortError') return { timedOut: true };
  throw error;
}

function why(problem: Problem | undefined, url: string): Bilingual {
  return problem
    ? { zh: `${problem.zh.title}（HTTP ${problem.status}）`, en: `${problem.en.title} (HTTP ${problem.status})` }
    : { zh: `API（${url}）没有答复`, en: `the API at ${url} does not answer` };
}

