import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answer, Who } from '../api.fixture';
import { TestApi, identity, xinxiang } from '../api.fixture';
import { createApp } from '../app';
import { demonstrate } from '../http/demonstrated.fixture';
import type { DocumentedOperation } from '../http/first-click.fixture';
import { firstClick, operations } from '../http/first-click.fixture';
import { acts, besides, reads, tried } from './operations.fixture';
import { routesOf } from './routes.fixture';

const changing = operations.filter(({ method }) => method !== 'get');
const byPosts = changing.filter(({ operationId }) => typeof acts[operationId] === 'object');

/** What each is refused with who may not: alone or row by row. */
const refusals: readonly unknown[] = ['urn:lianxi:problem:not-entitled', 'urn:lianxi:problem:task-unknown'];

/** The types of the problems of an answer; of a batch one for each row. */
function problemsOf({ body }: Answer): unknown[] {
  const { items, type } = body as { items?: { problem?: { type: string } }[]; type?: string };
  return items ? items.map(({ problem }) => problem?.type) : [type];
}

describe('by whom each act may be done', () => {
  let api: TestApi;
  let folder: string;
  const act = (operation: DocumentedOperation, who?: Who): Promise<Answer> => {
    const { url, headers, body } = firstClick(operation);
    // An example has no room for a plan.
    const sent = operation.operationId === 'activateProgramme' ? { ...body as object, plan: xinxiang() } : body;
    return api.send(operation.method.toUpperCase() as 'POST' | 'PUT' | 'DELETE', url, sent, { ...headers, 'idempotency-key': randomUUID(), ...(who && { authorization: identity(who) }) });
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-acts-'));
    api = await TestApi.start({ LIANXI_FILES: pathToFileURL(folder).href });
    await demonstrate(api);
    // A list that can be asked about, and a body whose parts are to be moved.
    for (const [id, who] of [['drawUpList', 'lianxi-office/office'], ['mergeBureaus', 'lianxi-office/system-admin']] as const) {
      expect((await act(operations.find(({ operationId }) => operationId === id)!, who)).status).toBe(200);
    }
  });
  afterAll(async () => { await api.stop(); rmSync(folder, { recursive: true }); });

  it('is settled for every operation that changes something', () => {
    expect(changing.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(acts).sort());
  });

  it('is settled for every address the application serves', async () => {
    const known = new Set([...operations.map(({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`), ...Object.keys(besides)]);
    expect(Object.keys({ ...acts, ...reads }).sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
    // Without the page, whose routes are its files.
    const bare = await api.beside((environment) => createApp(environment, folder));
    const routes = routesOf(bare.app);
    await bare.app.close();
    expect(routes.filter((route) => !known.has(route))).toEqual([]);
    expect([...known].filter((route) => !routes.includes(route))).toEqual([]);
  });

  it.each(byPosts.map((operation) => [operation.operationId, operation] as const))('%s is refused to every other post, and to whoever does not say who they are', async (id, operation) => {
    expect(await act(operation)).toMatchObject({ status: 401, body: { type: 'urn:lianxi:problem:identity-missing' } });
    for (const who of tried.filter((one) => !(acts[id] as readonly Who[]).includes(one))) {
      const answer = await act(operation, who);
      expect({ who, refused: problemsOf(answer).map((type) => refusals.includes(type)), answer: answer.body }).toEqual({ who, refused: problemsOf(answer).map(() => true), answer: answer.body });
    }
  });

  // What is taken back is nothing yet, so the whole bureau may; what ends the task comes after all that needs it.
  const order = ['withdraw', ...byPosts.map(({ operationId }) => operationId).filter((id) => id !== 'withdraw' && id !== 'concludeOtherwise'), 'concludeOtherwise'];
  it.each(order.map((id) => [id, byPosts.find(({ operationId }) => operationId === id)!] as const))('%s is not refused to the post it belongs to', async (_id, operation) => {
    const [who] = acts[operation.operationId] as readonly Who[];
    const answer = await act(operation, who);
    expect(answer.status).not.toBe(401);
    for (const type of problemsOf(answer)) expect(refusals).not.toContain(type);
  });

  it.each(changing.filter(({ operationId }) => acts[operationId] === 'in a session of one\'s own').map((operation) => [operation.operationId, operation] as const))('%s needs a session: a token is not enough, whoever\'s it is', async (_id, operation) => {
    for (const who of [undefined, 'lianxi-office/security-admin', 'lianxi-office/office', 'shuiliju/liaison'] as const) {
      expect(await act(operation, who)).toMatchObject({ status: 403, body: { type: 'urn:lianxi:problem:session-needed' } });
    }
  });
});
