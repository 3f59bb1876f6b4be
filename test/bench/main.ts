import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureApprovals } from './approvals';
import { Ground } from './ground';
import { reportOf, textOf } from './report';
import { measureTelling } from './telling';

/**
 * `npm run bench`: what the product costs, measured against the least that could do the same. `--json` prints figures for a machine;
 * `--rounds` and `--tasks` say how long it takes.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, rounds: { type: 'string', default: '3' }, tasks: { type: 'string', default: '400' } } });
  const databaseUrl = process.env.LIANXI_TEST_DATABASE_URL;
  const temporalAddress = process.env.LIANXI_TEST_TEMPORAL_ADDRESS;
  if (!databaseUrl || !temporalAddress) throw new Error('LIANXI_TEST_DATABASE_URL and LIANXI_TEST_TEMPORAL_ADDRESS name the servers to measure on; npm run bench starts them');
  const say = (line: string): void => { process.stderr.write(`${line}\n`); };
  const rounds = Number(values.rounds);

  const machine = { cpus: cpus().length, load: loadavg()[0] ?? 0 };
  say(`preparing ${values.tasks} tasks`);
  const ground = await Ground.prepare(databaseUrl, Number(values.tasks));
  const approvals = await measureApprovals(ground, { clients: [1, 8, 32], rounds, temporalAddress, say });
  say('commit → workflow knows');
  const telling = await measureTelling(ground, temporalAddress, rounds, 50);
  await ground.close();

  const report = reportOf(approvals, telling, machine);
  process.stdout.write(`${values.json ? JSON.stringify(report, undefined, 2) : textOf(report)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`The bench could not measure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
