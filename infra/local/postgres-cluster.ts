import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account';
import { Fault } from './fault';
import { lastLine, runCommand } from './run-command';
import { versionIn } from './versions';

/** A database cluster on disk. */
export interface Cluster {
  /** Folder of PostgreSQL's programs. */
  readonly binaries: string;
  /** The account that runs them; undefined means our own. */
  readonly account: Account | undefined;
  readonly data: string;
  /** Password of the superuser `postgres`; made once and kept beside the data. */
  readonly password: string;
}

/**
 * The cluster in `folder`, created on first use with UTF-8 and passwords. A creation that was interrupted leaves
 * nothing: the finished data appear by one rename.
 */
export async function openCluster(folder: string, binaries: string, account: Account | undefined): Promise<Cluster> {
  const [data, secret] = [join(folder, 'data'), join(folder, 'secret')];
  if (!await stat(data).then(() => true, () => false)) {
    await mkdir(folder, { recursive: true });
    await writeFile(secret, randomBytes(18).toString('base64url'), { mode: 0o600 });
    await chmod(folder, 0o700);
    for (const path of [folder, secret]) if (account) await chown(path, account.uid, account.gid);
    await createData(`${data}.new`, secret, binaries, account);
    await rename(`${data}.new`, data);
  }
  return { binaries, account, data, password: await readFile(secret, 'utf8') };
}

async function createData(data: string, secret: string, binaries: string, account: Account | undefined): Promise<void> {
  await rm(data, { recursive: true, force: true });
  const initdb = join(binaries, 'initdb');
  const version = await runCommand(initdb, ['--version']);
  // The built-in C.UTF-8 came with version 17; it sorts by code point on every system alike.
  const builtin = (versionIn(`${version.stdout.trim()}.0.0`)?.[0] ?? 0) >= 17 ? ['--locale-provider=builtin'] : [];
  const created = await runCommand(initdb, [
    '-D', data, '-U', 'postgres', `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', ...builtin, '--locale=C.UTF-8', '--no-sync',
  ], { cwd: '/', uid: account?.uid, gid: account?.gid });
  if (created.code !== 0) {
    throw new Fault(
      { zh: `无法在 ${data} 建立 PostgreSQL 的数据文件：${lastLine(created)}`, en: `PostgreSQL's files could not be created in ${data}: ${lastLine(created)}` },
      { zh: `请确认${account ? `账户 ${account.name}` : '您'}可以写入该处。`, en: `See that ${account?.name ?? 'you'} may write there.` },
    );
  }
}
