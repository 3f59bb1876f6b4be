import type { Schemas } from '@lianxi/api-client/client';
import { randomUUID } from 'node:crypto';
import { shownBy } from '../support/examples';
import { until } from '../support/until';
import { Affairs } from './affairs';
import { ask } from './ask';
import { matrix, nameOf } from './cells';
import { Crowd } from './crowd';
import { Desk } from './desk';
import type { Intent } from './journal';
import { Journal } from './journal';
import { judged } from './judged';
import { onTask } from './life';
import { paperLife } from './paper-life';
import { askedBy, places } from './places';
import { Programme } from './programme';
import { inRecord, settled } from './quiet';
import { play } from './rounds';
import { Stage } from './stage';

jest.setTimeout(400_000);

let stage: Stage;
let urls: readonly string[];

beforeAll(async () => {
  stage = await Stage.open({ apis: 2, workers: 2 });
  urls = stage.apis.map(({ url }) => url);
}, 240_000);

afterAll(async () => { await stage.close(); }, 60_000);

const soon = 120_000;

/** Every decision that the life of a task's first paper is made of. */
function decisionsOn(task: Schemas['Task']): ReadonlySet<string> {
  const [paths, life] = [new Set<string>(), paperLife(task)];
  // Two passes and more: the first opens the round, later ones change its text.
  for (let acts = 0; acts < 60; acts += 1) paths.add(life.next().value.path);
  return paths;
}

const isAcknowledged = ({ entries }: Journal, task: Schemas['Task'], path: string): boolean =>
  entries.some(({ intent, outcome }) => outcome === 'acknowledged' && intent.path === `tasks/${task.id}/milestones/${task.milestones[0]!.key}/${path}`);

/** What else than papers has its place in the crowd, and was done by nobody yet. */
function neverAcknowledged({ entries }: Journal): string[] {
  const done = new Set(entries.filter(({ outcome }) => outcome === 'acknowledged').map(({ intent }) => askedBy(intent)));
  return Object.keys(places).filter((operation) => ['tasks', 'lists', 'organisation'].includes(places[operation]!) && !done.has(operation));
}

/** A contribution of some bureau that answers for itself, to a milestone nobody has reported. */
async function contributionTo(programme: Programme): Promise<Intent> {
  const task = (await programme.tasks()).at(-1)!;
  const bureau = task.parts.find((part) => part.kind === 'municipal' && part.bureau !== task.coordinator.bureau)!.bureau;
  const text = `配合情况 ${randomUUID()}`;
  return { ...onTask(task.id, `${bureau}/liaison`, `milestones/${task.milestones[0]!.key}/contribution`, { bureau, text }), key: randomUUID(), text };
}

test('two APIs and two workers at once: a key sent to both is one decision, every step of a morning comes once', async () => {
  const [programme, journal] = [await Programme.activate(urls[0]!), new Journal()];
  await settled(stage, soon);
  const intent = await contributionTo(programme);
  journal.intend(intent);
  const told = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(urls[index % 2]!, intent)));
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  journal.note(intent, told[0]!);
  await settled(stage, soon);
  const due = (await programme.upcoming()).filter(({ at }) => at.startsWith('2020-10-16'));
  await programme.jump('2020-10-16');
  const tasks = (await programme.tasks()).slice(0, 4);
  const crowd = new Crowd(tasks.map((task) => new Desk(task)), { urls, journal, seed: 7 });
  const all = (): boolean => tasks.every((task) => [...decisionsOn(task)].every((path) => isAcknowledged(journal, task, path)));
  // A refusal is the judge's to tell; waiting on would only hide it.
  await until('each decision there is about a paper has been made while the steps come', () => all() || journal.entries.some(({ outcome }) => outcome === 'refused'), soon);
  await crowd.goHome();
  await settled(stage, soon);
  expect(await judged([programme], journal, soon)).toEqual([]);
  const sent = new Set((await programme.sent()).map(({ task, key }) => `${task} ${key}`));
  // Who has signed meanwhile is reminded no more.
  expect(due.filter(({ task, key }) => sent.has(`${task} ${key}`)).length).toBeGreaterThan(20);
});

/** Where the API dies that is asked together with another: before and after it decides, and with a file on its way. */
const deaths = ['commit.after:4', 'keep.after:1', 'commit.before:4', 'write.before:4'];

test('every other command there is, sent three times at once to two APIs, of which one dies again and again, is done once and answered alike', async () => {
  const [affairs, journal] = [await Affairs.open(urls[1]!), new Journal()];
  await settled(stage, soon);
  const [{ living }] = [stage.apis[0]!];
  // The other one is asked twice, so that each command comes again also while there is one API alone.
  const crowd = new Crowd(affairs.next(), { urls: [...urls, urls[1]!], journal, seed: 11, atOnce: true });
  const over = (): boolean => neverAcknowledged(journal).length === 0 || journal.entries.some(({ outcome }) => outcome === 'refused');
  for (let died = 0; !over(); died += 1) {
    living.kill();
    await living.ended();
    await living.startArmed(`${deaths[died % deaths.length]!}:self`);
    await until('the API is dead, or all is done', () => !living.lives || over(), soon);
  }
  await crowd.goHome();
  await stage.mend();
  await settled(stage, soon);
  expect(await judged([affairs.programme], journal, soon)).toEqual([]);
  expect(neverAcknowledged(journal)).toEqual([]);
});

test('a record that takes no writes: acts are refused with 503, reading goes on, and all works again by itself', async () => {
  const [programme, journal] = [await Programme.activate(urls[0]!), new Journal()];
  await settled(stage, soon);
  const intent = await contributionTo(programme);
  const setReadOnly = async (value: 'on' | 'off'): Promise<void> => {
    await inRecord(stage, `ALTER SYSTEM SET default_transaction_read_only = ${value}`);
    await inRecord(stage, 'SELECT pg_reload_conf()');
  };
  await setReadOnly('on');
  journal.intend(intent);
  const refused = await refusalOf(intent);
  expect(refused).toMatchObject({ status: 503, body: { type: 'urn:lianxi:problem:record-not-writable' } });
  expect(Number(refused.retryAfter)).toBeGreaterThan(0);
  expect(await programme.tasks()).toHaveLength(19);
  await setReadOnly('off');
  let told = await ask(urls[0]!, intent);
  for (const end = Date.now() + soon; told.outcome === 'unknown' && Date.now() < end;) told = await ask(urls[0]!, intent);
  journal.note(intent, told);
  await settled(stage, soon);
  expect(await judged([programme], journal, soon)).toEqual([]);
});

/** What the API says to an act once the record has begun to refuse. */
async function refusalOf(intent: Intent) {
  for (;;) {
    const response = await fetch(`${urls[0]!}/api/v1/${intent.path}`, {
      method: 'POST', body: JSON.stringify(intent.body),
      headers: { 'authorization': shownBy(intent.who), 'idempotency-key': intent.key, 'content-type': 'application/json' },
    });
    const body = (await response.json()) as Record<string, unknown>;
    if (!response.ok) return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
  }
}

/** Committed and not answered; written and not committed; a step recorded and not answered; a run told and not remembered, twice over. */
const sample = [
  'api dies at commit.after of the api',
  'postgres dies at commit.before of the api',
  'worker dies at activity.after of the worker',
  'temporal dies at tell.after of the worker',
  'worker dies at told.before of the worker',
];

test('a sample of the matrix: whoever is killed at a failpoint, what was acknowledged stands once, and every step comes once', async () => {
  stage.rest(stage.apis[1]!.living, stage.workers[1]!);
  const cells = matrix.filter((cell) => sample.includes(nameOf(cell)));
  const { struck, missed, findings, acknowledged } = await play(stage, cells, { seed: 1, lapse: true });
  expect(missed).toEqual([]);
  expect(struck).toHaveLength(sample.length);
  expect(findings).toEqual([]);
  expect(acknowledged).toBeGreaterThan(100);
});
