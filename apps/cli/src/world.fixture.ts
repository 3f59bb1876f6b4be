import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { post } from '@lianxi/rehearsal/bureaus/intention';
import { run } from './program';

/** A home with an example person in each post; by their tokens a test reads who acted. */
const home = mkdtempSync(join(tmpdir(), 'lianxi-cli-'));
const people = [
  ...xinxiangPlan.bureaus.flatMap(({ id }) => [post(id, 'liaison'), post(id, 'bureau-head')]),
  ...(['office', 'system-admin', 'security-admin', 'auditor'] as const).map((role) => post('lianxi-office', role)), { ...post('lianxi-office', 'office'), person: 'lianxi-office-director' },
  post('shizhengfu', 'leader'), post('shizhengfu', 'leader-staff'), post('ducha-shi', 'inspection'),
];
mkdirSync(join(home, 'data'));
writeFileSync(join(home, 'data', 'people.json'), JSON.stringify({ people: people.map((one) => ({ ...one, token: `token-of-${one.person}` })) }));
process.once('exit', () => { rmSync(home, { recursive: true, force: true }); });

/** `person=kejiju-liaison; bureau=kejiju; role=liaison`, by the token that was shown. */
function whoShows(token: string): string {
  const found = people.find(({ person }) => token === `token-of-${person}`);
  return found ? `person=${found.person}; bureau=${found.bureau}; role=${found.role}` : '';
}

/** What was asked of the API. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly identity: string;
  /** The token that was shown, and the cookie. */
  readonly token: string;
  readonly cookie: string;
  readonly language: string;
  readonly key: string | null;
  readonly body: unknown;
}

/** An answer: a body, or a status with a body, or nobody who answers. */
export type Answer = { readonly status?: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> } | 'nobody';

/** Runs a command line against an API made of answers, and says what it printed and asked. */
export async function lianxi(commandLine: string, answer: (asked: Asked, time: number) => Answer, env: NodeJS.ProcessEnv = {}, typed?: readonly string[]) {
  const left = [...typed ?? []];
  const [out, err, asked, pauses]: [string[], string[], Asked[], number[]] = [[], [], [], []];
  const code = await run(commandLine.split(' ').filter((word) => word !== ''), {
    env: { LIANXI_URL: 'http://127.0.0.1:3000', LIANXI_HOME: home, ...env },
    root: '/nowhere',
    say: (line) => { out.push(line); },
    remark: (line) => { err.push(line); },
    pause: (milliseconds) => { pauses.push(milliseconds); return Promise.resolve(); },
    ...(typed === undefined ? {} : { ask: (question: string) => { err.push(question); return Promise.resolve(left.shift() ?? ''); } }),
    fetch: async (request) => {
      const one = await askedOf(request);
      asked.push(one);
      const given = answer(one, asked.length);
      if (given === 'nobody') throw new TypeError('fetch failed');
      return Response.json(given.body, { status: given.status ?? 200, ...(given.headers === undefined ? {} : { headers: given.headers }) });
    },
  });
  return { code, out, err, asked, pauses, text: out.join('\n') };
}

async function askedOf(request: Request): Promise<Asked> {
  const { pathname, search } = new URL(request.url);
  const form = request.headers.get('content-type')?.startsWith('multipart/') === true ? await fieldsOf(request) : undefined;
  const text = form ? '' : await request.text();
  const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
  return {
    method: request.method,
    path: `${pathname.replace('/api/v1', '')}${search}`,
    identity: whoShows(token),
    token,
    cookie: request.headers.get('cookie') ?? '',
    language: request.headers.get('accept-language') ?? '',
    key: request.headers.get('idempotency-key'),
    body: form ?? (text === '' ? undefined : JSON.parse(text) as unknown),
  };
}

/** The fields of a form, in their order; a file by its name and size. */
async function fieldsOf(request: Request): Promise<unknown[]> {
  const text = Buffer.from(await request.arrayBuffer()).toString('utf8');
  return [...text.matchAll(/name="([^"]*)"(?:; filename="([^"]*)")?[^]*?\r\n\r\n([^]*?)\r\n--/g)].map(([, field, name, value = '']) => [field, name === undefined ? value : { name, size: Buffer.byteLength(value) }]);
}

/** A refusal as the API answers it. */
export function problem(rule: string, status: number, params: Record<string, string | number> = {}): Exclude<Answer, 'nobody'> {
  const text = (language: string) => ({ title: `${language} title`, detail: `${language} detail` });
  return { status, body: { type: `urn:lianxi:problem:${rule}`, status, ...text('zh'), zh: text('zh'), en: text('en'), params } };
}

/** Measure 3 as the API answers it, its contributions in. */
export const measure3 = {
  id: '00000000-0000-5000-8000-000000000003', programme: 'xinxiang-demo', measure: 3, heading: '激发高校、科研院所绿色技术创新活力', section: '培育壮大绿色技术创新主体',
  coordinator: { bureau: 'kejiju', name: '市科技局', provisional: true }, phase: 'work', progress: 'on-schedule', flags: ['near-due'], dueOn: '2020-12-31',
  waitingFor: [{ bureau: 'kejiju', name: '市科技局', role: 'liaison', what: 'submission', milestone: 'd5-2020', since: '2020-12-08T06:30:00.000Z', sentence: { zh: '等待市科技局申请节点 d5-2020 办结', en: 'waits for 市科技局 to submit milestone d5-2020' } }],
  nextStep: { key: 'milestone/d5-2020:1:remind10:1', kind: 'remind', at: '2020-12-17T00:59:04.000Z' },
  pattern: 'joint-by-duty', openGroups: [], openedAt: '2020-10-12T01:30:00.000Z', workflow: 'http://ui/measure-03',
  parts: [
    { bureau: 'kejiju', kind: 'municipal', duty: 'joint', name: '市科技局', receipt: 'signed', receiptAt: '2020-10-13T02:00:00.000Z' },
    { bureau: 'shuiwuju', kind: 'vertical', duty: 'joint', name: '市税务局', receipt: 'signed', receiptAt: '2020-10-15T02:20:00.000Z' },
  ],
  milestones: [{ key: 'd5-2020', basis: 'deliverable', text: '完善政策措施', year: 2020, dueOn: '2020-12-31', reportBy: '2021-01-08', phase: 'open', escalation: 'quiet', flags: ['near-due'], contributions: [{ bureau: 'kejiju', state: 'awaited' }, { bureau: 'shuiwuju', state: 'contributed' }], returns: [], shown: 'whole', seen: 'a'.repeat(64) }],
};

const programme = {
  id: 'xinxiang-demo', title: '实施方案', mode: 'rehearsal', planStatus: { kind: 'draft' }, clock: { kind: 'standing', at: '2020-12-17T00:58:30.000Z' },
  now: '2020-12-17T00:58:30.000Z', today: '2020-12-17', activatedAt: '2020-10-12T01:30:00.000Z', policyVersion: 'p', calendarVersion: 'c', workflows: 'http://ui/workflows',
};

const decision = { programme: 'xinxiang-demo', task: measure3.id, measure: 3, at: '2020-12-17T00:59:05.000Z', seq: 9, events: [], phase: 'approval', version: 9 };

/** An API that holds the demonstration with measure 3 and decides whatever is asked. */
export function anApi({ method, path }: Asked): Answer {
  if (method === 'POST') return { body: decision };
  if (path.startsWith('/programmes?')) return { body: { items: [programme] } };
  if (path === '/programmes/xinxiang-demo') return { body: programme };
  if (path.startsWith('/tasks?')) return { body: { items: [measure3] } };
  if (path.endsWith('/workflow')) return { body: { version: decision.version } };
  if (path.includes('/events') || path.includes('/reminders')) return { body: { items: [] } };
  return { body: measure3 };
}
