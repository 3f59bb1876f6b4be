import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Who } from '../api.fixture';
import { TestApi, identity, signForAll, task } from '../api.fixture';
import { documentPath } from '../write-openapi';

interface Example { example?: unknown; default?: unknown; $ref?: string; schema?: Example }
interface Parameter extends Example { name: string; in: 'path' | 'query' | 'header' }
interface Form extends Example { properties: Record<string, Example> }
interface Operation { 'operationId': string; 'summary': string; 'x-acts-as'?: Who; 'parameters'?: Parameter[]; 'requestBody'?: { content: { 'application/json'?: { schema: Example }; 'multipart/form-data'?: { schema: Form } } } }
interface Document { paths: Record<string, Record<'get' | 'post' | 'put' | 'delete', Operation>>; components: { schemas: Record<string, Example> } }

const document = JSON.parse(readFileSync(documentPath, 'utf8')) as Document;
const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ ...operation, path, method })));

const resolved = (schema: Example = {}): Example => (schema.$ref === undefined ? schema : document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});

/** What the documentation page fills in for a parameter. */
const filled = ({ example, schema }: Parameter): unknown => example ?? resolved(schema).example ?? resolved(schema).default;

/** The request the documentation page sends when nothing was typed. */
function firstClick({ path, parameters = [], requestBody, 'x-acts-as': who }: (typeof operations)[number]) {
  const given = parameters.map((parameter) => ({ ...parameter, value: filled(parameter) })).filter(({ value }) => value !== undefined);
  const query = new URLSearchParams(Object.fromEntries(given.filter((one) => one.in === 'query').map(({ name, value }) => [name, String(value)])));
  const url = given.filter((one) => one.in === 'path').reduce((address, { name, value }) => address.replace(`{${name}}`, String(value)), path);
  const headers: Record<string, string> = { ...Object.fromEntries(given.filter((one) => one.in === 'header').map(({ name, value }) => [name, String(value)])), ...(who && { authorization: identity(who) }) };
  const form = requestBody?.content['multipart/form-data']?.schema;
  const filledIn = form ? { headers: { ...headers, 'content-type': 'multipart/form-data; boundary=form' }, body: withFile(form) } : { headers, body: resolved(requestBody?.content['application/json']?.schema).example };
  return { url: `${url}?${query.toString()}`, ...filledIn };
}

/** A form as it is sent with its examples, and a file chosen. */
function withFile({ properties }: Form): string {
  const fields = Object.entries(properties).flatMap(([name, { example }]) => [example ?? []].flat().map((value) => `--form\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value as string}\r\n`));
  return `${fields.join('')}--form\r\ncontent-disposition: form-data; name="file"; filename="通知.pdf"\r\n\r\n%PDF-1.7\r\n--form--\r\n`;
}

describe('the documentation, tried out without typing anything', () => {
  let api: TestApi;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-try-'));
    api = await TestApi.start({ LIANXI_FILES: pathToFileURL(folder).href });
    await api.rehearse('xinxiang-demo', '2020-12-17T00:58:30.000Z');
    await signForAll(api, 'xinxiang-demo');
    const contribution = (bureau: string, who: Who, reply: object = {}) => api.post(`tasks/${task('xinxiang-demo', 3)}/milestones/d5-2020/contribution`, { bureau, text: '已会商一致。', ...reply }, who);
    for (const bureau of ['jiaoyuju', 'caizhengju', 'rensheju']) await contribution(bureau, `${bureau}/liaison`);
    await contribution('shuiwuju', 'lianxi-office/office', { reply: '示例税函〔2020〕41号' });
    const listed = `tasks/${task('xinxiang-demo', 2)}/milestones/d3-2020`;
    const { coordinator, parts } = (await api.get(`tasks/${task('xinxiang-demo', 2)}`)).body as { coordinator: { bureau: string }; parts: { bureau: string; kind: string }[] };
    for (const { bureau } of parts.filter((part) => part.bureau !== coordinator.bureau && part.kind !== 'group')) await api.post(`${listed}/contribution`, { bureau, text: '已办。' }, `${bureau}/liaison`);
    await api.post(`${listed}/submission`, { achievedOn: '2020-12-16' }, `${coordinator.bureau}/liaison`);
    await api.post(`${listed}/approval`, undefined, `${coordinator.bureau}/bureau-head`);
    expect((await api.post(`${listed}/review`, undefined)).status).toBe(200);
  });
  afterAll(async () => { await api.stop(); rmSync(folder, { recursive: true }); });

  /** A plan is too long for an example; without a worker no workflow runs; nothing is attached yet whose hash could be named; whose password would stand here; and nobody is signed in. */
  const otherwise: Readonly<Record<string, number>> = {
    activateProgramme: 400, getTaskWorkflow: 404, downloadEvidence: 404, signIn: 401,
    ...Object.fromEntries(['getSession', 'changeSessionPost', 'signOut', 'changePassword', 'beginSecondFactor', 'confirmSecondFactor', 'listTokens', 'issueToken', 'revokeToken'].map((id) => [id, 403])),
  };

  it.each(operations.map((operation) => [operation.operationId, operation] as const))('%s does something, or says what has been done already', async (id, operation) => {
    const { url, headers, body } = firstClick(operation);
    const { status, body: answer } = await api.send(operation.method.toUpperCase() as 'GET' | 'POST' | 'PUT' | 'DELETE', url, body, headers);
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
