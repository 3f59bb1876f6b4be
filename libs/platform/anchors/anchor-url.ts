import type { AnchorPlace } from './anchor-place';
import { wholeLines } from './lines';

/** How long the service may take for one answer, in milliseconds. */
const patienceMs = 30_000;

/** Anchors at a service: `POST` adds the line it is sent, `GET ?after=N` answers those after the first N, a line each. Redirects are not followed. */
export class AnchorUrl implements AnchorPlace {
  private read = 0;

  constructor(private readonly address: URL) {}

  async *unread(): AsyncGenerator<string> {
    const url = new URL(this.address);
    url.searchParams.set('after', String(this.read));
    const { body } = await this.ask(url, { method: 'GET' });
    if (!body) return;
    for await (const line of wholeLines(body.pipeThrough(new TextDecoderStream()))) {
      this.read += 1;
      yield line;
    }
  }

  async add(line: string): Promise<void> {
    const answer = await this.ask(this.address, { method: 'POST', body: `${line}\n`, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    await answer.body?.cancel();
  }

  private async ask(url: URL, request: RequestInit): Promise<Response> {
    const answer = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    throw new Error(`${this.address.origin} keeps no anchors: it answered ${String(answer.status)}`);
  }
}
