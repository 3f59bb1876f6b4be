import { createHmac } from 'node:crypto';
import { Client } from 'pg';

const database = 'lianxi';

/** Owns the database and runs migrations. */
const owner = 'lianxi_owner';

/** What API and worker connect as: it cannot change the schema, and of what happened nothing. */
const application = 'lianxi_app';

/**
 * What the application may do on each table; on any other nothing. What happened is only added to; what stands follows it and is
 * never removed, and whose it is stands for good: of it only the columns that move may be written; what is derived can be made anew.
 */
const rights: Readonly<Record<string, string>> = {
  event: 'select, insert',
  command: 'select, insert',
  document: 'select, insert',
  free_text: 'select, insert',
  programme: 'select, insert, update (seq, head, state, clock_changed_at)',
  task: 'select, insert, update (seq, head, state, next_step_at, next_step_key, concluded_at)',
  tell: 'select, insert, update',
  notice: 'select, insert, update (delivered_at)',
  notice_line: 'select, insert, update (notice_id)',
  decision_notice: 'select, insert, update, delete',
  organisation: 'select, update (seq, head, state)',
  holder: 'select, insert, update, delete',
  identity: 'select, update (seq, head)',
  access: 'select, update (seq, head)',
  strike_off_list: 'select, insert, update (seq, head, state, phase, scan, scan_size)',
  account: 'select, insert, update',
  session: 'select, insert, update, delete',
  access_token: 'select, insert, update',
  draft: 'select, insert, update, delete',
  part: 'select, insert, update, delete',
  listing: 'select, insert, update, delete',
  milestone: 'select, insert, update, delete',
  rung: 'select, insert, update, delete',
  evidence: 'select, insert, update, delete',
};

/** The functions it may call: the one by which a text is erased, once an event of the same transaction says so. */
const functions: readonly string[] = ['erase_text(text, text)'];

/** The two addresses of the product's database. */
export interface DatabaseUrls {
  readonly owner: string;
  readonly application: string;
}

/**
 * Makes the database and its two roles on a server, or leaves them as they are.
 * @param adminUrl the superuser's address with its password, from which the roles' passwords are derived
 */
export async function prepareDatabase(adminUrl: string): Promise<DatabaseUrls> {
  await withClient(adminUrl, async (client) => {
    for (const role of [owner, application]) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      await client.query(`${known.rowCount ? 'alter' : 'create'} role ${role} login password ${client.escapeLiteral(passwordOf(role, adminUrl))}`);
    }
    const known = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!known.rowCount) await client.query(`create database ${database} owner ${owner}`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect, temporary on database ${database} to ${application}`);
  });
  return { owner: urlFor(owner, adminUrl), application: urlFor(application, adminUrl) };
}

/**
 * Gives the application what it needs on the tables there are, in one transaction; runs after each migration.
 * @param ownerUrl address of the tables' owner
 */
export async function grantToApplication(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(`grant usage on schema public to ${application}`);
    await client.query(`revoke all on all tables in schema public from ${application}`);
    for (const [table, needed] of Object.entries(rights)) {
      const known = await client.query("select 1 from pg_tables where schemaname = 'public' and tablename = $1", [table]);
      if (known.rowCount) await client.query(`grant ${needed} on ${table} to ${application}`);
    }
    for (const callable of functions) {
      const known = await client.query('select to_regprocedure($1) as it', [`public.${callable}`]);
      const [row] = known.rows as { it: string | null }[];
      if (row?.it != null) await client.query(`grant execute on function ${callable} to ${application}`);
    }
    await client.query('commit');
  });
}

function urlFor(role: string, adminUrl: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(role, adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

function passwordOf(role: string, adminUrl: string): string {
  return createHmac('sha256', new URL(adminUrl).password).update(role).digest('base64url');
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
