import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { alternate } from './alternate';
import { untilAllTold } from './counting';
import { approval } from './approvals';
import { decidedQuery, bareDecision } from './bare-decision.workflow';
import type { Round } from './figures';
import { ratios } from './figures';
import type { Ground } from './ground';
import { eachOf } from './ground';
import type { Call } from './load';
import { load } from './load';
import type { Goal, Section } from './section';
import { atMost, exactly, middleOf, times } from './section';
import type { Served } from './served';
import { serve } from './served';

/** A decision on our record against one a DBOS workflow takes, and against one a Temporal workflow takes by an update. */
export interface PeerFigures {
  readonly clients: number;
  readonly rounds: Readonly<Record<'ours' | 'dbos' | 'update', readonly Round[]>>;
  readonly againstDbos: ReturnType<typeof ratios>;
  readonly againstUpdate: ReturnType<typeof ratios>;
}

export interface PeerOptions {
  readonly clients: readonly number[];
  readonly rounds: number;
  readonly temporalAddress: string;
  readonly queue: string;
  readonly say: (line: string) => void;
}

/** Where is decided: ours and theirs each in a record of its own, so that our worker does not tell what DBOS decides. */
export interface PeerGrounds {
  readonly ours: Ground;
  readonly theirs: Ground;
}

/** With our worker at work as well, as DBOS has its own in the same process: what is decided is told meanwhile. */
export async function measurePeers(grounds: PeerGrounds, options: PeerOptions): Promise<Section> {
  const env = { TEMPORAL_ADDRESS: options.temporalAddress, LIANXI_MODE: 'development', BENCH_PROGRAMME: grounds.theirs.programme };
  const oursEnv = { ...env, DATABASE_URL: grounds.ours.url, BENCH_QUEUE: `${options.queue}-told`, BENCH_STARTS_PER_SECOND: '1000' };
  const theirsEnv = { ...env, DATABASE_URL: grounds.theirs.url, BENCH_QUEUE: options.queue };
  const [ours, worker] = [await serve('serve-lianxi', oursEnv), await serve('serve-worker', oursEnv)];
  const [dbos, update] = [await serve('serve-dbos', theirsEnv), await serve('serve-update', theirsEnv)];
  const updates = await Updates.start(grounds.theirs, options);
  try {
    await untilAllTold(grounds.ours.record);
    const turns = turnsOf(grounds, { ours, dbos, update });
    for (let turn = 0; turn < 3; turn += 1) for (const run of Object.values(turns)) await run(8);
    const before = { ...await recordedBy(grounds), updates: await updates.decided() };
    const figures: PeerFigures[] = [];
    for (const clients of options.clients) {
      const rounds = await alternate(turns, clients, options.rounds, options.say);
      figures.push({ clients, rounds, againstDbos: ratios(rounds.ours, rounds.dbos), againstUpdate: ratios(rounds.ours, rounds.update) });
    }
    const after = { ...await recordedBy(grounds), updates: await updates.decided() };
    const due = options.clients.length * options.rounds * grounds.ours.submitted.length;
    return sectionOf(figures, [
      exactly('approvals in our record', after.ours - before.ours, due),
      exactly('approvals in the record of DBOS', after.theirs - before.theirs, due),
      exactly('decisions DBOS holds', after.dbos - before.dbos, due),
      exactly('decisions the bare workflows took', after.updates - before.updates, due),
    ]);
  } finally {
    await updates.close();
    await Promise.all([ours, worker, dbos, update].map((served) => served.stop()));
  }
}

function turnsOf({ ours: ground, theirs }: PeerGrounds, { ours, dbos, update }: Readonly<Record<'ours' | 'dbos' | 'update', Served>>) {
  const { submitted } = theirs;
  const keyed = (url: string): Call => ({ url, headers: { 'idempotency-key': randomUUID() } });
  const tidied = async ({ record }: Ground, round: Round): Promise<Round> => { await record.query('VACUUM ANALYZE'); return round; };
  return {
    ours: async (clients: number) => {
      const round = await load(ground.submitted.map((one) => approval(ours, one)), clients);
      await untilAllTold(ground.record);
      await ground.rearm();
      return tidied(ground, round);
    },
    dbos: async (clients: number) => tidied(theirs, await load(submitted.map(({ task }) => keyed(`${dbos.url}/milestoneApproved/${task}`)), clients)),
    update: async (clients: number) => tidied(theirs, await load(submitted.map(({ task }) => keyed(`${update.url}/approve/${task}`)), clients)),
  };
}

/** What both records and DBOS's own tables hold. */
async function recordedBy({ ours, theirs }: PeerGrounds): Promise<{ ours: number; theirs: number; dbos: number }> {
  const [row] = await theirs.record.query<[{ count: number }]>('SELECT count(*)::int AS count FROM dbos.workflow_events');
  return { ours: await ours.eventsOf('milestoneApproved'), theirs: await theirs.eventsOf('milestoneApproved'), dbos: row.count };
}

/** The bare workflows, one for each task. */
class Updates {
  private constructor(private readonly client: Client, private readonly ids: readonly string[]) {}

  static async start({ submitted }: Ground, { temporalAddress, queue }: PeerOptions): Promise<Updates> {
    const client = new Client({ connection: await Connection.connect({ address: temporalAddress }) });
    const ids = submitted.map(({ task }) => `${queue}/${task}`);
    await eachOf(ids, (workflowId) => client.workflow.start(bareDecision, { workflowId, taskQueue: queue }));
    return new Updates(client, ids);
  }

  async decided(): Promise<number> {
    const decided: number[] = [];
    await eachOf(this.ids, async (id) => { decided.push(await this.client.workflow.getHandle(id).query(decidedQuery)); });
    return decided.reduce((sum, one) => sum + one, 0);
  }

  async close(): Promise<void> {
    await this.client.connection.close();
  }
}

function sectionOf(figures: readonly PeerFigures[], counted: readonly Goal[]): Section {
  return {
    title: 'a decision over HTTP: ours, on DBOS, by a Temporal update',
    figures,
    lines: figures.flatMap(({ clients, rounds, againstDbos, againstUpdate }) => [
      `${clients} ${clients === 1 ? 'client' : 'clients'}`,
      `  ours    ${middleOf(rounds.ours)}`,
      `  DBOS    ${middleOf(rounds.dbos)}: ours ${times(againstDbos.p50)} of its p50, ${times(againstDbos.p99)} of its p99, ${times(againstDbos.rate)} of its rate`,
      `  update  ${middleOf(rounds.update)}: ours ${times(againstUpdate.p50)} of its p50, ${times(againstUpdate.p99)} of its p99, ${times(againstUpdate.rate)} of its rate`,
    ]),
    goals: [...figures.map(({ clients, againstDbos }) => atMost(`approve p50 against DBOS, clients: ${clients}`, againstDbos.p50, 0.25)), ...counted],
  };
}
