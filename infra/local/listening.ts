import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { runCommand } from './run-command';

/** State of a socket that listens, in the system's tables. */
const listen = '0A';

/**
 * Whether it is this process that listens on the port, not another that answers there. What the system does not let us
 * see is believed.
 */
export async function listens(pid: number, port: number): Promise<boolean> {
  if (process.platform === 'linux') return fromProc(pid, port);
  const { code, stdout } = await runCommand('lsof', ['-nP', '-a', '-p', String(pid), `-iTCP:${String(port)}`, '-sTCP:LISTEN', '-t']);
  return code === 127 || stdout.trim() !== '';
}

/** A table names its sockets by a number, under which they stand among the open files of their process. */
function fromProc(pid: number, port: number): boolean {
  try {
    const sockets = new Set(['tcp', 'tcp6'].flatMap((table) => listeners(`/proc/${String(pid)}/net/${table}`, port)));
    const files = `/proc/${String(pid)}/fd`;
    return readdirSync(files).some((file) => sockets.has(linkAt(`${files}/${file}`)));
  } catch (error) {
    if (isMissing(error)) return false;
    if (isHidden(error)) return true;
    throw error;
  }
}

function listeners(table: string, port: number): string[] {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = readTable(table).map((line) => line.trim().split(/\s+/));
  return rows.filter(([, local = '', , state]) => state === listen && local.endsWith(ending)).map((row) => `socket:[${row[9] ?? ''}]`);
}

function readTable(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    // A machine without IPv6 has no table of it.
    if (path.endsWith('tcp6') && isMissing(error)) return [];
    throw error;
  }
}

/** A file that was closed meanwhile leads nowhere. */
function linkAt(path: string): string {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

/** Also what a process that is gone leaves behind for a moment. */
const isMissing = (error: unknown): boolean => isOneOf(error, 'ENOENT', 'ESRCH');
const isHidden = (error: unknown): boolean => isOneOf(error, 'EACCES', 'EPERM');

function isOneOf(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
