import type { AnchorPlace } from './anchor-place';
import { wholeLines } from './lines';

/** How long the service may take for one answer, in milliseconds. */
const patienceMs = 30_000;

/** Anchors at a service: `POST` adds the line it is sent, `GET ?after=N` answers those after the first N, a line each. Redirects are not followed. */
export class AnchorUrl implements AnchorPlace {
  private read = 0;
  private readonly address: URL;
  private readonly headers: Readonly<Record<string, string>>;

  /** @param address with user and password where the service asks for them (Basic) */
  constructor(address: URL) {
    const { username, password } = address;
    this.headers = username === '' ? {} : { authorization: `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}` };
    this.address = new URL(address);
    this.address.username = '';
    this.address.password = '';
  }

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

  private async ask(url: URL, request: { readonly method: string; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }): Promise<Response> {
    const answer = await fetch(url, { ...request, headers: { ...this.headers, ...request.headers }, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    throw new Error(`${this.address.origin} keeps no anchors: it answered ${String(answer.status)}`);
  }
}
