import { setTimeout as pause } from 'node:timers/promises';
import { byLot, chance } from '@lianxi/rehearsal/bureaus/chance';
import { Affairs } from './affairs';
import type { Cell } from './cells';
import { nameOf } from './cells';
import { Crowd } from './crowd';
import { Desk } from './desk';
import { Journal } from './journal';
import { judged } from './judged';
import type { Living } from './living';
import { Programme } from './programme';
import { lapseLeases, settled } from './quiet';
import type { Stage } from './stage';

/** After the faults have stopped all must be right again within so long. */
const quietWithinMs = 120_000;

/** At work on papers in a round, each with a task that nobody has worked on before; beside them everything else is done (`affairs.ts`). */
const people = 4;

/** Of nineteen tasks, four to a round. */
const roundsPerProgramme = 4;

/** What a group of rounds came to. */
export interface Played {
  /** Who was killed where, as it happened; a cell whose failpoint was not passed is no fault survived. */
  readonly struck: readonly string[];
  readonly missed: readonly string[];
  readonly acknowledged: number;
  readonly givenUp: number;
  /** From the end of the faults until all was right. */
  readonly recoveredMs: number;
  readonly findings: readonly string[];
}

export interface PlayOptions {
  readonly seed: number;
  /** Told of each round. */
  readonly say?: (line: string) => void;
  /** Lets what a dead worker had taken on itself lapse at once, in place of half a minute. */
  readonly lapse?: boolean;
}

/** Plays cells one after the other while seeded people are at work, then stops the faults and has everything judged. */
export async function play(stage: Stage, cells: readonly Cell[], { seed, say = () => undefined, lapse = false }: PlayOptions): Promise<Played> {
  const urls = stage.apis.map(({ url }) => url);
  const journal = new Journal();
  const [programmes, affairs] = [await openFor(cells, urls[0]!), await Affairs.open(urls[0]!)];
  await settled(stage, quietWithinMs);
  const busy = new Set<string>();
  const played: { readonly cell: Cell; readonly struck: boolean }[] = [];
  for (const [index, cell] of cells.entries()) {
    const programme = programmes[index]!;
    const round: Round = { stage, programme, cell, lot: (what) => chance(seed, nameOf(cell), what) };
    const desks = (await programme.tasks()).filter((task) => !busy.has(task.id)).slice(0, people).map((task) => new Desk(task));
    for (const { name } of desks) busy.add(name);
    const struck = await strike(round, () => new Crowd([...desks, ...affairs.next()], { urls, journal, seed }));
    say(`${struck ? 'survived' : 'MISSED  '} ${nameOf(cell)}`);
    played.push({ cell, struck });
  }
  const since = performance.now();
  if (lapse) await lapseLeases(stage);
  await settled(stage, quietWithinMs);
  const findings = await judged([...new Set(programmes), affairs.programme], journal, quietWithinMs - (performance.now() - since));
  return {
    struck: played.filter(({ struck }) => struck).map(({ cell }) => nameOf(cell)),
    missed: played.filter(({ struck }) => !struck).map(({ cell }) => nameOf(cell)),
    acknowledged: journal.entries.filter(({ outcome }) => outcome === 'acknowledged').length,
    givenUp: journal.entries.filter(({ outcome }) => outcome === 'unknown').length,
    recoveredMs: performance.now() - since,
    findings,
  };
}

/** A programme for each round: of its own where its clock is to move, since that waits for everybody in it; else one for as many as it has tasks for. */
async function openFor(cells: readonly Cell[], url: string): Promise<Programme[]> {
  const programmes: Programme[] = [];
  let shared: { readonly programme: Programme; rounds: number } | undefined;
  for (const { host } of cells) {
    if (host === 'worker') {
      programmes.push(await Programme.activate(url));
      continue;
    }
    if (!shared || shared.rounds === roundsPerProgramme) shared = { programme: await Programme.activate(url), rounds: 0 };
    shared.rounds += 1;
    programmes.push(shared.programme);
  }
  return programmes;
}

interface Round {
  readonly stage: Stage;
  readonly programme: Programme;
  readonly cell: Cell;
  readonly lot: (what: string) => number;
}

/** Arms the failpoint, sets everyone to work, and waits for the blow; answers whether it fell. Everyone is alive again afterwards. */
async function strike({ stage, programme, cell, lot }: Round, open: () => Crowd): Promise<boolean> {
  const parts: Readonly<Record<Cell['victim'], Living>> = { api: stage.apis[0]!.living, worker: stage.workers[0]!, temporal: stage.temporal, postgres: stage.postgres };
  const [host, victim] = [parts[cell.host], parts[cell.victim]];
  host.kill();
  await host.ended();
  // A morning's letters may all be delivered at once, and then there is no second time.
  const passing = cell.failpoint === 'notices.after' ? 1 : byLot(1, 5, lot('passing'));
  await host.startArmed(`${cell.failpoint}:${passing}:${host === victim ? 'self' : victim.pid}`);
  // Before anybody is at work, or the clock would never be allowed to move: the steps of a morning are what the worker has to do.
  if (cell.host === 'worker') await Promise.race([programme.jump('2020-10-16').catch(() => undefined), victim.ended()]);
  const crowd = open();
  const struck = await victim.isDead(30_000);
  await pause(byLot(100, 900, lot('outage')));
  await stage.mend();
  await crowd.goHome();
  return struck;
}
