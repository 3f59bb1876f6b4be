import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCode, Ending } from './ending';

/** Where the product is reached. */
export interface Endpoints {
  /** Base of the API: `http://127.0.0.1:3000`. */
  readonly api: string;
}

/** The product of this home does not run, and no other is meant. */
export class NotRunning extends Ending {
  readonly code = exitCode.unreachable;
}

/**
 * As `LIANXI_URL` says, else where `npm start` noted that this home's product runs. There is no usual address: another
 * clone's product may be the one that answers there, with another record.
 * @throws NotRunning when neither is known
 */
export function findEndpoints(env: NodeJS.ProcessEnv, root: string): Endpoints {
  const { LIANXI_URL: named = '', LIANXI_HOME: home = join(root, '.lianxi') } = env;
  if (named !== '') return { api: withoutSlash(named) };
  const supervisor = readNote(home, 'supervisor') as Noted | undefined;
  if (!supervisor || !runs(supervisor)) {
    throw new NotRunning({
      zh: '本目录的联席没有在运行。请先运行 npm start；要用在别处运行的，请用环境变量 LIANXI_URL 写明地址。',
      en: "Your Lianxi is not running. Start it with 'npm start'; to use one that runs elsewhere, name its address in LIANXI_URL.",
    });
  }
  const building = readNote(home, 'demo') as Noted | undefined;
  if (building && runs(building)) {
    throw new NotRunning({
      zh: '正在准备演练，请稍候：npm start 说“全部已在运行”以后再试。',
      en: "The rehearsal is being made ready: try again once 'npm start' says that everything is running.",
    });
  }
  const noted = readNote(home, 'endpoints') as Endpoints | undefined;
  if (noted) return { api: withoutSlash(noted.api) };
  throw new NotRunning({
    zh: '本目录的联席正在启动或停止。npm run status 可查看进展。',
    en: "Your Lianxi is still starting or stopping; 'npm run status' shows how far it is.",
  });
}

/** A process as `npm start` notes it. */
interface Noted {
  readonly pid: number;
  /** On Linux its boot and start time, which tell it from a later one with its number. */
  readonly identity: string;
}

function runs({ pid, identity }: Noted): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return identity === `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readNote(home: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(home, 'run', `${name}.json`), 'utf8'));
  } catch {
    return undefined; // nothing has been started from here
  }
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');
