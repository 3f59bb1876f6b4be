import { Client } from 'pg';
import { Fault } from '../local/fault';

/** What the product, or its tests, do with a server that DATABASE_URL names. */
export type Use = 'keep the record' | 'serve tests';

/** The oldest PostgreSQL the product is made for, as `server_version_num` counts. */
const oldest = 150_000;

/** What a server says of itself and of the role that asks. */
export interface Facts {
  readonly version: string;
  readonly number: number;
  readonly encoding: string;
  readonly readOnly: boolean;
  readonly role: string;
  readonly mayCreateTables: boolean;
  readonly isSuperuser: boolean;
  /** Owner of the record that is there already, when it is nobody the role can act as. */
  readonly foreignOwner: string | null;
}

const look = `
  select current_setting('server_version') as version, current_setting('server_version_num')::int as number, current_setting('server_encoding') as encoding,
    pg_is_in_recovery() or current_setting('default_transaction_read_only')::bool as "readOnly", current_user::text as role,
    coalesce(has_schema_privilege(current_schema(), 'create'), false) as "mayCreateTables",
    current_setting('is_superuser')::bool as "isSuperuser",
    (select pg_get_userbyid(relowner)::text from pg_class where oid = to_regclass('migration') and not pg_has_role(relowner, 'usage')) as "foreignOwner"`;

/**
 * Sees that a PostgreSQL that runs elsewhere is fit for its use, before anything is begun there. Answers what it is.
 * @throws Fault naming what is wrong and who can mend it; never with the password
 */
export async function examineServer(url: string, use: Use): Promise<string> {
  const place = placeOf(url);
  const facts = await ask(url, place);
  const fault = faultIn(facts, place) ?? (use === 'serve tests' ? faultForTests(facts, place) : faultForRecord(facts, place));
  if (fault) throw fault;
  return `${facts.version.split(' ')[0] ?? ''} at ${place}, as DATABASE_URL says`;
}

/** What makes a server unfit for any use. */
export function faultIn({ number, readOnly, version }: Facts, place: string): Fault | undefined {
  if (number < oldest) return new Fault(`PostgreSQL at ${place} is ${version}; Lianxi needs 15 or newer.`, 'Upgrade it, name a newer one in DATABASE_URL, or unset DATABASE_URL: then one is started here.');
  if (readOnly) return new Fault(`PostgreSQL at ${place} takes no writes: it is a standby, or set to read only.`, 'Name the server that takes writes in DATABASE_URL.');
  return undefined;
}

/** Tests make, force out of use and drop databases, all the time and under the eyes of the server's own housekeeping: only a superuser may. */
function faultForTests({ isSuperuser, role }: Facts, place: string): Fault | undefined {
  if (isSuperuser) return undefined;
  return new Fault(`At ${place}, ${role} is no superuser, and tests make and drop databases of their own.`, 'Name the superuser of a server that is there for tests in DATABASE_URL, or unset DATABASE_URL: then one is started here.');
}

function faultForRecord({ encoding, foreignOwner, mayCreateTables, role }: Facts, place: string): Fault | undefined {
  if (encoding !== 'UTF8') return new Fault(`The database at ${place} is encoded in ${encoding}, which does not hold Chinese as characters.`, "Make one with: create database … encoding 'UTF8' template template0");
  if (foreignOwner !== null) return new Fault(`The record at ${place} belongs to ${foreignOwner}, and ${role} may not migrate it.`, `Name ${foreignOwner} in DATABASE_URL, or let its administrator run: grant ${foreignOwner} to ${role}`);
  if (!mayCreateTables) return new Fault(`At ${place}, ${role} may not create tables.`, `Let its administrator run in that database: grant create on schema public to ${role}`);
  return undefined;
}

/** Host, port and database, without user and password. */
function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) throw new Fault('DATABASE_URL is no address of PostgreSQL.', 'Write it as postgres://user:password@host:5432/database.');
  return `${parsed.host}${parsed.pathname}`;
}

async function ask(url: string, place: string): Promise<Facts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away in the middle is told of by the question, not here.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows: [facts] } = await client.query<Facts>(look);
    if (!facts) throw new Error('no answer');
    return facts;
  } catch (error) {
    throw new Fault(`PostgreSQL at ${place} cannot be used: ${causeOf(error)}.`, remedyFor((error as { code?: string }).code));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Where a name has several addresses, the refusals of all stand in one error without words of its own. */
function causeOf(error: unknown): string {
  const { message, errors = [] } = error as { message?: string; errors?: readonly Error[] };
  return errors.length > 0 ? errors.map((one) => one.message).join(', ') : message ?? 'it does not answer';
}

/** By PostgreSQL's code of the refusal. */
function remedyFor(code: string | undefined): string {
  if (code === '28P01' || code === '28000') return 'Put the right user and password into DATABASE_URL.';
  if (code === '3D000') return 'Create that database, or name another one in DATABASE_URL.';
  return 'See that it runs and that host and port in DATABASE_URL are right, or unset DATABASE_URL: then one is started here.';
}
