import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { leash } from '@lianxi/infra/local/leash';
import type { Finding, Verdict } from '@lianxi/rehearsal/oracle/finding';
import { Copy } from './copy';
import type { Defect } from './defects';
import { defects } from './defects';
import { startProduct } from './product';
import { rehearse } from './rehearse';

/**
 * `npm run planted`: whether the oracle of libs/rehearsal finds what is wrong. Each defect of `defects.ts` is planted in a copy of the
 * sources, the copy is built, and a rehearsal of five months is lived on its API and worker, on PostgreSQL and Temporal of their own.
 * Driver and oracle are the checkout's. Ends with 1 if a defect is not found by the kind of finding that its row names, or if anything
 * is found where none was planted.
 * `npm run planted -- 3 7` plants these alone; 0 is the copy as it is.
 */
async function main(asked: readonly number[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxi-planted-'));
  const held = leash(folder);
  try {
    const copy = new Copy(join(folder, 'copy'));
    const wanted = (number: number): boolean => asked.length === 0 || asked.includes(number);
    let missed = 0;
    if (wanted(0)) {
      const { findings, checked } = await judged(copy);
      say(`   0  ${findings.length === 0 ? 'sound ' : 'WRONG '}  nothing planted: ${findings.length} findings; ${Object.entries(checked).map(([what, count]) => `${what} ${String(count)}`).join(', ')}`);
      for (const { sentence } of findings.slice(0, 10)) say(`              ${sentence.en}`);
      if (findings.length > 0) missed += 1;
    }
    for (const [index, defect] of defects.entries()) {
      if (!wanted(index + 1)) continue;
      const { findings } = await judged(copy, defect);
      const isCaught = findings.some(({ kind }) => kind === defect.caughtBy);
      if (!isCaught) missed += 1;
      say(`  ${String(index + 1).padStart(2)}  ${isCaught ? 'caught' : 'MISSED'}  by ${defect.caughtBy}: ${defect.means} (${defect.file})`);
      if (findings[0]) say(`              ${String(findings.length)} findings: ${kindsOf(findings)}\n              ${findings[0].sentence.en}`);
    }
    say(missed === 0 ? 'Every defect was caught, and nothing else.' : `${String(missed)} not as they must be.`);
    process.exitCode = missed === 0 ? 0 : 1;
  } finally {
    held.release();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds the copy with the defect, lives the rehearsal on it and answers the verdict. */
async function judged(copy: Copy, defect?: Defect): Promise<Verdict> {
  copy.build(defect);
  // The scans of lists and what shows what was done are kept beside the copy.
  const files = await mkdtemp(join(dirname(copy.folder), 'files-'));
  const product = await startProduct(copy.folder, { LIANXI_FILES: pathToFileURL(files).href });
  try {
    return await rehearse(product.url);
  } finally {
    await product.stop();
  }
}

function kindsOf(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${String(count)}`).join(', ');
}

/** Which defects are asked for. Throws a sentence for what is none. */
function numbersOf(args: readonly string[]): number[] {
  const numbers = args.map(Number);
  const isOne = (number: number): boolean => Number.isInteger(number) && number >= 0 && number <= defects.length;
  if (!numbers.every(isOne)) throw new Error(`npm run planted -- [numbers from 0 to ${String(defects.length)}]; 0 is the copy as it is; without any, all. Not '${args.join(' ')}'`);
  return numbers;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

Promise.resolve().then(() => main(numbersOf(process.argv.slice(2)))).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
