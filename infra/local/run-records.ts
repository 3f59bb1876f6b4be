import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readEndpoints } from './endpoints';
import { Fault } from './fault';
import { heldIn } from './held';
import { asItIs, type Bilingual } from './language';
import type { Leftover } from './leftovers';
import { identityOf, isStill } from './process-identity';
import { writeWhole } from './write-whole';

/** A process of the product, as noted in `.lianxi/run/<name>.json` the moment it starts. */
export interface RunRecord extends Leftover {
  readonly name: string;
  readonly title: Bilingual;
  /** Wall time, UTC. */
  readonly since: string;
  /** Parts of a later stage need those of an earlier one, and end before them. */
  readonly stage: number;
  readonly drain: { readonly signal: NodeJS.Signals; readonly graceMs: number };
  /** Of a part that is kept running, whether its process is ready yet; a task has none. */
  readonly state?: 'starting' | 'ready' | undefined;
  /** Set while it could not be started again, for its last attempts. */
  readonly failed?: Failures | undefined;
  /** Those it listens on. */
  readonly ports?: readonly number[] | undefined;
  /** Set by the supervisor once it stops everything. */
  readonly stopping?: true;
}

/** Attempts in a row to start a part again that were in vain. */
export interface Failures {
  readonly times: number;
  /** When the last one failed; wall time, UTC. */
  readonly at: string;
  readonly why: Bilingual;
}

/** Name of the record of the process that watches over the others. */
export const supervisorName = 'supervisor';

/** Notes a process; one that is gone already leaves no record. */
export function note(run: string, { pid, name, title, stage, drain, state, failed, ports }: Omit<RunRecord, 'identity' | 'since'>): void {
  const identity = identityOf(pid);
  if (identity === undefined) return;
  const record: RunRecord = { name, title, pid, identity, since: new Date().toISOString(), stage, drain, state, failed, ports };
  writeRecord(join(run, `${name}.json`), record);
}

/** Notes how a part is now, whether or not its process is still there. */
export function amend(run: string, name: string, change: Pick<RunRecord, 'state' | 'failed'>): void {
  const record = recordOf(run, name);
  if (record) writeRecord(join(run, `${name}.json`), { ...record, ...change });
}

export function forget(run: string, name: string): void {
  rmSync(join(run, `${name}.json`), { force: true });
}

/** The newest record of this name, whether or not its process is still there. */
export function recordOf(run: string, name: string): RunRecord | undefined {
  return readAll(run).find((record) => record.name === name);
}

/** How people call a part whose process may be gone. */
export function titleOf(run: string, name: string): Bilingual {
  return recordOf(run, name)?.title ?? asItIs(name);
}

/** Notes that the supervisor, this process, stops everything. */
export function noteStopping(run: string): void {
  const mine = running(run).find(({ name, pid }) => name === supervisorName && pid === process.pid);
  if (mine) writeRecord(join(run, `${supervisorName}.json`), { ...mine, stopping: true });
}

/** The records whose processes still run. */
export function running(run: string): RunRecord[] {
  return readAll(run).filter(runs);
}

/** The records of the supervisor's parts and tasks that run, or are kept running and are down for now. */
export function notedParts(run: string): RunRecord[] {
  const held = heldIn(run);
  return readAll(run).filter((record) => record.name !== supervisorName && (runs(record) || (record.state !== undefined && !held.includes(record.name))));
}

/** Whether a part that is kept running has no process that is ready: it is being started again. */
export function isDown(record: RunRecord): boolean {
  return record.state === 'starting' || (record.state === 'ready' && !runs(record));
}

/** Forgets all that processes of an earlier run have left, once they are ended. */
export function forgetParts(run: string): void {
  for (const { name } of readAll(run)) if (name !== supervisorName) forget(run, name);
}

const runs = ({ pid, identity }: RunRecord): boolean => isStill(pid, identity);

/**
 * Makes this process the one supervisor of the home. The record appears whole or not at all, so of two that come at once
 * one is refused.
 * @throws Fault when one is at work already
 */
export function claim(run: string): void {
  mkdirSync(run, { recursive: true });
  const path = join(run, `${supervisorName}.json`);
  const draft = `${path}.${String(process.pid)}`;
  refuseSecond(run);
  rmSync(path, { force: true });
  const drain = { signal: 'SIGTERM', graceMs: 90_000 } as const;
  writeRecord(draft, { name: supervisorName, title: asItIs('Supervisor'), pid: process.pid, identity: identityOf(process.pid) ?? '', since: new Date().toISOString(), stage: 0, drain });
  try {
    linkSync(draft, path);
  } catch {
    refuse(run, readAll(run).find(({ name }) => name === supervisorName)?.pid ?? 0);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @throws Fault when a supervisor is at work in this home */
export function refuseSecond(run: string): void {
  const holder = running(run).find(({ name }) => name === supervisorName);
  if (holder) refuse(run, holder.pid, holder.stopping);
}

function refuse(run: string, pid: number, stopping?: true): never {
  const number = String(pid);
  if (stopping) {
    throw new Fault(
      { zh: `联席正在停止（进程 ${number}）。`, en: `Lianxi is stopping (process ${number}).` },
      { zh: "停止后再启动；进度见 'npm run status'。", en: "Start it again when that is done; 'npm run status' shows how far it is." },
    );
  }
  const api = readEndpoints(run)?.api;
  const where = api === undefined ? { zh: '尚在启动', en: 'and is still starting' } : { zh: `地址 ${api}`, en: `at ${api}` };
  throw new Fault(
    { zh: `联席已在运行，${where.zh}（进程 ${number}）。`, en: `Lianxi is running already, ${where.en} (process ${number}).` },
    { zh: "用 'npm run status' 查看状态；用 'npm run stop' 停止。", en: "'npm run status' shows how it is; 'npm run stop' ends it." },
  );
}

/** An earlier version may have noted it, with a title that was the same for all readers. */
type Noted = Omit<RunRecord, 'title'> & { readonly title: Bilingual | string };

function readAll(run: string): RunRecord[] {
  let names: string[];
  try {
    names = readdirSync(run);
  } catch {
    return [];
  }
  return names.filter((name) => name.endsWith('.json')).flatMap((name) => {
    const content = JSON.parse(readFileSync(join(run, name), 'utf8')) as Partial<Noted>;
    return content.pid === undefined ? [] : [{ ...content, title: typeof content.title === 'string' ? asItIs(content.title) : content.title } as RunRecord];
  });
}

function writeRecord(path: string, record: RunRecord): void {
  writeWhole(path, JSON.stringify(record, null, 2));
}
