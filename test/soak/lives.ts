import { setTimeout as pause } from 'node:timers/promises';
import { byLot, chance } from '@lianxi/rehearsal/bureaus/chance';
import type { DataSource } from 'typeorm';
import type { OpenedTask } from '../bench/activation';
import { manyMeasures, openProgramme } from '../bench/activation';
import { shortLife } from '../bench/lifecycles';
import { Journal } from '../chaos/journal';
import { inRecord, settled } from '../chaos/quiet';
import type { Stage } from '../chaos/stage';
import { checkAll } from './check-all';
import { acts, live, liveAll } from './life';
import type { Outcome } from './outcome';
import { must } from './outcome';
import { recordOf } from './record-of';

export interface LivesOptions {
  readonly lives: number;
  readonly clients: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** Tasks of one programme. */
const perProgramme = 500;

/** After the last kill all must be right again within so long; the workflows of thousands of tasks are started at a bounded rate. */
const quietWithinMs = 120_000;

/** Whole lives of tasks while PostgreSQL is killed every five to ten seconds: nothing lost, nothing doubled, nearly everything answered. */
export async function soakLives(stage: Stage, options: LivesOptions): Promise<Outcome> {
  const { lives, clients, say } = options;
  const tasks = await recordOf(stage, (record) => openAll(record, lives));
  const [journal, requests] = [new Journal(), { sent: 0, answered: 0 }];
  const killer = new Killer(stage, options.seed);
  const since = performance.now();
  let lived = 0;
  await liveAll(tasks, clients, async (task) => {
    if (await live(stage.apis[0]!.url, task, requests, journal)) lived += 1;
    if (lived % 500 === 0) say(`  ${lived} of ${lives} lives, PostgreSQL killed ${killer.kills} times`);
  });
  const seconds = (performance.now() - since) / 1_000;
  await killer.stop();
  const quiet = performance.now();
  const unsettled = await settled(stage, quietWithinMs).then(() => [], (error: unknown) => [String(error)]);
  const recovered = (performance.now() - quiet) / 1_000;
  const { lost, doubled, concluded } = await compare(stage, journal);
  const differences = await checkAll(stage);
  const share = requests.answered / requests.sent;
  return {
    title: `${lives} task lifecycles at ${clients} clients while PostgreSQL was killed every 5–10 s`,
    lines: [
      `${lived} lives and ${journal.entries.length} acts in ${seconds.toFixed(0)} s: ${(lived / seconds).toFixed(1)} lives/s; PostgreSQL killed ${killer.kills} times`,
      `${requests.sent} requests, ${(share * 100).toFixed(1)} % of them answered at once; ${lost} acknowledged acts lost, ${doubled} doubled; ${concluded} tasks concluded`,
      `all workflows knew, and no step was due, ${recovered.toFixed(1)} s after the last kill; ${differences.length} differences found by the check`,
    ],
    faults: [
      ...unsettled,
      ...must(lived === lives, `${lives - lived} lives were not lived to their end`),
      ...must(killer.kills > 0, 'PostgreSQL was never killed'),
      ...must(share >= 0.9, `only ${(share * 100).toFixed(1)} % of the requests succeeded`),
      ...must(lost === 0, `${lost} acknowledged acts are lost`),
      ...must(doubled === 0, `${doubled} acts stand twice`),
      ...must(concluded === lived, `${concluded} tasks are concluded, and ${lived} lives were lived`),
      ...differences,
    ],
  };
}

async function openAll(record: DataSource, lives: number): Promise<OpenedTask[]> {
  const tasks: OpenedTask[] = [];
  for (let left = lives; left > 0; left -= perProgramme) {
    tasks.push(...await openProgramme(record, { id: `soak-${tasks.length}`, measures: manyMeasures(Math.min(left, perProgramme), shortLife) }));
  }
  return tasks;
}

/** Kills PostgreSQL with all its sessions every five to ten seconds and starts it again. */
class Killer {
  kills = 0;
  private isOver = false;
  private readonly killing: Promise<void>;

  constructor(stage: Stage, seed: number) {
    this.killing = this.run(stage, seed);
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.killing;
  }

  private async run({ postgres }: Stage, seed: number): Promise<void> {
    for (;;) {
      const next = performance.now() + byLot(5_000, 10_000, chance(seed, 'kill', this.kills));
      while (performance.now() < next) {
        if (this.isOver) return;
        await pause(100);
      }
      postgres.kill();
      await postgres.ended();
      await postgres.start();
      this.kills += 1;
    }
  }
}

/** What clients were told against what the record holds: each act of each task once. */
async function compare(stage: Stage, journal: Journal) {
  const { rows } = await inRecord<{ aggregate: string; type: string; seq: number; count: number }>(stage,
    `SELECT aggregate, type, min(seq)::int AS seq, count(*)::int AS count FROM event WHERE type IN ('${acts.join("','")}', 'taskConcluded') GROUP BY aggregate, type`);
  const found = new Set(rows.map(({ aggregate, type, seq }) => `${aggregate} ${type} ${seq}`));
  const told = journal.entries.flatMap(({ decided = [] }) => decided.flatMap(({ aggregate, seq, events }) => events.map((type, index) => `${aggregate} ${type} ${seq - events.length + 1 + index}`)));
  return {
    lost: told.filter((one) => !found.has(one)).length,
    doubled: rows.filter(({ count }) => count > 1).length,
    concluded: rows.filter(({ type }) => type === 'taskConcluded').length,
  };
}
