import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { AccountCommands } from '@lianxi/commands/identity/account-commands';
import { SessionCommands } from '@lianxi/commands/identity/session-commands';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import { withConnection } from '@lianxi/commands/path/connection';
import { Refused } from '@lianxi/commands/path/refused';
import { isAppointedBy } from '@lianxi/persistence/identity/identity.sql';
import type { Environment } from '@lianxi/platform/env/environment';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Credentials } from '../../http/credentials';
import { environmentToken } from '../../http/environment.provider';
import { OrganisationService } from '../../organisation/organisation.service';
import { establish } from '../foundation/establish';
import { SecretBox } from '../secret-box';
import type { ExamplePerson } from './example-accounts';
import { ExampleAccounts } from './example-accounts';
import { exampleMark, exampleStaff } from './example-staff';

/** Their tokens are made anew when they have no longer than this. */
const renewedBeforeMs = 30 * 86_400_000;

const lock = `hashtextextended('example-people', 0)`;

/** Example people in development, and none of them anywhere else. */
@Injectable()
export class ExamplePeople implements OnApplicationBootstrap {
  private readonly logger = new Logger(ExamplePeople.name);

  constructor(
    private readonly database: DataSource,
    private readonly organisation: OrganisationService,
    private readonly changes: OrganisationCommands,
    private readonly accounts: AccountCommands,
    private readonly sessions: SessionCommands,
    private readonly box: SecretBox,
    private readonly credentials: Credentials,
    @Inject(environmentToken) private readonly environment: Environment,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { LIANXI_MODE: mode, LIANXI_PEOPLE: file } = this.environment;
    if (mode === 'production') await this.refuseExamples(file);
    else if (file !== undefined && !await this.areReady(file)) await this.alone(() => this.write(file));
  }

  /** Those who can be one at a click; none where none were made. */
  known(): readonly ExamplePerson[] {
    const { LIANXI_MODE: mode, LIANXI_PEOPLE: file } = this.environment;
    return mode === 'development' && file !== undefined ? kept(file)?.people ?? [] : [];
  }

  /** @throws where people could act here whom nobody is */
  private async refuseExamples(file: string | undefined): Promise<void> {
    if (file !== undefined) throw new Error('LIANXI_PEOPLE is set: example people are for development. Unset it.');
    const [[row]] = await withConnection(this.database, (connection) => connection.ask([isAppointedBy(exampleMark)]));
    if (row?.found) throw new Error(`The record holds example people (${exampleMark}), who could act here though nobody is them. Production begins with a record of its own: name another one in DATABASE_URL.`);
  }

  /** Whether each of them can act who holds their post: a token ends with the holding, also where somebody comes back to a post. */
  private async areReady(file: string): Promise<boolean> {
    const now = kept(file);
    if (!now || !isFresh(now)) return false;
    const tokens = new Map(now.people.map(({ person, token }) => [person, token]));
    const holding = await this.holding();
    const able = await Promise.all(exampleStaff.people.filter(({ person, post }) => holding.has(`${post} ${person}`)).map(async ({ person }) => this.credentials.token(tokens.get(person) ?? '')));
    return able.every((signed) => signed !== undefined);
  }

  /** Who holds which post now: `kejiju-liaison kejiju-liaison`. */
  private async holding(): Promise<ReadonlySet<string>> {
    const { items } = await this.organisation.posts({ limit: 1_000 });
    return new Set(items.flatMap(({ post, holdings }) => holdings.filter(({ current }) => current).map(({ person }) => `${post} ${person}`)));
  }

  /** An organisation that was entered by hand may leave no room for examples: then there are none, and everything else works. */
  private async write(file: string): Promise<void> {
    if (await this.areReady(file)) return;
    try {
      writeSecretly(file, await this.make());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.logger.error(`No example people could be made (${error.message}): this record's organisation was entered by hand. 'npm run reset' begins anew.`);
    }
  }

  /** Of several processes that start at once, one makes them; the others wait for it. */
  private async alone(work: () => Promise<void>): Promise<void> {
    const runner = this.database.createQueryRunner();
    try {
      while (!(await runner.manager.query<[{ mine: boolean }]>(`SELECT pg_try_advisory_lock(${lock}) AS mine`))[0].mine) await pause(100);
      await work().finally(() => runner.manager.query(`SELECT pg_advisory_unlock(${lock})`));
    } finally {
      await runner.release();
    }
  }

  /** Enters them, unless they are, and gives each a new password and token. */
  async make(): Promise<ExamplePerson[]> {
    const { items } = await this.organisation.posts({ limit: 1_000 });
    const held = new Set(items.filter(({ holdings }) => holdings.length > 0).map(({ post }) => post));
    const hasSecurityAdministrator = items.some(({ role, holdings }) => role === 'security-admin' && holdings.some(({ current }) => current));
    await establish(this.changes, exampleStaff, { hasSecurityAdministrator, held });
    return await new ExampleAccounts(this.accounts, this.sessions, this.box).of(exampleStaff.people);
  }
}

interface Kept {
  readonly note: string;
  readonly madeAt: string;
  readonly people: readonly ExamplePerson[];
}

function isFresh({ madeAt }: Kept): boolean {
  return Date.now() - Date.parse(madeAt) < 366 * 86_400_000 - renewedBeforeMs;
}

/** Nothing where there is none yet, or only half of one. */
function kept(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/** For its owner's eyes, whole or not at all. */
function writeSecretly(file: string, people: readonly ExamplePerson[]): void {
  const whole: Kept = { note: `${exampleMark} · Examples for development; whoever reads this can act as any of them.`, madeAt: new Date(Date.now()).toISOString(), people };
  writeFileSync(`${file}.new`, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
