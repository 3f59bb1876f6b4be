import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { MeasureBrief } from '@lianxi/commands/programme/activation';
import type { OpenedTask } from './activation';
import { manyMeasures, openProgramme } from './activation';
import { alternate } from './alternate';
import type { BenchRecord } from './database';
import { openRecord } from './database';
import { countEvents, untilAllTold, untilNone } from './counting';
import type { Round } from './figures';
import { ratios } from './figures';
import { identity } from './identity';
import type { Call } from './load';
import { loadInTurn } from './load';
import type { Section } from './section';
import { atLeast, exactly, middleOf, times } from './section';
import type { Served } from './served';
import { serve } from './served';

export interface LifecycleOptions {
  /** Lifecycles a round. */
  readonly count: number;
  readonly clients: number;
  readonly rounds: number;
  readonly temporalAddress: string;
  readonly queue: string;
  readonly say: (line: string) => void;
}

/** The five acts of a milestone's life, as events. */
const acts = ['receiptSigned', 'contributionFiled', 'milestoneSubmitted', 'milestoneApproved', 'milestoneStruckOff'] as const;

/** Where the two lives are lived: each in a record of its own, so that our worker does not hear of what DBOS decides. */
interface Places {
  readonly ours: BenchRecord;
  readonly dbos: BenchRecord;
}

/**
 * Whole lives of a milestone (签收, 配合情况, 申请办结, 签批, 销号) over HTTP: ours with API and worker at work, so that each task's workflow
 * is told all of it and ends; and on DBOS, where the same five messages reach the task's durable workflow.
 */
export async function measureLifecycles(adminUrl: string, options: LifecycleOptions): Promise<Section> {
  const places = { ours: await openRecord(adminUrl, 'lives'), dbos: await openRecord(adminUrl, 'lives_dbos') };
  try {
    const lives = options.count * (options.rounds + 1);
    const measures = manyMeasures(lives, shortLife);
    const [ours, dbos] = [await openProgramme(places.ours.record, { id: 'lives', measures }), await openProgramme(places.dbos.record, { id: 'lives', measures })];
    return await live(places, { ours, dbos }, options);
  } finally {
    await places.ours.close();
    await places.dbos.close();
  }
}

async function live(places: Places, tasks: Readonly<Record<keyof Places, readonly OpenedTask[]>>, options: LifecycleOptions): Promise<Section> {
  const env = { TEMPORAL_ADDRESS: options.temporalAddress, LIANXI_MODE: 'development', BENCH_PROGRAMME: 'lives', BENCH_QUEUE: options.queue };
  const oursEnv = { ...env, DATABASE_URL: places.ours.url, BENCH_STARTS_PER_SECOND: '1000' };
  const [api, worker] = [await serve('serve-lianxi', oursEnv), await serve('serve-worker', oursEnv)];
  const dbos = await serve('serve-dbos', { ...env, DATABASE_URL: places.dbos.url });
  try {
    options.say('  every task has its workflow');
    await untilAllTold(places.ours.record);
    const left = { ours: [...tasks.ours], dbos: [...tasks.dbos] };
    const caughtUp: number[] = [];
    const turns = {
      // A life is lived once its workflow knows all of it: the telling counts, as the receiving does for DBOS.
      ours: async (clients: number): Promise<Round> => {
        const since = performance.now();
        const { p50, p99 } = await loadInTurn(left.ours.splice(0, options.count).map((one) => ourLife(api, one)), clients);
        const answered = performance.now();
        await untilAllTold(places.ours.record);
        const told = performance.now();
        caughtUp.push(told - answered);
        return { p50, p99, rate: (options.count * 1_000) / (told - since) };
      },
      dbos: (clients: number): Promise<Round> => loadInTurn(left.dbos.splice(0, options.count).map(({ task }) => dbosLife(dbos, task)), clients),
    };
    for (const warmUp of Object.values(turns)) await warmUp(options.clients);
    const rounds = await alternate(turns, options.clients, options.rounds, options.say);
    const ended = await endedRuns(options, options.count * (options.rounds + 1));
    return await sectionOf(places, { rounds, caughtUp: caughtUp.slice(1), ended }, options);
  } finally {
    await Promise.all([api.stop(), worker.stop(), dbos.stop()]);
  }
}

/** Measure 3 as it would be with two bureaus and one milestone: five acts conclude it. */
export function shortLife(brief: MeasureBrief): MeasureBrief {
  return {
    ...brief,
    pattern: 'lead-participate',
    responsibilities: [
      { bureau: 'kejiju', name: '市科技局', kind: 'municipal', duty: 'lead' },
      { bureau: 'jiaoyuju', name: '市教育局', kind: 'municipal', duty: 'participant' },
    ],
    milestones: brief.milestones.slice(0, 1),
  };
}

function ourLife({ url }: Served, { task, brief }: OpenedTask): Call[] {
  const place = `${url}/api/v1/tasks/${task}`;
  const milestone = `${place}/milestones/${brief.milestones[0]!.key}`;
  const keyed = (role: string, bureau: string): Call['headers'] => ({ ...identity(role, bureau), 'idempotency-key': randomUUID() });
  return [
    { url: `${place}/receipt`, headers: keyed('liaison', 'jiaoyuju'), body: { bureau: 'jiaoyuju' } },
    { url: `${milestone}/contribution`, headers: keyed('liaison', 'jiaoyuju'), body: { bureau: 'jiaoyuju', text: '已按要求完成配合工作' } },
    { url: `${milestone}/submission`, headers: keyed('liaison', 'kejiju'), body: { achievedOn: '2020-10-12' } },
    { url: `${milestone}/approval`, headers: keyed('bureau-head', 'kejiju') },
    { url: `${milestone}/strike-off`, headers: keyed('office', 'lianxi-office') },
  ];
}

function dbosLife({ url }: Served, task: string): Call[] {
  return acts.map((act) => ({ url: `${url}/${act}/${task}`, headers: { 'idempotency-key': randomUUID() } }));
}

/** How many of our runs have ended well, as Temporal counts them; it counts some seconds behind, so it is asked until it has counted all. */
async function endedRuns({ temporalAddress, queue }: LifecycleOptions, due: number): Promise<number> {
  const connection = await Connection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  let ended = 0;
  await untilNone(async () => {
    ({ count: ended } = await client.workflow.count(`TaskQueue = '${queue}' AND ExecutionStatus = 'Completed'`));
    return due - ended;
  }, 'runs to end', 200);
  await connection.close();
  return ended;
}

interface Lived {
  readonly rounds: Readonly<Record<'ours' | 'dbos', readonly Round[]>>;
  /** How long after the last answer of each round the last workflow knew, in milliseconds. */
  readonly caughtUp: readonly number[];
  readonly ended: number;
}

async function sectionOf({ ours, dbos }: Places, { rounds, caughtUp, ended }: Lived, options: LifecycleOptions): Promise<Section> {
  const due = options.count * (options.rounds + 1);
  const ratio = ratios(rounds.ours, rounds.dbos);
  const [theirs] = await dbos.record.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM dbos.workflow_status WHERE status = 'SUCCESS'`);
  return {
    title: `whole lifecycles over HTTP at ${options.clients} clients, against DBOS receiving the same five messages`,
    figures: { rounds, ratio, caughtUpMs: caughtUp },
    lines: [
      `  ours  ${middleOf(rounds.ours)} (lives, their telling included; p50 and p99 of an act); all workflows knew ${Math.max(...caughtUp).toFixed(0)} ms after the last answer`,
      `  DBOS  ${middleOf(rounds.dbos)}`,
      `  ours ${times(ratio.rate)} of its rate`,
    ],
    goals: [
      atLeast('lifecycles a second against DBOS', ratio.rate, 1.5),
      exactly('acts in our record', await countEvents(ours.record, acts), acts.length * due),
      exactly('tasks concluded in our record', await countEvents(ours.record, ['taskConcluded']), due),
      exactly('acts in the record of DBOS', await countEvents(dbos.record, acts), acts.length * due),
      exactly('runs of ours that ended', ended, due),
      exactly('DBOS workflows ended', theirs.count, due),
    ],
  };
}
