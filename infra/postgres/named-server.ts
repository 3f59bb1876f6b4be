import { Client } from 'pg';
import { Fault } from '../local/fault';
import type { Bilingual } from '../local/language';
import { texts } from '../local/texts';

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
export async function examineServer(url: string, use: Use): Promise<Bilingual> {
  const place = placeOf(url);
  const facts = await ask(url, place);
  const fault = faultIn(facts, place) ?? (use === 'serve tests' ? faultForTests(facts, place) : faultForRecord(facts, place));
  if (fault) throw fault;
  return texts.namedServer(facts.version.split(' ')[0] ?? '', place);
}

/** What makes a server unfit for any use. */
export function faultIn({ number, readOnly, version }: Facts, place: string): Fault | undefined {
  if (number < oldest) {
    return new Fault(
      { zh: `${place} 的 PostgreSQL 版本为 ${version}，联席需要 15 或更新版本。`, en: `PostgreSQL at ${place} is ${version}; Lianxi needs 15 or newer.` },
      {
        zh: '请升级它，或在 DATABASE_URL 中指定更新版本的服务器；也可取消 DATABASE_URL，改由本机启动。',
        en: 'Upgrade it, name a newer one in DATABASE_URL, or unset DATABASE_URL: then one is started here.',
      },
    );
  }
  if (readOnly) {
    return new Fault(
      { zh: `${place} 的 PostgreSQL 不接受写入：它是备库，或被设为只读。`, en: `PostgreSQL at ${place} takes no writes: it is a standby, or set to read only.` },
      { zh: '请在 DATABASE_URL 中指定接受写入的服务器。', en: 'Name the server that takes writes in DATABASE_URL.' },
    );
  }
  return undefined;
}

/** Tests make, force out of use and drop databases, all the time and under the eyes of the server's own housekeeping: only a superuser may. */
function faultForTests({ isSuperuser, role }: Facts, place: string): Fault | undefined {
  if (isSuperuser) return undefined;
  return new Fault(
    { zh: `在 ${place}，${role} 不是超级用户，而测试要自行新建和删除数据库。`, en: `At ${place}, ${role} is no superuser, and tests make and drop databases of their own.` },
    {
      zh: '请在 DATABASE_URL 中指定测试专用服务器的超级用户；也可取消 DATABASE_URL，改由本机启动。',
      en: 'Name the superuser of a server that is there for tests in DATABASE_URL, or unset DATABASE_URL: then one is started here.',
    },
  );
}

function faultForRecord({ encoding, foreignOwner, mayCreateTables, role }: Facts, place: string): Fault | undefined {
  if (encoding !== 'UTF8') {
    return new Fault(
      { zh: `${place} 的数据库编码为 ${encoding}，不能按字符保存中文。`, en: `The database at ${place} is encoded in ${encoding}, which does not hold Chinese as characters.` },
      { zh: "请这样新建数据库：create database … encoding 'UTF8' template template0", en: "Make one with: create database … encoding 'UTF8' template template0" },
    );
  }
  if (foreignOwner !== null) {
    return new Fault(
      { zh: `${place} 的记录属于 ${foreignOwner}，${role} 无权迁移。`, en: `The record at ${place} belongs to ${foreignOwner}, and ${role} may not migrate it.` },
      {
        zh: `请在 DATABASE_URL 中改用 ${foreignOwner}，或请管理员运行：grant ${foreignOwner} to ${role}`,
        en: `Name ${foreignOwner} in DATABASE_URL, or let its administrator run: grant ${foreignOwner} to ${role}`,
      },
    );
  }
  if (!mayCreateTables) {
    return new Fault(
      { zh: `在 ${place}，${role} 无权建表。`, en: `At ${place}, ${role} may not create tables.` },
      { zh: `请管理员在该数据库中运行：grant create on schema public to ${role}`, en: `Let its administrator run in that database: grant create on schema public to ${role}` },
    );
  }
  return undefined;
}

/** Host, port and database, without user and password. */
function placeOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new Fault(
      { zh: 'DATABASE_URL 不是 PostgreSQL 的地址。', en: 'DATABASE_URL is no address of PostgreSQL.' },
      { zh: '请写成 postgres://用户:密码@主机:5432/数据库。', en: 'Write it as postgres://user:password@host:5432/database.' },
    );
  }
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
    const said = causeOf(error);
    throw new Fault({ zh: `无法使用 ${place} 的 PostgreSQL：${said}。`, en: `PostgreSQL at ${place} cannot be used: ${said}.` }, remedyFor((error as { code?: string }).code));
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
function remedyFor(code: string | undefined): Bilingual {
  if (code === '28P01' || code === '28000') return { zh: '请在 DATABASE_URL 中写入正确的用户和密码。', en: 'Put the right user and password into DATABASE_URL.' };
  if (code === '3D000') return { zh: '请新建该数据库，或在 DATABASE_URL 中改用别的数据库。', en: 'Create that database, or name another one in DATABASE_URL.' };
  return {
    zh: '请确认它在运行，且 DATABASE_URL 中的主机和端口无误；也可取消 DATABASE_URL，改由本机启动。',
    en: 'See that it runs and that host and port in DATABASE_URL are right, or unset DATABASE_URL: then one is started here.',
  };
}
