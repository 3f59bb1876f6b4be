import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anApi, lianxi, measure3, problem, type Answer, type Asked } from '../world.fixture';

const content = JSON.stringify({ paper: '通知' });
const sha256 = createHash('sha256').update(content).digest('hex');
const file = { sha256, size: 1_500_000, kind: 'pdf', name: '通知.pdf' };
const attached = { ...file, milestone: 'd5-2020', bureau: 'kejiju', at: '2020-12-17T00:59:05.000Z', person: 'li', byBureau: 'kejiju' };

const api = (items: readonly object[] = [attached], sent: object = JSON.parse(content) as object) => (asked: Asked): Answer => {
  if (asked.method === 'POST') return { body: { programme: 'xinxiang-demo', task: measure3.id, measure: 3, at: '2020-12-17T00:59:05.000Z', seq: 9, events: ['evidenceAttached'], phase: 'work', version: 9, file } };
  if (asked.path.includes('/evidence?')) return { body: { items } };
  return asked.path.includes('/evidence/') ? { body: sent } : anApi(asked);
};

describe('evidence', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lianxi-cli-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  it('is sent as a form with its milestones and its Chinese name, by the coordinator\'s liaison unless somebody is named', async () => {
    const path = join(folder, '通知.pdf');
    writeFileSync(path, '%PDF-1.7');
    const { code, asked, text } = await lianxi(`evidence add 3 d5-2020,d6-2020 ${path}`, api());
    expect([code, text.split('\n')[0]]).toEqual([0, expect.stringContaining(`✓ 已附材料 d5-2020、d6-2020：通知.pdf（${sha256.slice(0, 12)}）`)]);
    expect(text).toContain(measure3.workflow);
    const [post] = asked.filter(({ method }) => method === 'POST');
    expect(post).toMatchObject({ path: `/tasks/${measure3.id}/evidence`, identity: expect.stringContaining('bureau=kejiju; role=liaison') as string, key: expect.any(String) as string });
    expect(post?.body).toEqual([['milestone', 'd5-2020'], ['milestone', 'd6-2020'], ['file', { name: '通知.pdf', size: 8 }]]);
    const forAnother = await lianxi(`evidence add 3 d5-2020 ${path} --as office --bureau shuiwuju`, api());
    expect(forAnother.asked.find(({ method }) => method === 'POST')?.body).toContainEqual(['bureau', 'shuiwuju']);
    const scan = await lianxi(`evidence add 3 d5-2020 ${path} --scan-of sign-off`, api());
    expect(scan.asked.find(({ method }) => method === 'POST')?.body).toContainEqual(['scanOf', 'sign-off']);
  });

  it('is a paper\'s scan, attached before the paper is entered unless it is there, and named by its hash', async () => {
    const path = join(folder, '签批单.pdf');
    writeFileSync(path, content);
    const known = (asked: Asked): Answer => (asked.method === 'POST' && asked.path.endsWith('/evidence') ? problem('evidence-already-attached', 409) : anApi(asked));
    for (const house of [api(), known]) {
      const { code, asked } = await lianxi(`approve 3 d5-2020 --signer 张某 --post 局长 --signed-on 2020-12-16 --scan ${path}`, house);
      expect([code, asked.filter(({ method }) => method === 'POST').map((one) => one.path.split('/').at(-1))]).toEqual([0, ['evidence', 'approval']]);
      expect(asked.find(({ method, path: to }) => method === 'POST' && to.endsWith('/evidence'))?.body).toContainEqual(['scanOf', 'sign-off']);
      expect(asked.find((one) => one.path.endsWith('/approval'))).toMatchObject({ body: { paper: { signer: '张某', post: '局长', on: '2020-12-16', scan: sha256 } }, identity: expect.stringContaining('bureau=kejiju; role=liaison') as string });
    }
    const listed = await lianxi(`strike-off 3 d5-2020 --list 1号 --signed-on 2020-12-16 --signer 张某 --post 市长 --scan ${path}`, api());
    expect(listed.asked.find(({ method, path: to }) => method === 'POST' && to.endsWith('/evidence'))?.body).toContainEqual(['scanOf', 'list']);
    expect(listed.asked.find((one) => one.path.endsWith('/strike-off'))).toMatchObject({ body: { list: { number: '1号', scan: sha256 } } });
    expect(await lianxi(`strike-off 3 d5-2020 --scan ${path}`, api())).toMatchObject({ code: 2, asked: [] });
    const sent = async (line: string) => (await lianxi(line, api())).asked.filter(({ method }) => method === 'POST').map((one) => [one.path.split('/').at(-1), one.body]);
    const paper = { signer: '张某', post: '局长', on: '2020-12-16', scan: sha256 };
    const signed = `--signer 张某 --post 局长 --signed-on 2020-12-16 --scan ${path}`;
    expect(await sent(`review 3 d5-2020 ${signed}`)).toEqual([['evidence', expect.arrayContaining([['scanOf', 'review']])], ['review', expect.objectContaining({ paper })]]);
    expect(await sent(`countersign answer 3 d5-2020 --says 同意 --text-version 1 --as caizhengju/liaison ${signed}`)).toEqual([['evidence', expect.arrayContaining([['scanOf', 'countersignature'], ['bureau', 'caizhengju']])], ['answer', expect.objectContaining({ answer: 'agreed', paper })]]);
    expect(await lianxi('review 3 d5-2020 --signer 张某', api())).toMatchObject({ code: 2, asked: [] });
  });

  it('that is no file is not sent', async () => {
    for (const path of [join(folder, 'none.pdf'), folder]) {
      const { code, asked, err } = await lianxi(`evidence add 3 d5-2020 ${path}`, api());
      expect([code, asked, err.join()]).toEqual([2, [], expect.stringContaining('没有文件')]);
    }
  });

  it('that is refused is told why, and what to do', async () => {
    const path = join(folder, '材料.zip');
    writeFileSync(path, 'PK');
    const refusing = (asked: Asked): Answer => (asked.method === 'POST' ? problem('file-is-archive', 422) : api()(asked));
    expect(await lianxi(`evidence add 3 d5-2020 ${path}`, refusing)).toMatchObject({ code: 1, err: ['✗ zh title [file-is-archive]', '  zh detail'] });
  });

  it('is listed with whose it is, how large, and its number', async () => {
    const { out } = await lianxi('evidence list 3', api());
    expect(out[2]?.replaceAll(/ +/g, ' ')).toBe(`d5-2020 市科技局 通知.pdf 1.4 MB ${sha256.slice(0, 12)} 2020-12-17 08:59:05`);
    expect((await lianxi('evidence list 3 --lang en', api([]))).text).toContain('There are no files yet');
    expect(JSON.parse((await lianxi('evidence list 3 --json', api())).text)).toMatchObject({ items: [attached], workflow: measure3.workflow });
  });

  it('is written to a new file once it is found to be what its number says', async () => {
    const path = join(folder, 'out.pdf');
    const { code, text } = await lianxi(`evidence get 3 ${sha256.slice(0, 8)} --to ${path}`, api());
    expect([code, readFileSync(path, 'utf8')]).toEqual([0, content]);
    expect(text).toContain('内容与编号相符');
    expect(await lianxi(`evidence get 3 ${sha256.slice(0, 8)} --to ${path}`, api())).toMatchObject({ code: 1, err: [expect.stringContaining('已经存在')] });
  });

  it('that is not what its number says is not kept', async () => {
    const path = join(folder, 'out.pdf');
    const { code, err } = await lianxi(`evidence get 3 ${sha256} --to ${path} --lang en`, api([attached], { paper: 'other' }));
    expect([code, err.join(), existsSync(path)]).toEqual([1, expect.stringContaining('not what its number says'), false]);
  });

  it('is named by how its number begins, and by nothing that several have', async () => {
    expect(await lianxi('evidence get 3 zzz', api())).toMatchObject({ code: 1, err: [expect.stringContaining('没有编号以“zzz”开头的材料')] });
    expect(await lianxi('evidence get 3 a', api([{ ...attached, sha256: 'a1' }, { ...attached, sha256: 'a2' }]))).toMatchObject({ code: 1, err: [expect.stringContaining('不止一份')] });
  });
});
