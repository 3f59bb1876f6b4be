import { matrix, sampleOf } from '../chaos/cells';
import type { Cell } from '../chaos/cells';
import { Journal } from '../chaos/journal';
import { judged } from '../chaos/judged';
import { Programme } from '../chaos/programme';
import { settled } from '../chaos/quiet';
import type { Played } from '../chaos/rounds';
import { play } from '../chaos/rounds';
import { Stage } from '../chaos/stage';
import { until } from '../support/until';
import type { Outcome } from './outcome';
import { must } from './outcome';

export interface MatrixOptions {
  readonly seeds: number;
  readonly seed: number;
  readonly cells: number | undefined;
  readonly say: (line: string) => void;
}

/** After so many faults all must be right again. */
const perGroup = 8;

/** No worker lives for more steps than this between the activation and the joint meeting; at least so many must have died. */
const longestLife = 9;
const fewest = 25;

/** What became of workers that were killed between two rungs. */
interface Rungs {
  readonly died: number;
  readonly findings: readonly string[];
}

const quietWithinMs = 120_000;

/** Everyone killed at every failpoint of API and worker, with several seeds; then a worker killed between any two rungs. */
export async function soakMatrix({ seeds, seed: first, cells: count, say }: MatrixOptions): Promise<Outcome> {
  const cells = count === undefined ? matrix : sampleOf(matrix, count);
  const played: Played[] = [];
  for (let seed = first; seed < first + seeds; seed += 1) {
    for (const group of groupsOf(cells)) {
      const stage = await Stage.open();
      try {
        played.push(await play(stage, group, { seed, say: (line) => { say(`  seed ${seed}  ${line}`); } }));
      } finally {
        await stage.close();
      }
    }
  }
  return outcomeOf(cells.length * seeds, played, await shortLivedWorkers(say));
}

function groupsOf(cells: readonly Cell[]): Cell[][] {
  return Array.from({ length: Math.ceil(cells.length / perGroup) }, (_, index) => cells.slice(index * perGroup, (index + 1) * perGroup));
}

/**
 * From the activation to the joint meeting of 2021-02-05, through reminding, urging, supervision and agenda, no worker carries out more than a
 * few steps: each is killed after its last one, before it can tell Temporal.
 */
async function shortLivedWorkers(say: (line: string) => void): Promise<Rungs> {
  const stage = await Stage.open();
  try {
    const programme = await Programme.activate(stage.apis[0]!.url);
    await settled(stage, quietWithinMs);
    const [worker] = stage.workers;
    worker!.kill();
    let [died, isThere] = [0, false];
    const moving = arrive(programme, '2021-02-05').finally(() => { isThere = true; });
    while (!isThere) {
      await worker!.ended();
      await worker!.startArmed(`activity.after:${1 + died % longestLife}:self`);
      await until('the worker dies, or the meeting has come', () => isThere || !worker!.lives, quietWithinMs);
      if (!worker!.lives) died += 1;
    }
    await moving;
    worker!.kill();
    await stage.mend();
    await settled(stage, quietWithinMs);
    say(`  ${died} workers killed after one to ${longestLife} steps each`);
    return { died, findings: [...must(died >= fewest, `only ${died} workers died between two steps`), ...await judged([programme], new Journal(), quietWithinMs)] };
  } finally {
    await stage.close();
  }
}

/** Morning after morning, each once its steps are done. */
async function arrive(programme: Programme, date: string): Promise<void> {
  for (let now = ''; now < date;) now = await programme.jump(date);
}

function outcomeOf(asked: number, played: readonly Played[], rungs: Rungs): Outcome {
  const sum = (of: (one: Played) => number): number => played.reduce((total, one) => total + of(one), 0);
  const missed = played.flatMap((one) => one.missed);
  const slowest = Math.max(...played.map(({ recoveredMs }) => recoveredMs)) / 1_000;
  return {
    title: 'everyone killed at every failpoint',
    lines: [
      `${sum(({ struck }) => struck.length)} of ${asked} blows fell; ${sum(({ acknowledged }) => acknowledged)} acts acknowledged, ${sum(({ givenUp }) => givenUp)} given up without an answer`,
      `all was right again within ${slowest.toFixed(1)} s of the last fault`,
      `workers killed between two rungs, from the first receipt to the joint meeting: ${rungs.died}`,
    ],
    faults: [...missed.map((cell) => `not struck: ${cell}`), ...played.flatMap(({ findings }) => findings), ...rungs.findings],
  };
}
