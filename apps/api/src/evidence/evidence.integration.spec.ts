import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { compound, docxOf, ofdOf, pdf, pdfOf, zip } from '@lianxi/files/kind/files.fixture';
import { checkRecord } from '@lianxi/commands/check/check-record';
import type { Schemas } from '@lianxi/api-client/client';
import { until } from '@lianxi/test/support/until';
import { DataSource } from 'typeorm';
import type { Who } from '../api.fixture';
import { identity, itemsOf, task } from '../api.fixture';
import { Desk, afterFile, beforeFile, boundary } from './evidence.fixture';

jest.setTimeout(120_000);

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const code = (body: Readonly<Record<string, unknown>>): unknown => String(body.type).replace('urn:lianxi:problem:', '');

/** A picture of so many bytes, in pieces. */
// eslint-disable-next-line @typescript-eslint/require-await -- What comes over a network comes in an asynchronous sequence.
async function* picture(bytes: number): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(65_536, 'p');
  yield beforeFile('filename="scan.png"');
  yield png;
  for (let left = bytes - png.length; left > 0; left -= piece.length) yield piece.subarray(0, Math.min(left, piece.length));
  yield afterFile;
}

describe('evidence', () => {
  let desk: Desk;
  beforeAll(async () => { desk = await Desk.open(); });
  afterAll(async () => { await desk.close(); });

  const list = async (who: `${string}/${string}` = 'kejiju/liaison') => itemsOf<Readonly<Record<string, unknown>>>(await desk.api.get(`tasks/${task('papers', 4)}/evidence`, who));
  const download = (file: string, headers: Record<string, string> = {}) => fetch(`${desk.url}${desk.place}/${file}`, { headers: { authorization: identity('kejiju/liaison'), ...headers } });

  it('is attached to several milestones at once, listed, and handed out to the byte under its Chinese name', async () => {
    const bytes = pdfOf('关于推进绿色技术创新的通知');
    const { status, body } = await desk.handIn({ name: '关于推进绿色技术创新的通知（终稿）.pdf', bytes, milestones: ['d7-2020', 'd6-2020'] });
    expect({ status, body }).toMatchObject({ status: 200, body: { events: ['evidenceAttached', 'evidenceAttached'], file: { sha256: sha256(bytes), size: bytes.length, kind: 'pdf', name: '关于推进绿色技术创新的通知（终稿）.pdf' } } });
    expect(await list()).toMatchObject(['d6-2020', 'd7-2020'].map((milestone) => ({ milestone, bureau: 'kejiju', sha256: sha256(bytes), name: '关于推进绿色技术创新的通知（终稿）.pdf', person: 'kejiju-liaison' })));

    const answer = await download(sha256(bytes));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf', 'content-length': String(bytes.length), 'x-content-type-options': 'nosniff', 'content-security-policy': 'sandbox', etag: `"${sha256(bytes)}"`, 'cache-control': 'private, no-cache',
      'content-disposition': `attachment; filename="${'_'.repeat(17)}.pdf"; filename*=UTF-8''${encodeURIComponent('关于推进绿色技术创新的通知（终稿）.pdf')}`,
    });
    const again = await download(sha256(bytes), { 'if-none-match': `W/"x", "${sha256(bytes)}"` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(await checkRecord(desk.api.app.get(DataSource), 'papers')).toEqual([]);
  });

  it('is told among what happened, with its name', async () => {
    const events = itemsOf<Record<string, unknown>>(await desk.api.get(`tasks/${task('papers', 4)}/events?limit=200`));
    const attached = events.filter(({ type }) => type === 'evidenceAttached');
    expect(attached[0]).toMatchObject({ event: { milestone: 'd7-2020', bureau: 'kejiju', kind: 'pdf' }, changes: [{ field: 'milestones.d7-2020.evidence', to: '1' }] });
    expect(JSON.stringify(attached[0]!.words)).toContain('终稿');
    expect(JSON.stringify(attached[0]!.event)).not.toContain('终稿');
  });

  it('that is attached after an answer makes the countersigned paper another version, which names it, and whoever answered answers anew', async () => {
    const round = `tasks/${task('papers', 4)}/milestones/d6-2020/countersignature`;
    const answer = (version: number) => desk.api.post(`${round}/answer`, { bureau: 'jiaoyuju', version, answer: 'agreed' }, 'jiaoyuju/liaison');
    expect((await desk.api.post(round, { text: '会签稿', bureaus: ['jiaoyuju', 'rensheju'] }, 'kejiju/liaison')).status).toBe(200);
    expect((await answer(1)).status).toBe(200);
    const { status, body } = await desk.handIn({ name: '会签附件.pdf', bytes: pdfOf('annex'), milestones: ['d6-2020'] });
    expect([status, body.events]).toEqual([200, ['evidenceAttached', 'countersignedTextChanged']]);
    expect((await desk.api.get(round)).body).toMatchObject({
      version: 2, answered: 0, attached: { sha256: body.file!.sha256, name: '会签附件.pdf', bureau: 'kejiju' }, comparison: [{ mark: 'same', text: '会签稿' }], earlier: [{ version: 1, answers: [{ bureau: 'jiaoyuju' }] }],
    });
    expect((await answer(1)).body).toMatchObject({ status: 409, type: 'urn:lianxi:problem:countersigned-text-changed' });
    expect((await answer(2)).status).toBe(200);
    const contributes = async (bureau: string, text: string) => { expect((await desk.api.post(`tasks/${task('papers', 4)}/milestones/d6-2020/contribution`, { bureau, text }, `${bureau}/liaison` as Who)).status).toBe(200); };
    for (const bureau of ['jiaoyuju', 'nongyenongcunju', 'rensheju', 'fagaiwei']) await contributes(bureau, '已办。');
    await contributes('rensheju', '已办，附条款。');
    const changed = (await desk.api.get(round)).body as unknown as Schemas['Round'];
    expect(changed).toMatchObject({ version: 3, answered: 0, contribution: { bureau: 'rensheju', comparison: [{ mark: 'removed', text: '已办。' }, { mark: 'added', text: '已办，附条款。' }] } });
    expect(changed.signers.map(({ bureau, answer: said, voided }) => [bureau, said, voided])).toEqual([['jiaoyuju', 'none', 2], ['rensheju', 'none', undefined]]);
  });

  it('is taken by nothing that is submitted, before the file has come; the scan of a signature alone is, and changes nothing of what is decided about', async () => {
    const [id, milestone] = [task('papers', 4), `tasks/${task('papers', 4)}/milestones/d6-2020`];
    const seen = async () => ((await desk.api.get(`tasks/${id}`)).body as unknown as Schemas['Task']).milestones.find(({ key }) => key === 'd6-2020')?.seen;
    const submits = () => desk.api.post(`${milestone}/submission`, { achievedOn: '2020-11-02' }, 'kejiju/liaison');
    expect(await submits()).toMatchObject({ status: 409, body: { type: 'urn:lianxi:problem:countersignature-voided', params: { bureaus: expect.stringContaining('教育') as string } } });
    for (const bureau of ['jiaoyuju', 'rensheju'] as const) await desk.api.post(`${milestone}/countersignature/answer`, { bureau, version: 3, answer: 'agreed' }, `${bureau}/liaison`);
    expect((await submits()).status).toBe(200);
    const before = [await seen(), desk.files(), await desk.recorded()];
    expect(await desk.handIn({ name: '补充.pdf', bytes: pdfOf('late'), milestones: ['d6-2020'] })).toMatchObject({ status: 409, body: { type: 'urn:lianxi:problem:evidence-after-submission', field: 'milestone' } });
    expect([await seen(), desk.files(), await desk.recorded()]).toEqual(before);
    expect((await desk.handIn({ name: '签批单.pdf', bytes: pdfOf('scan'), scanOf: 'letter' })).status).toBe(400);
    expect((await desk.handIn({ name: '签批单.pdf', bytes: pdfOf('scan'), milestones: ['d6-2020'], scanOf: 'sign-off' })).status).toBe(200);
    const scan = async () => (await list()).find(({ name }) => name === '签批单.pdf');
    expect(await scan()).toMatchObject({ milestone: 'd6-2020', scanOf: 'sign-off' });
    expect(await scan()).not.toHaveProperty('voided');
    expect(await seen()).toBe(before[0]);
    expect((await desk.api.post(`${milestone}/withdrawal`, { reason: '补充材料。' }, 'kejiju/liaison')).status).toBe(200);
    expect(await scan()).toMatchObject({ voided: true });
    expect((await desk.handIn({ name: '补充.pdf', bytes: pdfOf('late'), milestones: ['d6-2020'] })).status).toBe(200);
  });

  it('comes under whatever form of a name there is, and is kept under a clean one', async () => {
    const named = async (disposition: string, text: string) => {
      const bytes = pdfOf(text);
      const { status, body } = await desk.send((async function* () { yield await Promise.resolve(Buffer.concat([beforeFile(disposition), bytes, afterFile])); })());
      return { status, name: (body.file as { name?: string } | undefined)?.name, code: code(body) };
    };
    expect(await named('filename="C:\\材料\\市科技局.pdf"', '甲')).toMatchObject({ status: 200, name: '市科技局.pdf' });
    expect(await named('filename="../..//通\u202e知.pdf"', '乙')).toMatchObject({ status: 200, name: '通知.pdf' });
    expect(await named('filename*=UTF-8\'\'%E9%80%9A%E7%9F%A5.pdf', '丙')).toMatchObject({ status: 200, name: '通知.pdf' });
    const { status, body } = await desk.send((async function* () { yield await Promise.resolve(Buffer.concat([beforeFile('filename="').subarray(0, -52), Buffer.from('cda8d6aa', 'hex'), Buffer.from('.pdf"\r\n\r\n'), pdfOf('丁'), afterFile])); })());
    expect({ status, code: code(body) }).toEqual({ status: 400, code: 'upload-malformed' });
  });

  it('is attached once, however often the same form is sent; another file under its key is refused and not kept', async () => {
    const [key, bytes] = ['evidence-key-1', pdfOf('同一份')];
    const first = await desk.handIn({ name: '同一份.pdf', bytes, key });
    const before = await desk.recorded();
    expect(await desk.handIn({ name: '同一份.pdf', bytes, key })).toEqual(first);
    for (const other of [{ name: '同一份.pdf', bytes: pdfOf('另一份') }, { name: '改名.pdf', bytes }, { name: '同一份.pdf', bytes, milestones: ['d6-2020'] }]) {
      const { status, body } = await desk.handIn({ ...other, key });
      expect({ status, code: code(body) }).toEqual({ status: 422, code: 'key-reused' });
    }
    expect(await desk.handIn({ name: '同一份.pdf', bytes })).toMatchObject({ status: 409, body: { type: 'urn:lianxi:problem:evidence-already-attached' } });
    expect(await desk.recorded()).toEqual(before);
    expect(desk.files()).not.toContain(sha256(pdfOf('另一份')).slice(2));
    expect(desk.files().filter((name) => name.includes('-'))).toEqual([]);
  });

  it('of at most 100 MB comes in without being held in memory', async () => {
    let most = 0;
    const sampling = setInterval(() => { most = Math.max(most, process.memoryUsage().arrayBuffers); }, 5);
    const start = process.memoryUsage().arrayBuffers;
    const { status, body } = await desk.send(picture(104_857_600), {});
    clearInterval(sampling);
    expect({ status, body }).toMatchObject({ status: 200, body: { file: { size: 104_857_600, kind: 'png' } } });
    expect((most - start) / 1_048_576).toBeLessThan(50);
    const answer = await download(body.file!.sha256);
    let size = 0;
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) size += piece.length;
    expect(size).toBe(104_857_600);
  });

  it('of one byte more is refused, whether its length is said before or not, and nothing of it stays', async () => {
    const before = desk.files();
    for (const headers of [{} as Record<string, string>, { 'content-length': String(beforeFile('filename="scan.png"').length + 104_857_601 + afterFile.length) }]) {
      const { status, body } = await desk.send(picture(104_857_601), headers);
      expect({ status, code: code(body) }).toEqual({ status: 413, code: 'file-too-large' });
    }
    expect(desk.files()).toEqual(before);
  });

  it('that is broken off leaves nothing', async () => {
    const before = [desk.files(), await desk.recorded()];
    let half = false;
    const broken = desk.send((async function* () {
      yield beforeFile('filename="scan.png"');
      yield Buffer.concat([png, Buffer.alloc(500_000)]);
      await until('the file begins to come in', () => desk.files().some((name) => name.includes('-')));
      half = true;
      throw new Error('gone');
    })());
    await expect(broken).rejects.toThrow();
    expect(half).toBe(true);
    await until('what came in is removed', () => !desk.files().some((name) => name.includes('-')));
    expect([desk.files(), await desk.recorded()]).toEqual(before);
  });

  it.each<readonly [what: string, name: string, bytes: Buffer | string, status: number, refused: string]>([
    ['an archive', '材料.zip', zip([['a.pdf', 'a']]), 422, 'file-is-archive'],
    ['a program', '程序.exe', 'MZ\x90\0', 422, 'file-kind-not-accepted'],
    ['a page of the web', '页面.html', '<!doctype html>', 422, 'file-kind-not-accepted'],
    ['a document with macros', '模板.docm', docxOf('a', ['word/vbaProject.bin', 'x']), 422, 'file-has-macros'],
    ['a document with a password', '名单.docx', compound(['EncryptedPackage']), 422, 'file-encrypted'],
    ['a picture that is a PDF', '照片.png', pdfOf('a'), 422, 'file-name-differs'],
    ['nothing', '空.pdf', '', 422, 'file-damaged'],
    ['a classified paper by its name', '机密文件.pdf', pdfOf('a'), 422, 'file-classified'],
    ['a classified paper by its first page', '通知.ofd', ofdOf('秘密★10年'), 422, 'file-classified'],
  ])('%s is refused in both languages, and nothing of it stays', async (_what, name, bytes, status, refused) => {
    const before = [desk.files(), await desk.recorded()];
    const { status: answered, body } = await desk.handIn({ name, bytes });
    expect({ status: answered, code: code(body), field: body.field }).toEqual({ status, code: refused, field: 'file' });
    for (const { detail } of [body.zh, body.en] as { detail: string }[]) expect(detail).not.toContain('—');
    if (refused === 'file-classified') expect(JSON.stringify(body)).not.toContain(name);
    expect([desk.files(), await desk.recorded()]).toEqual(before);
  });

  it.each<readonly [what: string, more: object, status: number, refused: string]>([
    ['a bureau for another', { who: 'jiaoyuju/liaison', bureau: 'kejiju' }, 403, 'not-entitled'],
    ['a bureau that has no part in it', { who: 'caizhengju/liaison' }, 404, 'task-unknown'],
    ['a leader', { who: 'shizhengfu/leader', bureau: 'kejiju' }, 403, 'not-entitled'],
    ['nobody\'s milestone', { milestones: ['d99-2020'] }, 404, 'milestone-unknown'],
    ['a milestone that is none', { milestones: ['../d5'] }, 404, 'milestone-unknown'],
    ['one milestone twice', { milestones: ['d7-2020', 'd7-2020'] }, 400, 'request-invalid'],
  ])('%s is refused before it is kept', async (_what, more, status, refused) => {
    const before = [desk.files(), await desk.recorded()];
    const { status: answered, body } = await desk.handIn({ name: '新的.pdf', bytes: pdfOf('新的'), ...more });
    expect({ status: answered, code: code(body) }).toEqual({ status, code: refused });
    expect([desk.files(), await desk.recorded()]).toEqual(before);
  });

  it('that may not be attached, or says by its name that it is classified, is refused while it still comes', async () => {
    const before = desk.files();
    for (const [who, name, refused] of [['caizhengju/liaison', 'scan.png', 'task-unknown'], ['kejiju/liaison', '绝密.png', 'file-classified']] as const) {
      const answered = { yet: false };
      const answer = desk.send((async function* () {
        yield Buffer.concat([beforeFile(`filename="${name}"`), png, Buffer.alloc(200_000)]);
        await until('the answer comes before the file has', () => answered.yet);
        yield afterFile;
      })(), desk.headers(who)).finally(() => { answered.yet = true; });
      expect(code((await answer).body)).toBe(refused);
    }
    expect(desk.files()).toEqual(before);
  });

  it('that is refused is let run out, so that its connection serves on', async () => {
    const form = Buffer.concat([beforeFile('filename="绝密.png"'), Buffer.alloc(25_000_000), afterFile]);
    const head = (method: string, more: string) => `${method} ${desk.place} HTTP/1.1\r\nhost: desk\r\n${Object.entries(desk.headers()).map(([name, value]) => `${name}: ${value}\r\n`).join('')}${more}\r\n`;
    const socket = connect(Number(new URL(desk.url).port), '127.0.0.1');
    let said = '';
    socket.on('data', (piece: Buffer) => { said += piece.toString('utf8'); });
    socket.write(head('POST', `content-type: multipart/form-data; boundary=${boundary}\r\ncontent-length: ${form.length}\r\n`));
    socket.write(form);
    socket.write(head('GET', ''));
    await until('both are answered', () => /HTTP\/1\.1 422 [^]*HTTP\/1\.1 200 /.test(said), 10_000);
    expect(said).toContain('file-classified');
    socket.destroy();
  });

  it('of any part is attached by its own bureau, the coordinating one, or the office', async () => {
    for (const [index, more] of [{ who: 'jiaoyuju/bureau-head' }, { who: 'kejiju/liaison', bureau: 'jiaoyuju' }, { who: 'lianxi-office/office', bureau: 'rensheju' }, { who: 'lianxi-office/office' }].entries()) {
      expect(await desk.handIn({ name: '材料.pdf', bytes: pdfOf(`材料${index}`), ...more as { who: 'a/b' } })).toMatchObject({ status: 200 });
    }
    const attached = (await list()).filter(({ name }) => name === '材料.pdf').map(({ bureau, byBureau }) => `${String(bureau)} by ${String(byBureau)}`);
    expect(attached.sort()).toEqual(['jiaoyuju by jiaoyuju', 'jiaoyuju by kejiju', 'kejiju by lianxi-office', 'rensheju by lianxi-office']);
  });

  it('that no form brings is asked for as a form; elsewhere a form is refused', async () => {
    const raw = (body: string, type: string, path = desk.place) => fetch(desk.url + path, { method: 'POST', headers: { ...desk.headers(), 'content-type': type }, body });
    for (const [body, type] of [['{}', 'application/json'], [`--${boundary}--\r\n`, `multipart/form-data; boundary=${boundary}`], ['x', 'multipart/form-data']] as const) {
      const answer = await raw(body, type);
      expect({ status: answer.status, code: code(await answer.json() as Record<string, unknown>) }).toEqual({ status: 400, code: 'upload-malformed' });
    }
    const elsewhere = await raw(`--${boundary}--\r\n`, `multipart/form-data; boundary=${boundary}`, `/api/v1/tasks/${task('papers', 4)}/receipt`);
    expect({ status: elsewhere.status, code: code(await elsewhere.json() as Record<string, unknown>) }).toEqual({ status: 415, code: 'media-type-unsupported' });
  });

  it('is handed out of the task it is attached to, and of no other', async () => {
    const bytes = pdfOf('只在措施四');
    await desk.handIn({ name: '只在措施四.pdf', bytes });
    const other = await desk.api.get(`tasks/${task('papers', 3)}/evidence/${sha256(bytes)}`);
    expect({ status: other.status, code: code(other.body) }).toEqual({ status: 404, code: 'evidence-unknown' });
    expect((await desk.api.send('GET', `tasks/${task('papers', 4)}/evidence/${sha256(bytes)}`)).status).toBe(401);
    expect((await desk.api.get(`tasks/${task('papers', 4)}/evidence/..%2f..%2fetc`)).status).toBe(400);
  });

  it('is listed page by page', async () => {
    const whole = await list();
    const pages: unknown[] = [];
    for (let cursor = ''; ;) {
      const { body } = await desk.api.get(`tasks/${task('papers', 4)}/evidence?limit=2${cursor}`);
      pages.push(...body.items as unknown[]);
      if (typeof body.next !== 'string') break;
      cursor = `&cursor=${body.next}`;
    }
    expect(pages).toEqual(whole);
  });

  it('that is gone, or is not what it was, is found by the audit, not handed out, and put right by whoever brings it again', async () => {
    const [gone, other, large] = [pdfOf('丢失'), pdfOf('改动'), Buffer.concat([png, Buffer.alloc(500_000, 'a')])];
    for (const [name, bytes] of [['丢失.pdf', gone], ['改动.pdf', other], ['改动.png', large]] as const) await desk.handIn({ name, bytes });
    const pathOf = (bytes: Buffer): string => join(desk.folder, 'files', sha256(bytes).slice(0, 2), sha256(bytes).slice(2));
    rmSync(pathOf(gone));
    for (const bytes of [other, large]) {
      chmodSync(pathOf(bytes), 0o640);
      writeFileSync(pathOf(bytes), Buffer.from(bytes).fill('x', 20, 30));
    }

    const { body } = await desk.api.get('audit/verification', 'lianxi-office/auditor');
    expect((body.findings as { kind: string }[]).filter(({ kind }) => kind === 'file')).toEqual(expect.arrayContaining([
      { programme: 'papers', aggregate: task('papers', 4), kind: 'file', where: `file ${sha256(gone)}`, found: 'missing' },
      { programme: 'papers', aggregate: task('papers', 4), kind: 'file', where: `file ${sha256(other)}`, found: 'not what was attached' },
      expect.objectContaining({ where: `file ${sha256(large)}`, found: 'not what was attached' }),
    ]));
    for (const bytes of [gone, other]) {
      const answer = await download(sha256(bytes));
      expect({ status: answer.status, code: code(await answer.json() as Record<string, unknown>), type: answer.headers.get('content-type') }).toEqual({ status: 404, code: 'file-missing', type: 'application/problem+json; charset=utf-8' });
    }
    await expect((async () => (await download(sha256(large))).arrayBuffer())()).rejects.toThrow();

    for (const bytes of [gone, other, large]) expect((await desk.handIn({ name: bytes === large ? '再传.png' : '再传.pdf', bytes })).status).toBe(409);
    expect([gone, other, large].map((bytes) => readFileSync(pathOf(bytes)).equals(bytes))).toEqual([true, true, true]);
    expect((await desk.api.get('audit/verification', 'lianxi-office/auditor')).body.findings).toEqual([]);
  });

  it('of a milestone that is struck off is not taken any more', async () => {
    const bytes = pdf([['<</Type/Catalog>>']]);
    // Another of the office than who attached files to it above.
    const director = 'lianxi-office/director';
    const about = `tasks/${task('papers', 4)}/milestones/d7-2020`;
    for (const bureau of ['jiaoyuju', 'nongyenongcunju', 'rensheju', 'fagaiwei']) await desk.api.post(`${about}/contribution`, { bureau, text: '已办' }, `${bureau}/liaison`);
    await desk.api.post(`${about}/submission`, { achievedOn: '2020-11-01' }, 'kejiju/liaison');
    await desk.api.post(`${about}/approval`, undefined, 'kejiju/bureau-head');
    await desk.api.post(`${about}/review`, undefined, director);
    const { body: { file } } = await desk.handIn({ scanOf: 'list', name: '拟销号清单.pdf', bytes: pdfOf('list'), who: director });
    expect((await desk.api.post(`${about}/strike-off`, { list: { number: '销号清单1号', on: '2020-11-02', signer: 'convenor', signedBy: '示例市长', post: '市长', scan: file!.sha256 } }, director)).status).toBe(200);
    expect(await desk.handIn({ name: '迟到.pdf', bytes })).toMatchObject({ status: 409, body: { type: 'urn:lianxi:problem:milestone-struck-off' } });
  });
});

it('is not taken where no place for files is named', async () => {
  const desk = await Desk.open({ LIANXI_FILES: undefined as unknown as string });
  expect(await desk.handIn({ name: '材料.pdf', bytes: pdfOf('a') })).toMatchObject({ status: 503, body: { type: 'urn:lianxi:problem:files-unavailable' } });
  await desk.close();
});
