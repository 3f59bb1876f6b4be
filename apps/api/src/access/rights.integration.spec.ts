import { readFileSync } from 'node:fs';
import { listId } from '@lianxi/commands/strike-off-list/list-id';
import type { Who } from '../api.fixture';
import { TestApi, task } from '../api.fixture';
import { documentPath } from '../write-openapi';
import type { Shows } from './operations.fixture';
import { reads } from './operations.fixture';

interface Operation {
  readonly operationId: string;
}

const { paths } = JSON.parse(readFileSync(documentPath, 'utf8')) as { paths: Readonly<Record<string, { readonly get?: Operation }>> };
const operations = Object.entries(paths).flatMap(([path, { get }]) => (get === undefined ? [] : [{ id: get.operationId, path }]));
const those = (shows: Shows) => operations.filter(({ id }) => reads[id] === shows);

/** 市水利局 has a part in other measures than the third; 市科技局 coordinates it, 市财政局 takes part. */
const foreign: readonly Who[] = ['shuiliju/liaison', 'shuiliju/bureau-head'];
const own: readonly Who[] = ['kejiju/liaison', 'kejiju/bureau-head', 'caizhengju/liaison', 'shuiwuju/liaison'];
const whole: readonly Who[] = ['lianxi-office/office', 'shizhengfu/leader', 'shizhengfu/leader-staff', 'ducha-shi/inspection', 'lianxi-office/auditor'];
const none: readonly Who[] = ['lianxi-office/system-admin', 'lianxi-office/security-admin'];

describe('what each post may see', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
    expect((await api.rehearse('green')).status).toBe(201);
  });
  afterAll(async () => { await api.stop(); });

  const look = (path: string, who: Who) => api.get(path.replace('{programme}', 'green').replace('{id}', task('green', 3)).replace('{sha256}', '0'.repeat(64)).replace('{post}', 'kejiju-liaison').replace('{person}', 'kejiju-liaison').replace('{key}', 'd5-2020').replace('{list}', listId('green', '1号')) + (path.endsWith('/audit/events') ? '?chain=identity' : '') + (/\/(tasks|ledger)$/.test(path) ? `?programme=green${path.endsWith('/tasks') ? '&limit=200' : ''}` : ''), who);
  const answers = async (path: string, posts: readonly Who[]) => Promise.all(posts.map(async (who) => { const { status, body } = await look(path, who); return `${who} ${status} ${typeof body.type === 'string' ? body.type.replace('urn:lianxi:problem:', '') : ''}`.trim(); }));

  it('is settled for every operation that reads', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(reads).sort());
  });

  it.each(those('a task'))('$id: a task is there for those it concerns and those who see all, and is not there for others', async ({ path }) => {
    expect(await answers(path, foreign)).toEqual(foreign.map((who) => `${who} 404 task-unknown`));
    expect(await answers(path, none)).toEqual(none.map((who) => `${who} 403 not-entitled`));
    for (const answer of await answers(path, [...own, ...whole])) expect(answer).not.toMatch(/task-unknown|not-entitled/);
  });

  it.each(those('a whole task'))('$id: what speaks of a whole task is for its coordinator and those who see all, and not there for others', async ({ path }) => {
    expect(await answers(path, foreign)).toEqual(foreign.map((who) => `${who} 404 task-unknown`));
    expect(await answers(path, [...none, 'caizhengju/liaison', 'shuiwuju/liaison'])).toEqual([...none, 'caizhengju/liaison', 'shuiwuju/liaison'].map((who) => `${who} 403 not-entitled`));
    for (const answer of await answers(path, ['kejiju/liaison', 'kejiju/bureau-head', ...whole])) expect(answer).toMatch(/ 200$/);
  });

  it.each(those('tasks'))('$id: of others\' tasks nothing is listed or counted', async ({ path }) => {
    const named = async (who: Who) => {
      const { items, text, ...rest } = (await look(path, who)).body;
      // A sheet's lines begin with their measure.
      if (typeof text === 'string') return new Set([...text.matchAll(/^(\d+),/gm)].map(([, measure]) => `"measure":${measure}`));
      // What the plan leaves open is the plan's, which everybody may read.
      const ofTasks = Array.isArray(items) ? items.filter(({ kind }: { kind?: string }) => kind !== 'question') : items;
      return new Set(JSON.stringify({ ...rest, items: ofTasks }).match(/"measure":\d+/g));
    };
    const measures = new Set(((await api.get('tasks?programme=green&limit=200&bureau=shuiliju')).body.items as { measure: number }[]).map(({ measure }) => `"measure":${measure}`));
    expect(measures.size).toBeGreaterThan(0);
    for (const who of foreign) expect([...await named(who)].filter((measure) => !measures.has(measure))).toEqual([]);
    expect(await answers(path, none)).toEqual(none.map((who) => `${who} 403 not-entitled`));
    for (const answer of await answers(path, [...own, ...whole, ...foreign])) expect(answer).toMatch(/ 200$/);
  });

  it('lists and counts all of a bureau\'s own, and no more', async () => {
    const seen = async (who: Who, query = '') => ((await api.get(`tasks?programme=green&limit=200${query}`, who)).body.items as { measure: number }[]).map(({ measure }) => measure);
    const theirs = await seen('lianxi-office/office', '&bureau=shuiliju');
    expect(await seen('shuiliju/liaison')).toEqual(theirs);
    expect(await seen('shuiliju/liaison', '&bureau=kejiju')).toEqual((await seen('lianxi-office/office', '&bureau=kejiju')).filter((measure) => theirs.includes(measure)));
    expect(await seen('shizhengfu/leader')).toHaveLength(19);
    const counted = async (who: Who) => ((await api.get('programmes/green/board', who)).body.all as { tasks: { count: number } }).tasks.count;
    expect([await counted('shuiliju/liaison'), await counted('shizhengfu/leader')]).toEqual([theirs.length, 19]);
    const ahead = ((await api.get('programmes/green/reminders?limit=200', 'shuiliju/liaison')).body.items as { measure: number }[]).map(({ measure }) => measure);
    expect([...new Set(ahead)].sort((a, b) => a - b)).toEqual(theirs);
  });

  it('an agenda is not for who works on no task, also where the plan\'s open questions alone are asked for', async () => {
    for (const who of none) expect(await api.get('programmes/green/agenda?kind=question', who)).toMatchObject({ status: 403, body: { type: 'urn:lianxi:problem:not-entitled' } });
    expect((await api.get('programmes/green/agenda?kind=question', 'shuiliju/liaison')).status).toBe(200);
  });

  it.each(those('a whole record'))('$id: is for those who answer for the record', async ({ path }) => {
    for (const answer of await answers(path, [...own, 'shizhengfu/leader', 'lianxi-office/security-admin'])) expect(answer).toMatch(/ 403 not-entitled$/);
    for (const answer of await answers(path, ['lianxi-office/office', 'lianxi-office/auditor'])) expect(answer).toMatch(/ 200$/);
  });

  it.each(those('a rehearsal tried out'))('$id: is for the joint-meeting office, which lives rehearsals', async ({ path }) => {
    for (const answer of await answers(path, [...own, ...foreign, ...whole.filter((who) => who !== 'lianxi-office/office'), ...none])) expect(answer).toMatch(/ 403 not-entitled$/);
    // Nothing carries its steps out here.
    for (const answer of await answers(path, ['lianxi-office/office'])) expect(answer).toMatch(/ (200|409 programme-not-settled)$/);
  });

  it.each(those('a list to sign'))('$id: is for the office, and for those who sign it', async ({ path }) => {
    for (const answer of await answers(path, [...own, ...none, 'ducha-shi/inspection', 'lianxi-office/auditor'])) expect(answer).toMatch(/ 403 not-entitled$/);
    for (const answer of await answers(path, ['lianxi-office/office', 'shizhengfu/leader', 'shizhengfu/leader-staff'])) expect(answer).toMatch(/ 409 nothing-to-list$/);
  });

  it.each(those('strike-off lists'))('$id: lists name milestones of many tasks, so they are there for those who see all of them', async ({ path }) => {
    for (const answer of await answers(path, [...own, ...foreign, ...none])) expect(answer).toMatch(/ 403 not-entitled$/);
    for (const answer of await answers(path, whole)) expect(answer).toMatch(path.endsWith('lists') ? / 200$/ : / 404 list-unknown$/);
  });

  it.each(those('the auditor\'s chains'))('$id: is for the auditor alone', async ({ path }) => {
    for (const answer of await answers(path, [...own, ...whole.filter((who) => who !== 'lianxi-office/auditor'), ...none])) expect(answer).toMatch(/ 403 not-entitled$/);
    expect(await answers(path, ['lianxi-office/auditor'])).toEqual(['lianxi-office/auditor 200']);
  });

  it.each(those('who is signed in'))('$id: is for the security administrator, who ends what is not to go on, and for the auditor to read', async ({ path }) => {
    for (const answer of await answers(path, [...own, ...foreign, ...whole.filter((who) => who !== 'lianxi-office/auditor'), 'lianxi-office/system-admin'])) expect(answer).toMatch(/ 403 not-entitled$/);
    for (const answer of await answers(path, ['lianxi-office/security-admin', 'lianxi-office/auditor'])) expect(answer).toMatch(/ 200$/);
  });

  it.each(those('where a name stands'))('$id: is for the security administrator, who erases it, and names events alone', async ({ path }) => {
    for (const answer of await answers(path, [...own, ...foreign, ...whole, 'lianxi-office/system-admin'])) expect(answer).toMatch(/ 403 not-entitled$/);
    expect((await look(path, 'lianxi-office/security-admin')).body).toEqual({ items: [] });
  });

  it.each(those('a handover'))('$id: is for the post\'s own bureau, and for the security administrator without what is said of tasks', async ({ path }) => {
    for (const answer of await answers(path, ['caizhengju/liaison', ...foreign, ...whole, 'lianxi-office/system-admin'])) expect(answer).toMatch(/ 403 not-entitled$/);
    for (const who of ['kejiju/liaison', 'kejiju/bureau-head'] as const) expect(await look(path, who)).toMatchObject({ status: 200, body: { tasks: expect.any(Array) as unknown } });
    const { status, body } = await look(path, 'lianxi-office/security-admin');
    expect([status, 'tasks' in body, 'toDos' in body]).toEqual([200, false, false]);
  });

  it.each(those('drafts'))('$id: what a post has typed is for whoever acts in it, and for nobody else of its bureau', async ({ path }) => {
    for (const answer of await answers(path, ['kejiju/bureau-head', 'caizhengju/liaison', ...foreign, ...whole, ...none])) expect(answer).toMatch(/ 403 not-entitled$/);
    expect(await answers(path, ['kejiju/liaison'])).toEqual(['kejiju/liaison 200']);
  });

  it('is told to the page as rules', async () => {
    const { body } = await api.get('me/abilities', 'kejiju/bureau-head');
    expect(body).toMatchObject({ bureau: 'kejiju', role: 'bureau-head', rules: expect.arrayContaining([{ action: 'read', subject: 'Task', conditions: { bureaus: 'kejiju' } }, { action: 'readWhole', subject: 'Task', conditions: { coordinator: 'kejiju' } }, { action: 'readWhole', subject: 'Milestone', conditions: { signers: 'kejiju' } }, { action: 'approve', subject: 'Milestone', conditions: { coordinator: 'kejiju' } }]) as unknown });
  });
});
