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

/** The names of the parts that are held. */
export function heldIn(run: string): string[] {
  if (!existsSync(run)) return [];
  return readdirSync(run).filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
}

const ending = '.held';
const markOf = (run: string, name: string): string => join(run, `${name}${ending}`);
