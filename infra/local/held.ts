import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks a part that is stopped by itself, while the others go on; the supervisor leaves it so until it is released. */
export function hold(run: string, name: string): void {
  writeFileSync(markOf(run, name), '');
}

export function isHeld(run: string, name: string): boolean {
  return existsSync(markOf(run, name));
}

export function release(run: string, name: string): void {
  rmSync(markOf(run, name), { force: true });
}

/** A whole start brings up everything. */
export function releaseAll(run: string): void {
  for (const name of readdirSync(run)) if (name.endsWith('.held')) rmSync(join(run, name), { force: true });
}

const markOf = (run: string, name: string): string => join(run, `${name}.held`);
