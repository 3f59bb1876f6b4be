import { cpus, loadavg } from 'node:os';
import { Stage } from '../chaos/stage';
import { soakLives } from './lives';
import { soakMatrix } from './matrix';
import type { PartName } from './options';
import { readOptions } from './options';
import type { Outcome } from './outcome';
import { soakSteady } from './steady';

/**
 * `npm run soak`: thousands of lifecycles while PostgreSQL is killed, then minutes of steady load, then everyone killed at every
 * failpoint. Prints its figures; ends with 1 where something is not as it must be.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const say = (line: string): void => { process.stdout.write(`${line}\n`); };
  say(`Node ${process.version}, ${cpus().length} CPUs, load ${(loadavg()[0] ?? 0).toFixed(1)} before`);
  const parts: Readonly<Record<PartName, () => Promise<Outcome>>> = {
    lives: () => onStage((stage) => soakLives(stage, { ...options, say })),
    steady: () => onStage((stage) => soakSteady(stage, { ...options, say })),
    matrix: () => soakMatrix({ ...options, say }),
  };
  for (const name of options.only) {
    say(name);
    // A part that cannot go on takes nothing from what the others found.
    const { title, lines, faults } = await parts[name]().catch((error: unknown): Outcome => ({ title: name, lines: [], faults: [`it could not go on: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`] }));
    say([title, ...lines.map((line) => `  ${line}`), ...(faults.length === 0 ? ['  all as it must be'] : faults.map((fault) => `  FAULT ${fault}`)), ''].join('\n'));
    if (faults.length > 0) process.exitCode = 1;
  }
}

async function onStage(soak: (stage: Stage) => Promise<Outcome>): Promise<Outcome> {
  const stage = await Stage.open();
  try {
    return await soak(stage);
  } finally {
    await stage.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`The soak could not go on: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
