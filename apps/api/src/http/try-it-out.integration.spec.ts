import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestApi, identity, task } from '../api.fixture';
import { demonstrate } from './demonstrated.fixture';
import type { DocumentedOperation } from './first-click.fixture';
import { document, firstClick, operations } from './first-click.fixture';

describe('the documentation, tried out without typing anything', () => {
  let api: TestApi;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-try-'));
    api = await TestApi.start({ LIANXI_FILES: pathToFileURL(folder).href });
    await demonstrate(api);
  });
  afterAll(async () => { await api.stop(); rmSync(folder, { recursive: true }); });

  /** A plan is too long for an example; without a worker no workflow runs; nothing is attached yet whose hash could be named, and on the list nothing was written; nobody's session is known beforehand; whose password would stand here; and nobody is signed in. */
  const otherwise: Readonly<Record<string, number>> = {
    activateProgramme: 400, getTaskWorkflow: 404, downloadEvidence: 404, eraseListText: 404, signIn: 401, endSession: 404,
    ...Object.fromEntries(['getSession', 'changeSessionPost', 'signOut', 'changePassword', 'beginSecondFactor', 'confirmSecondFactor', 'listTokens', 'issueToken', 'revokeToken'].map((id) => [id, 403])),
  };

  /** What is taken back is missed by what rests on it, so that comes first. */
  const takesBack = ({ operationId }: DocumentedOperation): boolean => operationId === 'withdrawContribution';
  const inTurn = [...operations.filter((operation) => !takesBack(operation)), ...operations.filter(takesBack)];

  it.each(inTurn.map((operation) => [operation.operationId, operation] as const))('%s does something, or says what has been done already', async (id, operation) => {
    const { url, headers, body } = firstClick(operation);
    const who = operation['x-acts-as'];
    const { status, body: answer } = await api.send(operation.method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE', url, body, { ...headers, ...(who && { authorization: identity(who) }) });
    const fits = otherwise[id] === undefined ? [200, 201, 202, 409] : [otherwise[id]];
    expect({ status, fits: fits.includes(status), answer: fits.includes(status) ? undefined : answer }).toEqual({ status, fits: true, answer: undefined });
  });

  it('submits measure 3 as its coordinator', async () => {
    expect((await api.get(`tasks/${task('xinxiang-demo', 3)}/events?limit=200`)).body.items).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'milestoneSubmitted', actor: 'kejiju/liaison/kejiju-liaison' })]));
  });

  it('says that renewal is the office\'s alone, and has the office try it', () => {
    const renewal = operations.find(({ operationId }) => operationId === 'renewTask');
    expect(renewal?.summary).toContain('the joint-meeting office alone');
    expect(renewal?.['x-acts-as']).toBe('lianxi-office/office');
  });

  it('gives each act a key of its own, and shows no integer by its bounds', () => {
    const keys = operations.filter(({ method }) => method === 'post').flatMap(({ parameters = [] }) => parameters.filter(({ name }) => name === 'Idempotency-Key').map(({ example }) => example));
    expect(keys.length).toBeGreaterThan(15);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(JSON.stringify(document)).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });
});
