import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { postgresAccount } from '@lianxi/infra/local/account';
import type { Part } from '@lianxi/infra/local/part';
import { apiPart, workerPart, type Surroundings } from '@lianxi/infra/local/parts';
import { homeAt, systemFolderFor } from '@lianxi/infra/local/paths';
import { secretIn } from '@lianxi/infra/local/secret';
import { freePort } from '@lianxi/infra/local/ports';
import { obtainPostgres } from '@lianxi/infra/local/postgres-binary';
import { openCluster, type Cluster } from '@lianxi/infra/local/postgres-cluster';
import { adminUrl, postgresPart } from '@lianxi/infra/local/postgres-server';
import { obtainTemporal } from '@lianxi/infra/local/temporal-binary';
import { temporalPart } from '@lianxi/infra/local/temporal-server';
import { migrateUp } from '@lianxi/persistence/migrations/run';
import { establishExamples } from '../support/examples';
import { openTestHome, type TestHome } from '../support/home';
import { Living } from './living';

/** How many of each process serve. */
export interface Cast {
  readonly apis: number;
  readonly workers: number;
  /** Variables for every worker, such as one that loads a script first. */
  readonly workerEnv?: Readonly<Record<string, string>>;
}

/**
 * The whole product in processes of its own, each to be killed by itself, with nobody who starts it again. Its servers keep what they have
 * confirmed through a kill, as in production; only a crash of the whole machine is not provided for.
 */
export class Stage {
  private readonly resting = new Set<Living>();

  private constructor(
    readonly home: TestHome,
    readonly cluster: Cluster,
    readonly databaseUrl: string,
    readonly temporalAddress: string,
    readonly postgres: Living,
    readonly temporal: Living,
    readonly apis: readonly Api[],
    readonly workers: readonly Living[],
  ) {}

  static async open(cast: Cast = { apis: 1, workers: 1 }): Promise<Stage> {
    const home = await openTestHome();
    for (const folder of [home.run, home.logs, home.data]) mkdirSync(folder, { recursive: true });
    const cluster = await clusterIn(home);
    const [postgresPort, temporalPort] = [await freePort(), await freePort()];
    const postgres = new Living(withoutFsync(postgresPart(cluster, { port: postgresPort, log: join(home.logs, 'postgres.log') })), home.run);
    const temporal = new Living(temporalPart(await obtainTemporal(homeAt().tools), { port: temporalPort, dataFile: join(home.data, 'temporal.sqlite'), log: join(home.logs, 'temporal.log') }), home.run);
    await Promise.all([postgres.start(), temporal.start()]);
    const databaseUrl = adminUrl(cluster, postgresPort);
    await migrateUp(databaseUrl);
    await establishExamples(databaseUrl);
    const temporalAddress = `127.0.0.1:${temporalPort}`;
    const surroundings: Surroundings = { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_NAMESPACE: 'default', TEMPORAL_UI_URL: 'http://127.0.0.1:8233' };
    const apis = await Promise.all(numbers(cast.apis).map((number) => api(home, surroundings, number)));
    const workers = await Promise.all(numbers(cast.workers).map(async (number) => new Living(renamed(withEnv(workerPart(home, surroundings, await freePort()), cast.workerEnv ?? {}), `worker-${number}`), home.run)));
    const stage = new Stage(home, cluster, databaseUrl, temporalAddress, postgres, temporal, apis, workers);
    await Promise.all([...apis.map(({ living }) => living), ...workers].map((living) => living.start()));
    return stage;
  }

  /** Where the servers keep what a restart finds again: the folder of PostgreSQL's cluster, and Temporal's file with what belongs to it. */
  get files(): { readonly postgres: string; readonly temporal: readonly string[] } {
    const file = join(this.home.data, 'temporal.sqlite');
    return { postgres: this.cluster.data, temporal: [file, `${file}-wal`, `${file}-shm`] };
  }

  get everyone(): readonly Living[] {
    return [...this.workers, ...this.apis.map(({ living }) => living), this.temporal, this.postgres];
  }

  /** Leaves out some from here on. */
  rest(...out: readonly Living[]): void {
    for (const living of out) {
      living.kill();
      this.resting.add(living);
    }
  }

  /** Brings back whoever is dead, servers first. */
  async mend(): Promise<void> {
    await Promise.all([this.postgres, this.temporal].filter((living) => this.isMissing(living)).map((living) => living.start()));
    await Promise.all(this.everyone.filter((living) => this.isMissing(living)).map((living) => living.start()));
  }

  async close(): Promise<void> {
    for (const living of this.everyone) living.kill();
    await this.home.close();
  }

  private isMissing(living: Living): boolean {
    return !living.lives && !this.resting.has(living);
  }
}

/** An API and where it answers. */
export interface Api {
  readonly url: string;
  readonly living: Living;
}

async function api(home: TestHome, surroundings: Surroundings, number: number): Promise<Api> {
  const port = await freePort();
  return { url: `http://127.0.0.1:${port}`, living: new Living(renamed(withoutExamples(apiPart(home, { ...surroundings, LIANXI_SECRET: secretIn(home.data) }, port)), `api-${number}`), home.run) };
}

async function clusterIn(home: TestHome): Promise<Cluster> {
  const account = await postgresAccount();
  return await openCluster(join(home.folder, 'postgres'), await obtainPostgres(account, systemFolderFor(homeAt().folder)), account);
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const renamed = (part: Part, name: string): Part => ({ ...part, name });

function withEnv(part: Part, env: Readonly<Record<string, string>>): Part {
  return { ...part, launch: async () => { const launch = await part.launch(); return { ...launch, env: { ...launch.env, ...env } }; } };
}

/** Example people were entered by the test, with tokens it knows: making them again would give them other passwords, which ends those. */
function withoutExamples(part: Part): Part {
  return { ...part, launch: async () => { const { env = {}, ...launch } = await part.launch(); const { LIANXI_PEOPLE: _file, ...others } = env; return { ...launch, env: others }; } };
}

/** A process that is killed leaves what it has written with the system, which need not be made to write it to the disk for that. */
function withoutFsync(part: Part): Part {
  return { ...part, launch: async () => { const launch = await part.launch(); return { ...launch, args: [...launch.args, '-c', 'fsync=off'] }; } };
}
