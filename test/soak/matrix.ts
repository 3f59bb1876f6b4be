import { matrix, sampleOf } from '../chaos/cells';
import type { Cell } from '../chaos/cells';
import { Journal } from '../chaos/journal';
import { judged } from '../chaos/judged';
import { Programme } from '../chaos/programme';
import { settled } from '../chaos/quiet';
import type { Played } from '../chaos/rounds';
import { play } from '../chaos/rounds';
import { Stage } from '../chaos/stage';
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

/** So many workers live for one step each. */
const shortLived = 25;

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
  return outcomeOf(cells.length * seeds, played, await workersOfOneStep(say));
}

function groupsOf(cells: readonly Cell[]): Cell[][] {
  return Array.from({ length: Math.ceil(cells.length / perGroup) }, (_, index) => cells.slice(index * perGroup, (index + 1) * perGroup));
}

/** Each worker is killed as soon as it has carried out one step, before it can tell Temporal. */
async function workersOfOneStep(say: (line: string) => void): Promise<string[]> {
  const stage = await Stage.open();
  try {
    const programme = await Programme.activate(stage.apis[0]!.url);
    await settled(stage, quietWithinMs);
    const [worker] = stage.workers;
    worker!.kill();
    await programme.jump('2020-10-16');
    let died = 0;
    for (let life = 0; life < shortLived; life += 1) {
      await worker!.ended();
      await worker!.startArmed('activity.after:1:self');
      if (await worker!.isDead(60_000)) died += 1;
    }
    await stage.mend();
    await settled(stage, quietWithinMs);
    say(`  ${died} workers killed after one step each`);
    return [...must(died === shortLived, `only ${died} of ${shortLived} workers came to a step`), ...await judged([programme], new Journal(), quietWithinMs)];
  } finally {
    await stage.close();
  }
}

function outcomeOf(asked: number, played: readonly Played[], rungs: readonly string[]): Outcome {
  const sum = (of: (one: Played) => number): number => played.reduce((total, one) => total + of(one), 0);
  const missed = played.flatMap((one) => one.missed);
  const slowest = Math.max(...played.map(({ recoveredMs }) => recoveredMs)) / 1_000;
  return {
    title: 'everyone killed at every failpoint',
    lines: [
      `${sum(({ struck }) => struck.length)} of ${asked} blows fell; ${sum(({ acknowledged }) => acknowledged)} acts acknowledged, ${sum(({ givenUp }) => givenUp)} given up without an answer`,
      `all was right again within ${slowest.toFixed(1)} s of the last fault`,
      `workers killed between two rungs: ${shortLived}`,
    ],
    faults: [...missed.map((cell) => `not struck: ${cell}`), ...played.flatMap(({ findings }) => findings), ...rungs],
  };
}
