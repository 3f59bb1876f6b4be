import type { AnchorPlace } from './anchor-place';

/** How long the service may take to answer, in milliseconds. */
const patienceMs = 8_000;

/** Anchors at a service: `POST` adds the line it is sent, `GET ?after=N` answers those after the first N, a line each. Redirects are not followed. */
export class AnchorUrl implements AnchorPlace {
  private read = 0;

  constructor(private readonly address: URL) {}

  async unread(): Promise<readonly string[]> {
    const url = new URL(this.address);
    url.searchParams.set('after', String(this.read));
    const lines = (await this.ask(url, { method: 'GET' })).split('\n').filter((line) => line !== '');
    this.read += lines.length;
    return lines;
  }

  async add(line: string): Promise<void> {
    await this.ask(this.address, { method: 'POST', body: `${line}\n`, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }

  private async ask(url: URL, request: RequestInit): Promise<string> {
    const answer = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${this.address.origin} keeps no anchors: it answered ${String(answer.status)}`);
    return text;
  }
}
