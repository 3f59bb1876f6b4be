import { AccessCommands } from '@lianxi/commands/access/access-commands';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { DataSource } from 'typeorm';
import { itemsOf, identity, task } from '../api.fixture';
import { Desk } from '../evidence/evidence.fixture';

jest.setTimeout(120_000);

interface Access { readonly seq: number; readonly type: string; readonly person: string; readonly event: object; readonly said: { readonly zh: string } }

describe('what is read and exported', () => {
  let desk: Desk;
  let sha256: string;
  beforeAll(async () => {
    desk = await Desk.open();
    sha256 = (await desk.handIn({ name: '通知.pdf', bytes: pdfOf('关于推进绿色技术创新的通知') })).body.file!.sha256;
  });
  afterAll(async () => { await desk.close(); });

  const id = task('papers', 4);
  const accesses = async (): Promise<Access[]> => itemsOf<Access>(await desk.api.get('audit/events?chain=access&limit=200', 'lianxi-office/auditor')).reverse();
  const download = (headers: Record<string, string> = {}, file = sha256) => fetch(`${desk.url}${desk.place}/${file}`, { headers: { authorization: identity('kejiju/liaison'), ...headers } });
  const query = (sql: string) => desk.api.app.get(DataSource).query<unknown>(sql);
  const findings = async () => (await desk.api.get('audit/verification')).body.findings;

  it('is recorded before it is given: each download, and each export, with who had it', async () => {
    expect((await download()).status).toBe(200);
    expect((await desk.api.get(`tasks/${id}/export`)).body).toMatchObject({ anchors: [], events: expect.arrayContaining([expect.objectContaining({ type: 'evidenceAttached', hash: expect.any(String) as string })]) as unknown });
    expect((await desk.api.get('ledger?programme=papers', 'kejiju/liaison')).status).toBe(200);
    expect(await accesses()).toMatchObject([
      { seq: 1, type: 'evidenceRead', person: 'kejiju-liaison', bureau: 'kejiju', role: 'liaison', event: { aggregate: id, sha256 }, said: { zh: `下载证明材料，措施4，文件校验值 ${sha256.slice(0, 12)}` } },
      { seq: 2, type: 'exported', person: 'lianxi-office-office', event: { aggregate: id, what: 'task-proof' }, said: { zh: '导出任务证明包，措施4' } },
      { seq: 3, type: 'exported', person: 'kejiju-liaison', event: { aggregate: 'papers', what: 'ledger' }, said: { zh: '导出台账' } },
    ]);
  });

  it('is nothing where nothing is given: to who has the file, may not see the task, or asks for what is not there', async () => {
    const before = await accesses();
    expect((await download({ 'if-none-match': `"${sha256}"` })).status).toBe(304);
    expect((await download({}, '0'.repeat(64))).status).toBe(404);
    expect((await desk.api.get(`tasks/${id}/evidence/${sha256}`, 'shuiliju/liaison')).status).toBe(404);
    expect((await desk.api.get(`tasks/${id}/export`, 'shuiliju/liaison')).status).toBe(404);
    expect(await accesses()).toEqual(before);
  });

  it('is given to nobody whose right has ended, whatever was looked up before', async () => {
    const commands = desk.api.app.get(AccessCommands);
    await query(`UPDATE holder SET ended_at = clock_timestamp() WHERE person = 'jiaoyuju-liaison'`);
    await expect(commands.note({ person: 'jiaoyuju-liaison', bureau: 'jiaoyuju', role: 'liaison' }, { type: 'evidenceRead', aggregate: id, sha256 })).rejects.toMatchObject({ refusal: { refused: 'right-ended' } });
    await query(`UPDATE holder SET ended_at = NULL WHERE person = 'jiaoyuju-liaison'`);
  });

  it('is one chain however many read at once, read page by page, and verified', async () => {
    await Promise.all(Array.from({ length: 12 }, async () => { expect((await download()).status).toBe(200); }));
    const all = await accesses();
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_one, index) => index + 1));
    expect(all.length).toBeGreaterThanOrEqual(15);
    const first = await desk.api.get('audit/events?chain=access&limit=5', 'lianxi-office/auditor');
    expect(itemsOf(await desk.api.get(`audit/events?chain=access&limit=200&cursor=${String(first.body.next)}`, 'lianxi-office/auditor'))).toEqual(all.reverse().slice(5));
    expect(await findings()).toEqual([]);
    await query(`UPDATE event SET text = replace(text, 'kejiju-liaison', 'somebody-else') WHERE aggregate = 'access' AND seq = 1`);
    expect(await findings()).toMatchObject([{ aggregate: 'access', kind: 'chain' }]);
    await query(`UPDATE event SET text = replace(text, 'somebody-else', 'kejiju-liaison') WHERE aggregate = 'access' AND seq = 1`);
    await query(`DELETE FROM event WHERE aggregate = 'access' AND seq > 3`);
    expect(await findings()).toMatchObject([{ aggregate: 'access', kind: 'chain' }]);
  });
});
