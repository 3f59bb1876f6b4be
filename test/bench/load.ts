import { Agent, request } from 'node:http';
import type { Round } from './figures';
import { quantile } from './figures';

/** One request of a load; a POST unless it says otherwise. */
export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST';
  readonly body?: object;
}

/** Sends calls from so many clients, each waiting for its answer before its next one. Anything but a success ends the measurement. */
export async function load(calls: readonly Call[], clients: number): Promise<Round> {
  return await loadInTurn(calls.map((call) => [call]), clients);
}

/** The same with chains of calls, each chain in its order by one client. The rate counts chains. */
export async function loadInTurn(chains: readonly (readonly Call[])[], clients: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const left = [...chains];
  const took: number[] = [];
  const client = async (): Promise<void> => {
    for (let chain = left.pop(); chain !== undefined; chain = left.pop()) {
      for (const call of chain) took.push(await timed(call, agent));
    }
  };
  const since = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - since) / 1_000;
  agent.destroy();
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99), rate: chains.length / seconds };
}

/** Sends a call and answers how many milliseconds its answer took. */
export async function timed(call: Call, agent: Agent): Promise<number> {
  const since = performance.now();
  await send(call, agent);
  return performance.now() - since;
}

function send({ url, headers, method = 'POST', body }: Call, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = request(url, { method, agent, headers: { ...headers, ...json } }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { answer += chunk; }).on('end', () => {
        if ((response.statusCode ?? 500) < 300) resolve();
        else reject(new Error(`${url} answered ${String(response.statusCode)}: ${answer}`));
      });
    });
    sent.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}
