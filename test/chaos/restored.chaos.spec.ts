import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Schemas } from '@lianxi/api-client/client';
import { runCommand } from '@lianxi/infra/local/run-command';
import { Crowd } from './crowd';
import { Desk } from './desk';
import { Journal } from './journal';
import { judged } from './judged';
import type { Living } from './living';
import { Programme } from './programme';
import { settled } from './quiet';
import { Stage } from './stage';

jest.setTimeout(400_000);

let stage: Stage;
let programme: Programme;
let journal: Journal;

beforeAll(async () => { stage = await Stage.open(); }, 240_000);

/** Each test has a programme of its own, and leaves the servers whole. */
beforeEach(async () => {
  [programme, journal] = [await Programme.activate(stage.apis[0]!.url), new Journal()];
  await settled(stage, soon);
  await programme.jump('2020-10-16');
  await settled(stage, soon);
}, 240_000);

afterAll(async () => { await stage.close(); }, 60_000);

const soon = 180_000;

/** A server is ended and its files are put aside as a backup, or brought back from there. */
class Backup {
  constructor(private readonly server: Living, private readonly files: readonly string[], private readonly folder: string) {}

  async take(): Promise<void> {
    await this.server.stop();
    for (const [index, file] of this.files.entries()) await copy(file, this.at(index));
    await stage.mend();
  }

  async restore(): Promise<void> {
    this.server.kill();
    await this.server.ended();
    for (const [index, file] of this.files.entries()) {
      rmSync(file, { recursive: true, force: true });
      await copy(this.at(index), file);
    }
    await stage.mend();
  }

  private at(index: number): string {
    return join(this.folder, `${this.server.name}-backup-${index}`);
  }
}

/** With owner and rights; what is not there leaves nothing. */
async function copy(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  const { code, stderr } = await runCommand('cp', ['-a', from, to]);
  if (code !== 0) throw new Error(stderr);
}

const named = (steps: readonly Schemas['Reminder'][]): string[] => steps.map(({ at, task, key }) => `${at} ${task} ${key}`).sort();

/** People act, a morning comes, and all is told. */
async function lifeGoesOn(until: string, entries = new Journal()): Promise<void> {
  const crowd = new Crowd((await programme.tasks()).slice(4, 8).map((task) => new Desk(task)), { urls: stage.apis.map(({ url }) => url), journal: entries, seed: 3 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await crowd.goHome();
  await settled(stage, soon);
  await programme.jump(until);
  await settled(stage, soon);
}

/** The next morning brings what was ahead of it, each step once. */
async function expectMorning(date: string, ahead: readonly string[]): Promise<void> {
  const due = ahead.filter((step) => step < `${date}T01:00`);
  expect(due.length).toBeGreaterThan(10);
  await programme.jump(date);
  await settled(stage, soon);
  expect(named((await programme.sent()).filter(({ at }) => at.startsWith(date)))).toEqual(due);
}

test('PostgreSQL is restored to an older backup: after renewal the same steps are ahead as then, and each comes once', async () => {
  const postgres = new Backup(stage.postgres, [stage.files.postgres], stage.home.folder);
  await postgres.take();
  await settled(stage, soon);
  const ahead = named(await programme.upcoming());
  await lifeGoesOn('2020-10-21');
  await postgres.restore();
  // The runs know more than the record: what it tells them in the old epoch they take for old news.
  expect(named(await programme.upcoming())).toEqual(ahead);
  expect((await programme.check()).differences.length).toBeGreaterThan(0);
  await programme.renewAll();
  await settled(stage, soon);
  expect(await judged([programme], journal, soon)).toEqual([]);
  expect(named(await programme.upcoming())).toEqual(ahead);
  await expectMorning('2020-10-21', ahead);
  await lifeGoesOn('2020-10-26', journal);
  expect(await judged([programme], journal, soon)).toEqual([]);
});

test('Temporal is restored to an older copy of its database: after renewal the same steps are ahead, and each comes once', async () => {
  const temporal = new Backup(stage.temporal, stage.files.temporal, stage.home.folder);
  await temporal.take();
  await settled(stage, soon);
  await lifeGoesOn('2020-10-21', journal);
  const ahead = named(await programme.upcoming());
  await temporal.restore();
  await programme.renewAll();
  await settled(stage, soon);
  expect(await judged([programme], journal, soon)).toEqual([]);
  expect(named(await programme.upcoming())).toEqual(ahead);
  await expectMorning('2020-10-26', ahead);
  expect(await judged([programme], journal, soon)).toEqual([]);
});
