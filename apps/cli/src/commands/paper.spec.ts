import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer, Asked } from '../world.fixture';
import { anApi, lianxi, measure3, problem } from '../world.fixture';

const place = '/tasks/00000000-0000-5000-8000-000000000003';

/** The demonstration, whose papers say where they came from. */
function api(asked: Asked): Answer {
  if (!asked.path.includes('/papers/')) return anApi(asked);
  return { body: asked.path, headers: { 'content-disposition': `attachment; filename="_.docx"; filename*=UTF-8''${encodeURIComponent('../签批单-措施3-d5-2020.docx')}` } };
}

describe('a paper to be signed by hand', () => {
  const [home, folder] = [process.cwd(), mkdtempSync(join(tmpdir(), 'lianxi-paper-'))];
  beforeAll(() => { process.chdir(folder); });
  afterAll(() => { process.chdir(home); rmSync(folder, { recursive: true }); });

  it.each([
    ['task 3', `${place}/papers/task-sheet`], ['sign-off 3 d5-2020', `${place}/milestones/d5-2020/papers/sign-off-sheet`],
    ['countersign 3 d5-2020', `${place}/milestones/d5-2020/papers/countersignature-sheet`], ['list', '/programmes/xinxiang-demo/papers/strike-off-list'],
  ])('%s is read from its own place, and written where it was asked for', async (commandLine, from) => {
    const to = join(folder, commandLine.replaceAll(' ', '-'));
    const { code, out } = await lianxi(`paper ${commandLine} --to ${to}`, api);
    expect([code, out[0], readFileSync(to, 'utf8')]).toEqual([0, `✓ 已写入 ${to}`, JSON.stringify(from)]);
    expect(out[1]).toMatch(/^工作流 http/);
  });

  it('is written under the name it comes with, in the folder one stands in and no other', async () => {
    const { text } = await lianxi('paper sign-off 3 d5-2020 --json', api);
    expect(JSON.parse(text)).toEqual({ written: '签批单-措施3-d5-2020.docx', workflow: measure3.workflow });
    expect(existsSync(join(folder, '签批单-措施3-d5-2020.docx'))).toBe(true);
  });

  it('is written over nothing, but where that was asked for', async () => {
    const to = join(folder, '已签.docx');
    writeFileSync(to, '已签');
    const { code, err } = await lianxi(`paper task 3 --to ${to}`, api);
    expect([code, err.join(), readFileSync(to, 'utf8')]).toEqual([1, expect.stringMatching(/已经存在.*--overwrite/), '已签']);
    expect(await lianxi(`paper task 3 --to ${to} --overwrite`, api)).toMatchObject({ code: 0 });
    expect(readFileSync(to, 'utf8')).toContain('task-sheet');
  });

  it('that is not there yet is not written, and the refusal says why', async () => {
    const to = join(folder, 'none.docx');
    const { code, err } = await lianxi(`paper sign-off 3 d5-2020 --to ${to}`, (asked) => (asked.path.includes('/papers/') ? problem('milestone-not-submitted', 409) : anApi(asked)));
    expect([code, err[0], existsSync(to)]).toEqual([1, '✗ zh title [milestone-not-submitted]', false]);
  });
});
