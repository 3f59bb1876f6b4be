import { runCommand } from './run-command';
import { Fault } from './fault';

/** The system account a process runs as; undefined means our own. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is no such account. */
export async function postgresAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [await idOf('-u', name), await idOf('-g', name)];
    if (uid !== undefined && gid !== undefined) return { name, uid, gid };
  }
  throw new Fault(
    {
      zh: "PostgreSQL 不能以 root 身份运行，而系统没有可用的账户 'postgres' 或 'nobody'。",
      en: "PostgreSQL does not run as root, and there is no account 'postgres' or 'nobody' to run it as.",
    },
    { zh: '请新建账户（useradd --system postgres），或改用普通用户运行。', en: 'Create one (useradd --system postgres), or run this as an ordinary user.' },
  );
}

async function idOf(flag: '-u' | '-g', name: string): Promise<number | undefined> {
  const { code, stdout } = await runCommand('id', [flag, name]);
  return code === 0 ? Number(stdout) : undefined;
}

/** Whether the account can use what stands at the path: enter a folder, run a file. */
export async function canUse(account: Account | undefined, path: string): Promise<boolean> {
  const { code } = await runCommand('/bin/sh', ['-c', 'test -x "$0"', path], { cwd: '/', uid: account?.uid, gid: account?.gid });
  return code === 0;
}
