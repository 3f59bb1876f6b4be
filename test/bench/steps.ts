import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { approval } from './approvals';
import { BareSteps } from './bare-steps';
import { untilAllTold } from './counting';
import type { Drained } from './drained';
import { untilDrained } from './drained';
import type { Spread } from './figures';
import { quantile, ratios, spreadOf } from './figures';
import { Ground } from './ground';
import { timed } from './load';
import type { Goal, Section } from './section';
import { atLeast, atMost, exactly, middleOf, times } from './section';
import type { Served } from './served';
import { serve } from './served';
import { dueAt, openDueTasks, runClock } from './steps-ground';

export interface StepsOptions {
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Tasks with a milestone that waits to be approved while steps fall due. */
  readonly tasks: number;
  readonly temporalAddress: string;
  readonly queue: string;
  readonly say: (line: string) => void;
}

export interface StepsFigures {
  readonly steps: number;
  readonly ours: readonly Drained[];
  readonly bare: readonly Drained[];
  readonly ratio: ReturnType<typeof ratios>;
  /** Milliseconds an approval takes (p99) while nothing else goes on, and while so many steps fall due. */
  readonly approve: { readonly quiet: readonly number[]; readonly meanwhile: readonly number[]; readonly ratio: Spread };
}

/**
 * Steps of many tasks due at one instant: the product's worker with its workflows, against bare workflows of one timer and one activity
 * that sends the same statements. In rounds of their own people approve meanwhile.
 */
export async function measureSteps(adminUrl: string, options: StepsOptions): Promise<Section> {
  const ground = await Ground.prepare(adminUrl, 'beside', options.tasks);
  const bare = await BareSteps.open(adminUrl, options);
  const api = await serve('serve-lianxi', { DATABASE_URL: ground.url, TEMPORAL_ADDRESS: options.temporalAddress, LIANXI_MODE: 'development', LOG_LEVEL: 'info' });
  try {
    const morning = new Mornings(ground, api, options);
    const figures: StepsFigures[] = [];
    for (const steps of options.sizes) {
      const [ours, theirs]: [Drained[], Drained[]] = [[], []];
      const approve: Beside = { quiet: [], meanwhile: [] };
      for (let round = 0; round < options.rounds; round += 1) {
        options.say(`  ${steps} steps, round ${round + 1} of ${options.rounds}`);
        const turns = [async () => { ours.push(await (steps > isLong ? morning.besides(steps, approve) : morning.drain(steps))); }, async () => { theirs.push(await bare.drain(steps)); }];
        for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
      }
      if (steps <= isLong) await morning.approvals(steps, approve);
      figures.push({ steps, ours, bare: theirs, ratio: ratios(ours, theirs), approve: { ...approve, ratio: spreadOf(approve.meanwhile.map((p99, index) => p99 / (approve.quiet[index] ?? Number.NaN))) } });
    }
    return sectionOf(figures);
  } finally {
    await Promise.all([api.stop(), bare.close()]);
    await ground.close();
  }
}

/** Milliseconds an approval took (p99), by turns. */
interface Beside {
  readonly quiet: number[];
  readonly meanwhile: number[];
}

/** So many steps take minutes to be opened: people then approve within the morning that is measured, which is against us. */
const isLong = 2_000;

/** Mornings of our record, each of a programme of its own. */
class Mornings {
  private count = 0;

  constructor(private readonly ground: Ground, private readonly api: Served, private readonly options: StepsOptions) {}

  /** So many steps fall due at one instant. */
  async drain(steps: number, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<Drained> {
    const { record, url } = this.ground;
    const { temporalAddress, queue } = this.options;
    const id = `morning-${this.count += 1}`;
    const worker = await serve('serve-worker', { DATABASE_URL: url, TEMPORAL_ADDRESS: temporalAddress, BENCH_QUEUE: queue, BENCH_STARTS_PER_SECOND: '1000' });
    try {
      // Whoever is told before the worker works is told again later and later.
      await openDueTasks(record, `${id}-first`, 1, 24 * 3_600_000);
      await untilAllTold(record);
      // Long enough for every workflow to be started, which a worker that cannot hold them all does more slowly.
      await openDueTasks(record, id, steps, 20_000 + steps * (steps > 2_000 ? 75 : 25));
      await runClock(record, id);
      await record.query('VACUUM ANALYZE');
      await untilAllTold(record);
      const [{ left }] = await record.query<[{ left: number }]>(
        `SELECT extract(epoch FROM $2::timestamptz - clock_timestamp()) * 1000 - (state->'clock'->>'offsetMs')::float8 AS left FROM programme WHERE id = $1`, [id, dueAt]);
      if (left < 0) throw new Error(`The instant came ${(-left).toFixed(0)} ms before every workflow was started`);
      await pause(left);
      const [drained] = await Promise.all([untilDrained(record, id, steps, Date.parse(dueAt)), meanwhile()]);
      await untilAllTold(record);
      return drained;
    } finally {
      await worker.stop();
    }
  }

  /** How long an approval takes, at some pace, on quiet mornings and while steps fall due; turn by turn, and who begins changes. */
  async approvals(steps: number, { quiet, meanwhile }: Beside): Promise<void> {
    for (let round = 0; round < this.options.rounds; round += 1) {
      this.options.say(`  approvals beside ${steps} steps, round ${round + 1} of ${this.options.rounds}`);
      const turns = [
        async () => { await this.drain(1, async () => { quiet.push(await this.paced()); }); },
        async () => { await this.drain(steps, async () => { meanwhile.push(await this.paced()); }); },
      ];
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) {
        await turn();
        await this.ground.rearm();
      }
    }
  }

  /** A long morning within which people approve, after a quiet one. */
  async besides(steps: number, { quiet, meanwhile }: Beside): Promise<Drained> {
    await this.drain(1, async () => { quiet.push(await this.paced()); });
    await this.ground.rearm();
    const drained = await this.drain(steps, async () => { meanwhile.push(await this.paced()); });
    await this.ground.rearm();
    return drained;
  }

  /** Approves every submitted milestone, one every 40 ms; answers the p99. */
  private async paced(): Promise<number> {
    const agent = new Agent({ keepAlive: true });
    const took: number[] = [];
    for (const one of this.ground.submitted) {
      const [milliseconds] = await Promise.all([timed(approval(this.api, one), agent), pause(40)]);
      took.push(milliseconds);
    }
    agent.destroy();
    return quantile(took, 0.99);
  }
}

function sectionOf(figures: readonly StepsFigures[]): Section {
  const sum = (rounds: readonly Drained[], figure: 'count' | 'tasks'): number => rounds.reduce((total, round) => total + round[figure], 0);
  const goalsOf = ({ steps, ours, bare, ratio, approve }: StepsFigures): Goal[] => [
    atLeast(`${steps} steps at one instant, rate against bare timers`, ratio.rate, 1),
    atMost(`approve p99 while ${steps} steps fall due, against a quiet one`, approve.ratio, 2),
    exactly(`${steps} steps, ours: carried out`, sum(ours, 'count'), steps * ours.length),
    exactly(`${steps} steps, ours: each for another task, so none twice`, sum(ours, 'tasks'), steps * ours.length),
    exactly(`${steps} steps, bare: carried out`, sum(bare, 'count'), steps * bare.length),
  ];
  return {
    title: 'steps due at one instant, against bare timers with one activity of the same SQL each',
    figures,
    lines: figures.flatMap(({ steps, ours, bare, ratio, approve }) => [
      `${steps} steps (p50 and p99: how late)`,
      `  ours  ${middleOf(ours)}`,
      `  bare  ${middleOf(bare)}: ours ${times(ratio.rate)} of its rate`,
      `  approve p99 ${times(spreadOf(approve.meanwhile))} ms meanwhile, ${times(spreadOf(approve.quiet))} ms on a quiet morning`,
    ]),
    goals: figures.flatMap(goalsOf),
  };
}
