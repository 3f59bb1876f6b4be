import { cpus, loadavg } from 'node:os';
import { measureApprovals } from './approvals';
import { Ground } from './ground';
import { measureLifecycles } from './lifecycles';
import { measureLists } from './lists';
import type { SectionName } from './options';
import { asksHelp, Misread, readOptions, usage } from './options';
import { measurePeers } from './peers';
import { reportOf, textOf } from './report';
import type { Section } from './section';
import { serversOf } from './servers';
import { measureSize } from './size';
import { measureSteps } from './steps';
import { measureTelling } from './telling';

/**
 * `npm run bench`: what the product costs, measured beside the least that could do the same and beside its peers. `--json` prints
 * figures for a machine, `--only` names the parts to run, `--rounds` and the sizes say how long it takes.
 */
async function main(): Promise<void> {
  if (asksHelp(process.argv.slice(2))) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const options = readOptions(process.argv.slice(2));
  const { databaseUrl, temporalAddress, endRuns } = await serversOf(process.env);
  const say = (line: string): void => { process.stderr.write(`${line}\n`); };
  const { rounds } = options;
  const machine = { node: process.version, cpus: cpus().length, load: loadavg()[0] ?? 0 };
  const queueOf = (name: SectionName): string => `bench-${process.pid}-${name}`;

  const onGround = async (programme: string, measure: (ground: Ground) => Promise<Section>): Promise<Section> => {
    const ground = await Ground.prepare(databaseUrl, programme, options.tasks);
    try {
      return await measure(ground);
    } finally {
      await ground.close();
    }
  };
  const parts: Readonly<Record<SectionName, () => Promise<Section>>> = {
    approve: () => onGround('approved', (ground) => measureApprovals(ground, { clients: [1, 8, 32], rounds, temporalAddress, say })),
    telling: () => onGround('told', (ground) => measureTelling(ground, { temporalAddress, queue: queueOf('telling'), rounds, samples: 50 })),
    dbos: () => onGround('ours', (ours) => onGround('theirs', (theirs) => measurePeers({ ours, theirs }, { clients: [1, 8, 32], rounds, temporalAddress, queue: queueOf('dbos'), say }))),
    lifecycles: () => measureLifecycles(databaseUrl, { count: options.lifecycles, clients: 8, rounds, temporalAddress, queue: queueOf('lifecycles'), say }),
    steps: () => measureSteps(databaseUrl, { sizes: options.steps, rounds, tasks: options.tasks, temporalAddress, queue: queueOf('steps'), say }),
    size: () => measureSize(databaseUrl, { open: options.open, temporalAddress, queue: queueOf('size'), say }),
    lists: () => measureLists(databaseUrl, { milestones: options.milestones, rounds, temporalAddress, say }),
  };

  const sections: Record<string, Section> = {};
  try {
    for (const name of options.only) {
      say(name);
      sections[name] = await parts[name]();
    }
  } finally {
    await endRuns(options.only.map(queueOf).flatMap((queue) => [queue, `${queue}-bare`, `${queue}-cached`, `${queue}-told`]));
  }
  const report = reportOf(sections, machine);
  process.stdout.write(`${options.json ? JSON.stringify(report, undefined, 2) : textOf(report)}\n`);
}

main().catch((error: unknown) => {
  const misread = error instanceof Misread;
  process.stderr.write(misread ? `${error.message}\n\n${usage}\n` : `The bench could not measure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  // Whatever was opened on lent servers before it failed must not keep the process.
  process.exit(misread ? 2 : 1);
});
