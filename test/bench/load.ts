import { Agent, request } from 'node:http';
import type { Round } from './figures';
import { quantile } from './figures';

/** One request of a load. */
export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends calls from so many clients, each waiting for its answer before its next one. Anything but a success ends the measurement. */
export async function load(calls: readonly Call[], clients: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const left = [...calls];
  const took: number[] = [];
  const client = async (): Promise<void> => {
    for (let call = left.pop(); call !== undefined; call = left.pop()) {
      const since = performance.now();
      await post(call, agent);
      took.push(performance.now() - since);
    }
  };
  const since = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - since) / 1_000;
  agent.destroy();
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99), rate: calls.length / seconds };
}

function post({ url, headers }: Call, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { body += chunk; }).on('end', () => {
        if ((response.statusCode ?? 500) < 300) resolve();
        else reject(new Error(`${url} answered ${String(response.statusCode)}: ${body}`));
      });
    });
    sent.on('error', reject).end();
  });
}
