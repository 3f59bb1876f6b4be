import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { OpenedTask } from '../bench/activation';
import { manyMeasures, openProgramme } from '../bench/activation';
import { quantile } from '../bench/figures';
import { shortLife } from '../bench/lifecycles';
import { settled } from '../chaos/quiet';
import type { Stage } from '../chaos/stage';
import { live, liveAll } from './life';
import type { Outcome } from './outcome';
import { must } from './outcome';
import { recordOf } from './record-of';
import type { Sample } from './samples';
import { Sampler, thirdsOf } from './samples';

export interface SteadyOptions {
  readonly minutes: number;
  readonly clients: number;
  readonly say: (line: string) => void;
}

/** Lives for the measurement of the peak. */
const peakLives = 1_000;

/** The dispatcher starts so many runs a second at most, which bounds how many tasks may begin. */
const startsPerSecond = 50;

/** Tasks are opened for so long a time at once. */
const batchMs = 10_000;

/** What may lie between the first and the last third of the run without counting as growth. */
const tolerated = { memory: 1.15, lagMs: 1_000 };

/** New tasks and whole lives at half of the peak rate, minute after minute: memory, connections and tell lag must not grow. */
export async function soakSteady(stage: Stage, { minutes, clients, say }: SteadyOptions): Promise<Outcome> {
  return await recordOf(stage, async (record) => {
    const peak = await peakRate(stage, record, clients);
    const rate = Math.min(peak / 2, startsPerSecond * 0.8);
    say(`  peak ${peak.toFixed(1)} lives/s; now ${rate.toFixed(1)}/s for ${minutes} min`);
    const sampler = new Sampler(stage, record);
    const load = await offer(stage, record, rate, minutes, say).finally(() => sampler.stop());
    const samples = await sampler.stop();
    await settled(stage, 120_000);
    return outcomeOf({ peak, rate, minutes, ...load }, samples);
  });
}

/** Lives a second, told to their workflows included. */
async function peakRate(stage: Stage, record: DataSource, clients: number): Promise<number> {
  const tasks = await openProgramme(record, { id: 'soak-peak', measures: manyMeasures(peakLives, shortLife) });
  await settled(stage, 300_000);
  const since = performance.now();
  await liveAll(tasks, clients, (task) => live(stage.apis[0]!.url, task, { sent: 0, answered: 0 }));
  await settled(stage, 120_000);
  return peakLives / ((performance.now() - since) / 1_000);
}

interface Load {
  readonly begun: number;
  readonly lived: number;
  readonly requests: { sent: number; answered: number };
}

/** Begins lives at an even rate, whether the earlier ones have ended or not; tasks are opened one batch ahead. */
async function offer(stage: Stage, record: DataSource, rate: number, minutes: number, say: (line: string) => void): Promise<Load> {
  const perBatch = Math.round(rate * batchMs / 1_000);
  const open = (number: number): Promise<OpenedTask[]> => openProgramme(record, { id: `steady-${number}`, measures: manyMeasures(perBatch, shortLife) });
  const load = { begun: 0, lived: 0, requests: { sent: 0, answered: 0 } };
  const lives: Promise<void>[] = [];
  const begin = async (task: OpenedTask): Promise<void> => { if (await live(stage.apis[0]!.url, task, load.requests)) load.lived += 1; };
  const since = performance.now();
  let ready = await open(0);
  await settled(stage, 60_000);
  for (let batch = 1; performance.now() - since < minutes * 60_000; batch += 1) {
    const next = open(batch);
    const began = performance.now();
    for (const [index, task] of ready.entries()) {
      await pause(Math.max(0, began + (index * batchMs) / perBatch - performance.now()));
      lives.push(begin(task));
      load.begun += 1;
    }
    ready = await next;
    if (batch % 6 === 0) say(`  ${batch / 6} min: ${load.begun} lives begun, ${load.lived} ended`);
  }
  await Promise.all(lives);
  return load;
}

function outcomeOf({ peak, rate, minutes, begun, lived, requests }: Load & { readonly peak: number; readonly rate: number; readonly minutes: number }, samples: readonly Sample[]): Outcome {
  const [first, last] = thirdsOf(samples);
  const median = (list: readonly Sample[], of: (sample: Sample) => number): number => quantile(list.map(of), 0.5);
  const [megabytes, connections, lag] = [(sample: Sample) => sample.megabytes, (sample: Sample) => sample.connections, (sample: Sample) => sample.lagMs];
  const growth = median(last, megabytes) / median(first, megabytes);
  const most = (list: readonly Sample[]): number => Math.max(...list.map(connections));
  const p95 = (list: readonly Sample[]): number => quantile(list.map(lag), 0.95);
  return {
    title: `${minutes} minutes at half of the peak rate, at most 40 lives a second`,
    lines: [
      `peak ${peak.toFixed(1)} lives/s, offered ${rate.toFixed(1)}/s; ${lived} of ${begun} lives lived, ${requests.answered} of ${requests.sent} requests answered at once`,
      `memory of API and worker ${median(first, megabytes).toFixed(0)} MB in the first third, ${median(last, megabytes).toFixed(0)} MB in the last`,
      `connections at most ${most(first)}, then ${most(last)}; tell lag p95 ${p95(first).toFixed(0)} ms, then ${p95(last).toFixed(0)} ms`,
    ],
    faults: [
      ...must(lived === begun, `${begun - lived} lives were not lived to their end`),
      ...must(growth <= tolerated.memory, `memory grew ${growth.toFixed(2)} times`),
      ...must(most(last) <= most(first), `connections grew from ${most(first)} to ${most(last)}`),
      ...must(p95(last) <= Math.max(p95(first) * 2, tolerated.lagMs), `tell lag grew from ${p95(first).toFixed(0)} to ${p95(last).toFixed(0)} ms`),
    ],
  };
}
