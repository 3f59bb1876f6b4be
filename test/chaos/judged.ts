import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from './journal';
import { judge, judgeHouse } from './judge';
import type { Programme } from './programme';

/** What the judge still finds when the time is over; nothing as soon as he finds nothing. */
export async function judged(programmes: readonly Programme[], journal: Journal, withinMs: number): Promise<string[]> {
  for (const end = performance.now() + withinMs; ;) {
    const findings: string[] = [];
    for (const programme of programmes) findings.push(...judge(await programme.evidence(journal.entries)));
    if (findings.length === 0) findings.push(...judgeHouse(await programmes[0]!.evidenceOfHouse(journal.entries)));
    if (findings.length === 0 || performance.now() > end) return findings;
    await pause(1_000);
  }
}
