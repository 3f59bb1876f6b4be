import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AnchorLog } from '@lianxi/audit/anchor';
import { eventHash, genesis } from '@lianxi/audit/chain';
import { documentHash } from '@lianxi/commands/path/document-hash';
import { chainHeads } from '@lianxi/persistence/record/chain-heads.queries';
import { DataSource } from 'typeorm';
import { TestApi, everyItem, itemsOf, task } from '../api.fixture';
import { createApp } from '../app';
import { KeptAnchors } from './kept-anchors';

jest.setTimeout(120_000);

interface Finding { readonly aggregate: string; readonly kind: string; readonly where: string; readonly found: string }
interface Event { readonly seq: number; readonly text: string; readonly hash: string }

const programme = 'audited';
const [third, fourth] = [task(programme, 3), task(programme, 4)] as const;

let folder: string;
let api: TestApi;
let anchors: string;

/** Everything the record holds, to be put back after each trial; and the programme's state. */
let state: string;
let whole: { readonly table: string; readonly rows: string }[];
const tables = ['task', 'event', 'command', 'tell', 'part', 'milestone', 'rung', 'listing', 'decision_notice', 'access'] as const;

const query = <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => api.app.get(DataSource).query<Row[]>(sql, values);
const findings = async (): Promise<Finding[]> => (await api.get('audit/verification')).body.findings as Finding[];
const events = (aggregate: string): Promise<Event[]> => query<Event>('SELECT seq, text, hash FROM event WHERE aggregate = $1 ORDER BY seq', aggregate);

/** Adds the next anchor, as the worker does each minute. */
async function anchor(): Promise<void> {
  const { at, heads } = await chainHeads(api.app.get(DataSource).manager);
  const log = new AnchorLog();
  for (const line of readFileSync(anchors, 'utf8').split('\n').filter(Boolean)) log.take(line);
  appendFileSync(anchors, `${log.next(heads, at)}\n`);
}

/** Signs for a task, which is one event and one command more. */
async function sign(measure: number, bureau: string): Promise<void> {
  expect(await api.post(`tasks/${task(programme, measure)}/receipt`, { bureau }, `${bureau}/liaison`)).toMatchObject({ status: 200 });
}

/** Writes a chain anew from some event on, with its head: what somebody does who knows how it is made. */
async function rewrite(aggregate: string, change: (event: Event) => string): Promise<void> {
  let hash = genesis;
  for (const event of await events(aggregate)) {
    const text = change(event);
    hash = eventHash(hash, text);
    await query('UPDATE event SET text = $3, hash = $4 WHERE aggregate = $1 AND seq = $2', aggregate, event.seq, text, hash);
  }
  await query('UPDATE task SET head = $2 WHERE id = $1', aggregate, hash);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lianxi-audit-'));
  anchors = join(folder, 'anchors.jsonl');
  writeFileSync(anchors, '');
  api = await TestApi.start({ LIANXI_ANCHORS: pathToFileURL(anchors).href });
  await api.rehearse(programme);
  await anchor();
  await sign(3, 'kejiju');
  await sign(4, 'kejiju');
  await anchor();
  await sign(3, 'jiaoyuju');
  await anchor();
  state = (await query<{ state: string }>('SELECT state::text FROM programme'))[0]!.state;
  whole = await Promise.all(tables.map(async (table) => ({ table, rows: (await query<{ rows: string }>(`SELECT coalesce(json_agg(t), '[]')::text AS rows FROM ${table} t`))[0]!.rows })));
});
afterEach(async () => {
  await query(`TRUNCATE ${tables.join(', ')}`);
  for (const { table, rows } of whole) await query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(null::${table}, $1::json)`, rows);
  expect(await findings()).toEqual([]);
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

describe('the verification of the record', () => {
  it('counts what it looked at, and finds nothing where nothing was done', async () => {
    const ofPeople = [...await events('organisation'), ...await events('identity')].length;
    expect((await api.get('audit/verification')).body).toMatchObject({ programmes: [programme], tasks: 19, events: 23 + ofPeople, anchors: { kept: true, readable: true, count: 3, at: expect.any(String) as string }, findings: [] });
  });

  it('finds the newest events taken away together with the head, which their chain cannot show', async () => {
    const [first] = await events(third);
    await query('DELETE FROM event WHERE aggregate = $1 AND seq > 1', third);
    await query('UPDATE task SET seq = 1, head = $2 WHERE id = $1', third, first!.hash);
    expect(await findings()).toContainEqual({ aggregate: third, kind: 'anchor', where: 'event 2', found: 'taken away since it was anchored' });
  });

  it('finds a whole task taken away with all its rows', async () => {
    await query('DELETE FROM event WHERE aggregate = $1', third);
    await query('DELETE FROM command WHERE aggregate = $1', third);
    for (const table of ['tell', 'part', 'milestone', 'rung', 'listing']) await query(`DELETE FROM ${table} WHERE task_id = $1`, third);
    await query('DELETE FROM decision_notice WHERE aggregate = $1', third);
    await query('DELETE FROM task WHERE id = $1', third);
    expect(await findings()).toEqual([{ aggregate: third, kind: 'anchor', where: 'event 1', found: 'taken away since it was anchored' }]);
  });

  it('finds an event altered, by its hash', async () => {
    await query(`UPDATE event SET text = replace(text, 'kejiju', 'jiaoyuju') WHERE aggregate = $1 AND seq = 2`, third);
    expect(await findings()).toContainEqual(expect.objectContaining({ aggregate: third, kind: 'chain', where: 'event 2', found: 'hash-differs' }));
  });

  it('finds an event altered with the whole chain made anew, by the anchors', async () => {
    await rewrite(fourth, ({ text }) => text.replace('"person":"kejiju-liaison"', '"person":"somebody-else"'));
    expect(await findings()).toContainEqual({ aggregate: fourth, kind: 'anchor', where: 'event 2', found: 'changed since it was anchored' });
  });

  it('finds two events swapped', async () => {
    await query('UPDATE event SET seq = seq + 100 WHERE aggregate = $1 AND seq > 1', third);
    await query('UPDATE event SET seq = 105 - seq WHERE aggregate = $1 AND seq > 100', third);
    const found = await findings();
    expect(found).toContainEqual(expect.objectContaining({ aggregate: third, kind: 'chain', where: 'event 2' }));
    expect(found).toContainEqual({ aggregate: third, kind: 'anchor', where: 'event 2', found: 'changed since it was anchored' });
  });

  it('finds an event put in at the end that nobody asked for, though its chain is sound', async () => {
    const last = (await events(fourth)).at(-1)!;
    const text = last.text.replace('"seq":2', '"seq":3');
    const hash = eventHash(last.hash, text);
    await query(`INSERT INTO event (aggregate, seq, v, type, at, actor, text, hash) SELECT aggregate, 3, v, type, at, actor, $2, $3 FROM event WHERE aggregate = $1 AND seq = 2`, fourth, text, hash);
    await query('UPDATE task SET seq = 3, head = $2 WHERE id = $1', fourth, hash);
    expect(await findings()).toContainEqual(expect.objectContaining({ aggregate: fourth, kind: 'command', where: 'event 3', found: 'nobody asked for it' }));
  });

  it('finds a decision that somebody was answered, and that did not happen', async () => {
    await query('DELETE FROM event WHERE aggregate = $1 AND seq = 2', fourth);
    await query('UPDATE task SET seq = 1, head = $2 WHERE id = $1', fourth, (await events(fourth))[0]!.hash);
    expect(await findings()).toContainEqual(expect.objectContaining({ aggregate: fourth, kind: 'command', found: 'not what was answered' }));
  });

  it('finds a backup restored over it: each task that had gone on', async () => {
    for (const aggregate of [third, fourth]) {
      const [first] = await events(aggregate);
      await query('DELETE FROM command WHERE aggregate = $1', aggregate);
      await query('DELETE FROM event WHERE aggregate = $1 AND seq > 1', aggregate);
      await query('UPDATE task SET seq = 1, head = $2 WHERE id = $1', aggregate, first!.hash);
    }
    const gone = (await findings()).filter(({ kind }) => kind === 'anchor');
    expect(gone).toEqual([fourth, third].sort().map((aggregate) => ({ aggregate, kind: 'anchor', where: 'event 2', found: 'taken away since it was anchored' })));
  });

  it('finds the whole programme taken away while its events stay', async () => {
    const [kept] = await query<{ rows: string }>('SELECT json_agg(t)::text AS rows FROM programme t');
    await query('DELETE FROM tell');
    await query('DELETE FROM task');
    await query('DELETE FROM programme');
    const found = await findings();
    expect(found).toContainEqual(expect.objectContaining({ aggregate: third, kind: 'event', found: 'of a task that is not there' }));
    expect(found).toContainEqual({ aggregate: programme, kind: 'anchor', where: 'event 1', found: 'taken away since it was anchored' });
    await query('INSERT INTO programme SELECT * FROM json_populate_recordset(null::programme, $1::json)', kept!.rows);
  });

  it('finds a chain that is sound and cannot be: what follows it is still verified, and the task can still be looked at', async () => {
    const [first] = await events(third);
    const text = JSON.stringify({ aggregate: third, at: '2020-10-12T01:00:00.000Z', by: { bureau: 'kejiju', person: 'x', role: 'bureau-head' }, event: { milestone: 'd5-2020', type: 'milestoneApproved' }, seq: 2, v: 1 });
    const hash = eventHash(first!.hash, text);
    await query('DELETE FROM event WHERE aggregate = $1 AND seq > 2', third);
    await query(`UPDATE event SET text = $2, hash = $3, type = 'milestoneApproved' WHERE aggregate = $1 AND seq = 2`, third, text, hash);
    await query('UPDATE task SET seq = 2, head = $2 WHERE id = $1', third, hash);
    await query('UPDATE event SET actor = actor || $2 WHERE aggregate = $1 AND seq = 2', fourth, 'x');
    const found = await findings();
    expect(found).toContainEqual(expect.objectContaining({ aggregate: third, kind: 'state', found: 'not what the events come to' }));
    expect(found).toContainEqual(expect.objectContaining({ aggregate: fourth, where: 'event 2 actor' }));
    expect(await api.get(`tasks/${third}/events`)).toMatchObject({ status: 200, body: { items: [{ seq: 1 }, { seq: 2, changes: [] }] } });
  });

  it.each(['not json', 'null', '{"aggregate":"it","seq":2}', '{"at":"2020-10-12T01:00:00.000Z","by":{},"event":{"type":"receiptSigned"}}'])('names an event whose text is %s, and the task is shown and exported all the same, with that event at its place', async (text) => {
    await query('UPDATE event SET text = $2 WHERE aggregate = $1 AND seq = 2', third, text);
    expect(await findings()).toContainEqual(expect.objectContaining({ aggregate: third, where: 'event 2' }));
    const { status, body } = await api.get(`tasks/${third}/export`);
    const [row] = await query<{ hash: string }>('SELECT hash FROM event WHERE aggregate = $1 AND seq = 2', third);
    const unreadable = { seq: 2, type: 'receiptSigned', actor: 'kejiju/liaison/kejiju-liaison', unreadable: true, event: {}, changes: [], words: {}, text, hash: row!.hash };
    const told = [{ seq: 1, event: { type: 'taskOpened' } }, unreadable, { seq: 3, event: { type: 'receiptSigned', bureau: 'jiaoyuju' }, changes: [] }];
    expect({ status, events: body.events }).toMatchObject({ status: 200, events: told });
    expect((body.events as { event: object }[]).map(({ event, ...one }) => [Object.keys(event).length > 0, 'unreadable' in one])).toEqual([[true, false], [false, true], [true, false]]);
    expect(await api.get(`tasks/${third}/events`)).toMatchObject({ status: 200, body: { items: told } });
    expect(itemsOf<{ seq: number }>(await api.get(`tasks/${third}/events`, 'jiaoyuju/liaison')).map(({ seq }) => seq)).toEqual([1, 3]);
  });

  it.each(['organisation', 'identity', 'access'])('names the row of the chain %s where it is gone, and what is to be found besides', async (chain) => {
    const [row] = await query<{ rows: string }>(`SELECT json_agg(t)::text AS rows FROM ${chain} t`);
    await query(`DELETE FROM ${chain}`);
    await query(`UPDATE command SET answer = 'null' WHERE aggregate = $1`, fourth);
    await query(`UPDATE programme SET state = '{}'`);
    const found = await findings();
    const checked = await api.get('check', 'lianxi-office/system-admin');
    await query(`INSERT INTO ${chain} SELECT * FROM json_populate_recordset(null::${chain}, $1::json) ON CONFLICT DO NOTHING`, row!.rows);
    await query('UPDATE programme SET state = $1', state);
    expect(found).toContainEqual({ aggregate: chain, kind: 'chain', where: 'row', found: 'missing' });
    expect(found).toContainEqual({ programme, aggregate: fourth, kind: 'command', where: expect.stringMatching(/^command /) as string, found: 'unreadable' });
    expect(found).toContainEqual({ programme, aggregate: programme, kind: 'state', where: 'state', found: 'not what the events come to' });
    expect(checked).toMatchObject({ status: 200, body: { differences: expect.arrayContaining([expect.objectContaining({ aggregate: fourth, kind: 'command', found: 'unreadable' })]) as unknown } });
  });

  it.each(['plan', 'policy'])('names a %s that is another than the activation fixed, by which nothing is decided or shown from then on', async (kind) => {
    const [kept] = await query<{ version: string; body: string }>('SELECT version, body::text FROM document WHERE kind = $1', kind) as [{ version: string; body: string }];
    await query(`UPDATE document SET body = jsonb_set(body::jsonb, '{forged}', '1')::json WHERE kind = $1`, kind);
    const anew = await api.beside(createApp);
    const [found, { status }] = [await findings(), await anew.get(`programmes/${programme}/${kind}`)];
    await anew.stop();
    await query('UPDATE document SET body = $2 WHERE kind = $1', kind, kept.body);
    expect([found, status]).toEqual([[{ programme, aggregate: programme, kind: 'state', where: `${kind} ${kept.version}`, found: 'not what it was activated with' }], 500]);
  });

  it('keeps what it found in the record where the anchors cannot be read, and says so', async () => {
    const away = await api.beside((environment) => createApp({ ...environment, LIANXI_ANCHORS: 'http://127.0.0.1:9/' }));
    expect((await away.get('audit/verification')).body).toMatchObject({ anchors: { kept: true, readable: false, count: 0 }, findings: [], tasks: 19 });
    expect(await away.get(`tasks/${third}/anchors`)).toMatchObject({ status: 503, body: { type: 'urn:lianxi:problem:anchors-unreadable' } });
    await away.stop();
  });

  it('finds what was done to the anchors', async () => {
    const kept = readFileSync(anchors, 'utf8');
    writeFileSync(anchors, kept.split('\n').filter((_line, at) => at !== 1).join('\n'));
    expect(await findings()).toEqual([{ aggregate: 'anchors', kind: 'anchor', where: 'anchor 2', found: 'out-of-order' }]);
    writeFileSync(anchors, kept.replace(/(.*)"root":"./s, '$1"root":"x').replace('"root":"x', `"root":"${kept.includes('"root":"0') ? '1' : '0'}`));
    expect(await findings()).toEqual([{ aggregate: 'anchors', kind: 'anchor', where: 'anchor 3', found: 'root-differs' }]);
    writeFileSync(anchors, kept);
  });

  it('says where no anchors are kept', async () => {
    const bare = await api.beside((environment) => createApp({ ...environment, LIANXI_ANCHORS: undefined }));
    expect((await bare.get('audit/verification')).body).toMatchObject({ anchors: { kept: false, count: 0 }, findings: [] });
    await bare.stop();
  });
});

describe('the anchors of a task', () => {
  it('are those that name a head of it, page by page, as they are kept', async () => {
    const kept = readFileSync(anchors, 'utf8').split('\n').filter(Boolean);
    const named = await everyItem<{ number: number; seq: number; line: string }>(api, `tasks/${third}/anchors?limit=2`);
    expect(named).toEqual([{ number: 1, seq: 1, line: kept[0] }, { number: 2, seq: 2, line: kept[1] }, { number: 3, seq: 3, line: kept[2] }]);
    expect((await everyItem<{ number: number }>(api, `tasks/${fourth}/anchors?limit=1`)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('are exported with the policy it was decided by, which the programme\'s chain fixes; also where somebody changed it', async () => {
    const proof = async () => (await api.get(`tasks/${third}/export`)).body as unknown as { heads: { aggregate: string; seq: number; hash: string; anchor?: object }[]; programme: { events: { text: string; hash: string }[]; policy: { version: string; body: object } } };
    const { heads, programme: { events: chain, policy } } = await proof();
    expect(chain).toEqual(await events(programme));
    expect(heads.at(-1)).toMatchObject({ aggregate: programme, seq: chain.length, hash: chain.at(-1)!.hash, anchor: { number: 1 } });
    const fixed = (JSON.parse(chain[0]!.text) as { event: { programme: { documents: { policy: object } } } }).event.programme.documents.policy;
    expect(fixed).toEqual({ version: policy.version, sha256: documentHash(policy.body) });
    const [kept] = await query<{ body: string }>(`SELECT body::text FROM document WHERE kind = 'policy'`) as [{ body: string }];
    await query(`UPDATE document SET body = jsonb_set(body::jsonb, '{forged}', '1')::json WHERE kind = 'policy'`);
    const forged = await proof();
    await query(`UPDATE document SET body = $1 WHERE kind = 'policy'`, kept.body);
    expect(forged.programme.policy).toEqual({ ...policy, body: { ...policy.body, forged: 1 } });
  });

  it('are exported with where the chains of the organisation and of identity stood, and the last anchor of each', async () => {
    const { heads, anchors: named } = (await api.get(`tasks/${third}/export`)).body as { heads: { aggregate: string; seq: number; hash: string; anchor?: { number: number; seq: number; line: string } }[]; anchors: unknown[] };
    expect(named).toHaveLength(3);
    expect(heads.map(({ aggregate }) => aggregate)).toEqual([...['organisation', 'identity'].slice(0, heads.length - 1), programme]);
    const [{ seq, hash, anchor: last }] = heads as [(typeof heads)[number]];
    expect({ seq, hash }).toEqual({ seq: (await events('organisation')).length, hash: (await events('organisation')).at(-1)!.hash });
    expect(last).toMatchObject({ number: 1, seq, line: readFileSync(anchors, 'utf8').split('\n')[0] });
    expect(last!.line).toContain(JSON.stringify(['organisation', seq, hash]));
  });

  it('are read once for an export, however long they have grown', async () => {
    const read = jest.spyOn(api.app.get(KeptAnchors), 'lines');
    expect((await api.get(`tasks/${third}/export`)).status).toBe(200);
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });

  it('hold by which letter whoever decided held their post', async () => {
    const [opened, signed] = itemsOf<{ letter?: string; text: string }>(await api.get(`tasks/${third}/events`));
    const [{ letter }] = await query<{ letter: string }>(`SELECT letter FROM holder WHERE person = 'kejiju-liaison' AND role = 'liaison'`) as [{ letter: string }];
    expect([typeof letter, signed!.letter, (JSON.parse(signed!.text) as { by: { letter?: string } }).by.letter]).toEqual(['string', letter, letter]);
    expect(typeof opened!.letter).toBe('string');
  });

  it('are not there for a task that is not', async () => {
    expect(await api.get(`tasks/${task('nowhere', 3)}/anchors`)).toMatchObject({ status: 404, body: { type: 'urn:lianxi:problem:task-unknown' } });
  });
});
