import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../desk/desk';
import { Bars } from '../rehearsal/bar';
import type { Answer, Asked } from '../world.fixture';
import { lianxi, measure3, problem } from '../world.fixture';

const folder = mkdtempSync(join(tmpdir(), 'rehearse-'));
const file = join(folder, 'rehearsal.json');
afterAll(() => { rmSync(folder, { recursive: true }); });

/** Measure 3, with what was signed. */
const opened = (programme: string, signed: readonly string[]) => ({
  ...measure3, programme, openedAt: '2020-10-12T01:30:00.000Z',
  parts: measure3.parts.map(({ bureau, kind, duty, name }) => ({ bureau, kind, duty, name, receipt: signed.includes(bureau) ? 'signed' : 'awaited' })),
});

/** An API with one task whose clock jumps as asked, on which nobody's ladder ever speaks. */
function anApi(policy: (body: unknown) => void = () => undefined) {
  let [now, programme] = ['', ''];
  const signed: string[] = [];
  return ({ method, path, body }: Asked): Answer => {
    if (method === 'POST' && path === '/programmes') {
      now = (body as { startsAt: string }).startsAt;
      programme = (body as { id: string }).id;
      policy((body as { policy: unknown }).policy);
      return { status: 201, body: { programme, at: now, tasks: [{ task: measure3.id, measure: 3 }], milestones: 1 } };
    }
    if (path === `/programmes/${programme}`) return { body: { id: programme, workflows: `http://ui/${programme}` } };
    if (path.endsWith('/clock/jump')) return { body: { now: now = (body as { to: string }).to } };
    if (path.endsWith('/clock')) return { body: { now, settled: true, unsettled: [] } };
    if (path.endsWith('/receipt')) {
      signed.push((body as { bureau: string }).bureau);
      return { body: { seq: 2, events: ['receiptSigned'], at: now } };
    }
    if (path.startsWith('/tasks/') && !path.includes('/events')) return { body: opened(programme, signed) };
    return { body: { items: path.startsWith('/tasks?') ? [{ id: measure3.id }] : [] } };
  };
}

const short = '--from 2020-10-12 --to 2020-10-15 --temperament prompt';

interface Written {
  readonly programme: string;
  readonly workflows: string;
  readonly ledger: { readonly span: object };
  readonly evidence: { readonly acts: readonly { readonly kind: string; readonly bureau: string; readonly at: string; readonly outcome: { readonly kind: string } }[] };
  readonly verdict: { readonly findings: readonly { readonly kind: string }[] };
}

describe('rehearse', () => {
  it('lives the days as a programme of its own, shows what came of them, and ends with 1 where the oracle finds something', async () => {
    const { code, text, err, asked } = await lianxi(`rehearse ${short} --seed 7 --json ${file}`, anApi());
    const written = JSON.parse(readFileSync(file, 'utf8')) as Written;
    expect(written.programme).toMatch(/^rehearsal-7-\d{8}t\d{9}$/);
    expect([written.workflows, text.split('\n').at(-1)]).toEqual([`http://ui/${written.programme}`, `工作流 http://ui/${written.programme}`]);
    expect(written.ledger.span).toEqual({ from: '2020-10-12T01:30:00.000Z', until: '2020-10-15T01:00:00.000Z', stoodAt: '2020-10-15T01:00:00.000Z' });
    expect(written.evidence.acts.map(({ kind, bureau, outcome }) => [kind, bureau, outcome.kind])).toEqual([['acknowledge', 'kejiju', 'acknowledged'], ['acknowledge', 'shuiwuju', 'acknowledged']]);
    expect(asked.find(({ path }) => path === '/programmes')).toMatchObject({ body: { id: written.programme, mode: 'rehearsal', policy: { version: 'default-4-papers-1', submission: { evidence: true } } } });
    for (const title of ['台账 · 按措施', '台账 · 按单位', '谁等谁', '提请联席会议', '各单位每月办件']) expect(text).toContain(`■ ${title}`);
    // The plan has nineteen measures; this API shows one, and no event of what was signed.
    expect(written.verdict.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['task', 'lost-act']));
    expect([code, text.includes('✗ 核对者有')]).toEqual([1, true]);
    expect(err.join()).toContain('请告诉系统管理员');
  });

  it('gives each act a key that names programme and act, and no other act has', async () => {
    const { asked } = await lianxi(`rehearse ${short}`, anApi());
    const keys = asked.filter(({ path }) => path.endsWith('/receipt')).map(({ key }) => key);
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(key).toMatch(/^rehearsal-1-\w+\/3\/acknowledge\/-\/(kejiju|shuiwuju)\/0$/);
  });

  it('asks again whoever does not answer, says so, and does nothing twice', async () => {
    const api = anApi();
    let away = 0;
    const { asked, err, pauses } = await lianxi(`rehearse ${short}`, (one) => (one.path.endsWith('/receipt') && (away += 1) <= 12 ? 'nobody' : api(one)));
    const keys = asked.filter(({ path }) => path.endsWith('/receipt')).map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([14, 2]);
    expect(pauses.length).toBeGreaterThanOrEqual(12);
    expect(err.join()).toContain('等待：API');
  });

  it('rehearses under a policy by name, or under a file with what differs from the default', async () => {
    const own = join(folder, 'own.json');
    writeFileSync(own, JSON.stringify({ remindBefore: [15, 5], urge: { every: 3 } }));
    const policies: unknown[] = [];
    const api = () => anApi((policy) => { policies.push(policy); });
    await lianxi(`rehearse ${short} --policy strict`, api());
    await lianxi(`rehearse ${short} --policy ${own}`, api());
    expect(policies).toMatchObject([{ version: 'strict-2-papers-1' }, { version: expect.stringMatching(/^own-[0-9a-f]{12}-papers-1$/) as string, remindBefore: [15, 5], urge: { every: 3 }, superviseAfter: 10 }]);
    const { code, err } = await lianxi(`rehearse ${short} --policy severe`, anApi());
    expect([code, err.join()]).toEqual([2, expect.stringContaining('default、strict、gentle')]);
  });

  it('compares two policies on the same bureaus, line by line', async () => {
    const policies: unknown[] = [];
    const { text } = await lianxi(`rehearse ${short} --what-if strict --json ${file}`, anApi((policy) => { policies.push(policy); }));
    expect(policies).toMatchObject([{ version: 'default-4-papers-1' }, { version: 'strict-2-papers-1' }]);
    expect(text).toMatch(/^同一批单位，两种政策\s+default-4-papers-1\s+strict-2-papers-1\s+相差$/m);
    expect(text).toMatch(/^提请上会\s+0\s+0\s+=$/m);
    expect((JSON.parse(readFileSync(file, 'utf8')) as Written[]).map(({ programme }) => programme.slice(-2))).toEqual(['-a', '-b']);
  });

  it.each([
    ['--from 2020-10-12 --to 2020-10-12', 2, '应晚于'],
    ['--seed many', 2, '整数'],
    ['--temperament lazy', 2, 'lazy'],
  ])('does not begin with %s', async (options, expected, word) => {
    const { code, err, asked } = await lianxi(`rehearse ${options}`, anApi());
    expect([code, err.join(), asked.length]).toEqual([expected, expect.stringContaining(word), 0]);
  });

  it('says why it does not begin where the API refuses it', async () => {
    const { code, err } = await lianxi(`rehearse ${short}`, () => problem('not-entitled', 403));
    expect([code, err.join()]).toEqual([1, expect.stringContaining('演练没有启动：zh detail')]);
  });
});

describe('the bar', () => {
  const span = { from: '2020-10-12T01:30:00.000Z', until: '2020-10-14T01:30:00.000Z' };
  const progress = { now: '2020-10-13T01:30:00.000Z', steps: 3, acts: 2, submissions: 1, notices: 4 };
  const draws = (redraw: boolean) => {
    const [drawn, said]: [string[], string[]] = [[], []];
    const world = { env: {}, root: '/nowhere', say: (line: string) => { said.push(line); }, remark: () => undefined, fetch, pause: () => Promise.resolve(), ...(redraw ? { redraw: (line: string) => { drawn.push(line); } } : {}) };
    return { bars: new Bars(new Desk(world, { lang: 'zh' }, Object.assign((name: string) => name, { knows: () => true }))), drawn, said };
  };

  it('is drawn in place on a terminal, with two rehearsals beside each other', () => {
    const { bars, drawn, said } = draws(true);
    bars.of(span)(progress);
    expect(drawn).toEqual([`▕${'█'.repeat(12)}${'░'.repeat(12)}▏ 2020-10-13 · 步骤 3 · 申请办结 1 · 通知 4`]);
    for (const name of ['default-4', 'strict-2']) bars.of(span, name)(progress);
    expect(drawn.at(-1)).toContain('default-4 2020-10-13 · 步骤 3 · 申请办结 1 · 通知 4 │ strict-2 2020-10-13');
    expect(said).toEqual([]);
  });

  it('is a line a month elsewhere', () => {
    const { bars, said } = draws(false);
    const report = bars.of(span);
    for (const now of ['2020-10-13', '2020-10-14', '2020-11-02', '2020-11-03']) report({ ...progress, now: `${now}T02:00:00.000Z` });
    expect(said).toEqual(['  2020-10-13 · 步骤 3 · 申请办结 1 · 通知 4', '  2020-11-02 · 步骤 3 · 申请办结 1 · 通知 4']);
  });
});
