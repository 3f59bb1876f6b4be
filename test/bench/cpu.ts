import { fork } from 'node:child_process';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Ground } from './ground';
import { load } from './load';

async function sys(program: string, env: NodeJS.ProcessEnv) {
  const child = fork(join(__dirname, `${program}.js`), { env: { ...process.env, ...env, TZ: 'UTC' }, execArgv: process.env.PROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof', '--cpu-prof-interval=200'] : [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const url = await new Promise<string>((r) => child.once('message', (m) => { r((m as { url: string }).url); }));
  const cpu = () => new Promise<number>((r) => { child.once('message', (m) => { const c = m as { user: number; system: number }; r((c.user + c.system) / 1000); }); child.send('cpu'); });
  return { url, cpu, stop: () => { child.kill('SIGTERM'); return new Promise<void>((r) => child.once('exit', () => { r(); })); } };
}
async function main() {
  const N = 400;
  const ground = await Ground.prepare(process.env.LIANXI_TEST_DATABASE_URL!, N);
  const env = { DATABASE_URL: ground.url, TEMPORAL_ADDRESS: process.env.LIANXI_TEST_TEMPORAL_ADDRESS!, LIANXI_MODE: 'development', LOG_LEVEL: 'info' };
  const [ours, bare] = [await sys('serve-lianxi', env), await sys('serve-bare', env)];
  const { submitted } = ground;
  const run = async (name: string, s: typeof ours, calls: any[], clients: number) => {
    const c0 = await s.cpu(); const r = await load(calls, clients); const c1 = await s.cpu();
    return { name, cpu: (c1 - c0) / N, p50: r.p50, rate: r.rate };
  };
  const o = async (c: number) => { const r = await run('ours', ours, submitted.map(({ task, milestone, coordinator }) => ({ url: `${ours.url}/api/v1/tasks/${task}/milestones/${milestone}/approval`, headers: { 'lianxi-identity': `person=bench; bureau=${coordinator}; role=bureau-head`, 'idempotency-key': randomUUID() } })), c); await ground.rearm(submitted); await ground.record.query('VACUUM ANALYZE'); return r; };
  const b = async (c: number) => { const r = await run('bare', bare, submitted.map(({ task }) => ({ url: `${bare.url}/approve/${task}`, headers: {} })), c); await ground.record.query('VACUUM ANALYZE'); return r; };
  for (let i = 0; i < 8; i++) { await o(8); await b(8); }
  for (const c of [8, 32, 1, 8, 32, 1]) {
    const rs: Awaited<ReturnType<typeof o>>[][] = [];
    for (let i = 0; i < 3; i++) rs.push(i % 2 ? [await o(c), await b(c)] : await (async () => { const y = await b(c); return [await o(c), y]; })());
    const med = (f: (r: any) => number) => rs.map(f).sort((x, y) => x - y)[1]!.toFixed(3);
    process.stdout.write(`${c} clients cpu ours ${med((r) => r[0].cpu)} bare ${med((r) => r[1].cpu)} ratio ${med((r) => r[0].cpu / r[1].cpu)} | p50 ${med((r) => r[0].p50)} ${med((r) => r[1].p50)} ratio ${med((r) => r[0].p50 / r[1].p50)} | rate ratio ${med((r) => r[0].rate / r[1].rate)}\n`);
  }
  await ours.stop(); await bare.stop(); await ground.close();
}
void main();
