import type { Schemas } from '@lianxi/api-client/client';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { readBack } from '@lianxi/papers/read-back.fixture';
import type { Who } from '../api.fixture';
import { identity, itemsOf, task } from '../api.fixture';
import type { HandedIn } from '../evidence/evidence.fixture';
import { Desk } from '../evidence/evidence.fixture';

jest.setTimeout(120_000);

const place = `tasks/${task('papers', 4)}`;
const milestone = `${place}/milestones/d7-2020`;
const others = ['jiaoyuju', 'nongyenongcunju', 'rensheju', 'fagaiwei'] as const;
const [office, director] = ['lianxi-office/office', 'lianxi-office/director'] as const;

/** 线下签批录入, of measure 4: what was signed on paper is entered with its scan, shown as such, and checked by the office. */
describe('signed on paper', () => {
  let desk: Desk;
  beforeAll(async () => { desk = await Desk.open(); });
  afterAll(async () => { await desk.close(); });

  const does = async (path: string, body: object, who: Who = 'kejiju/liaison'): Promise<void> => { expect(await desk.api.post(path, body, who)).toMatchObject({ status: 200 }); };
  const refused = async (path: string, body: object, who: Who): Promise<readonly unknown[]> => {
    const { status, body: { type, field } } = await desk.api.post(path, body, who);
    return [status, String(type).replace('urn:lianxi:problem:', ''), field];
  };
  const scan = async (handedIn: Omit<HandedIn, 'bytes'>): Promise<string> => {
    const { status, body } = await desk.handIn({ bytes: pdfOf(handedIn.name), ...handedIn });
    expect([status, body.type]).toEqual([200, undefined]);
    return body.file!.sha256;
  };
  const signed = (sha256: string, post: string) => ({ signer: '示例张', post, on: '2020-11-02', scan: sha256 });
  const milestoneNow = async (): Promise<Schemas['Milestone']> => ((await desk.api.get(place)).body.milestones as Schemas['Milestone'][]).find(({ key }) => key === 'd7-2020')!;
  const print = async (paper: string) => readBack(new Uint8Array(await (await fetch(`${desk.url}/api/v1/${milestone}/papers/${paper}`, { headers: { authorization: identity('kejiju/liaison') } })).arrayBuffer()));

  it('an answer to 会签 is entered by its bureau\'s liaison, with the scan of the sheet', async () => {
    await does(`${milestone}/countersignature`, { text: '一、组建绿色技术创新联盟。', bureaus: ['jiaoyuju', 'rensheju'] });
    const sha256 = await scan({ name: '会签单.pdf', who: 'jiaoyuju/liaison', scanOf: 'countersignature' });
    const answer = { bureau: 'jiaoyuju', version: 1, answer: 'agreed-with-opinion', opinion: '请写明牵头高校。', paper: signed(sha256, '局长') };
    expect(await refused(`${milestone}/countersignature/answer`, answer, 'jiaoyuju/bureau-head')).toEqual([403, 'not-entitled', undefined]);
    expect(await refused(`${milestone}/countersignature/answer`, { ...answer, paper: { ...answer.paper, scan: undefined } }, 'jiaoyuju/liaison')).toEqual([422, 'scan-missing', 'paper.scan']);
    await does(`${milestone}/countersignature/answer`, answer, 'jiaoyuju/liaison');
    await does(`${milestone}/countersignature/answer`, { bureau: 'rensheju', version: 1, answer: 'agreed' }, 'rensheju/liaison');
    expect((await desk.api.get(`${milestone}/countersignature`)).body).toMatchObject({ version: 1, complete: true, signers: [{ bureau: 'jiaoyuju', answer: 'agreed-with-opinion', paper: { signer: '示例张', post: '局长', on: '2020-11-02', scan: sha256 } }, { bureau: 'rensheju', answer: 'agreed' }] });
    expect((await desk.api.get('programmes/papers/inbox?unread=true', 'jiaoyuju/bureau-head')).body.items).toMatchObject([{ kind: 'countersigned', milestone: 'd7-2020' }]);
  });

  it('stands on 会签单 and on 签批单, and its scan is no evidence of what was done', async () => {
    expect((await print('countersignature-sheet')).rows).toContainEqual(['市教育局', '原则同意\n请写明牵头高校。', '纸质会签\n局长示例张', '2020年11月2日']);
    for (const bureau of others) await does(`${milestone}/contribution`, { bureau, text: '已配合。' }, `${bureau}/liaison`);
    await does(`${milestone}/submission`, { achievedOn: '2020-11-02' });
    const { rows, lines } = await print('sign-off-sheet');
    expect(rows).toContainEqual(['会签', '纸质会签：市教育局局长示例张，2020年11月2日']);
    expect(lines).toContain('（未上传证明材料）');
  });

  it('a review is entered by the office with its scan; it checks the scans of those before, and another person its own', async () => {
    await does(`${milestone}/approval`, {}, 'kejiju/bureau-head');
    const sha256 = await scan({ name: '初审.pdf', who: office, scanOf: 'review' });
    expect(await refused(`${milestone}/review`, { paper: { ...signed(sha256, '主任'), on: '2020-11-01' } }, office)).toEqual([422, 'paper-too-early', 'paper.on']);
    await does(`${milestone}/review`, { paper: signed(sha256, '主任') }, office);
    const { scan: answered } = itemsOf<{ scanOf?: string; sha256: string }>(await desk.api.get(`${place}/evidence`)).reduce<{ scan?: string }>((found, file) => (file.scanOf === 'countersignature' ? { scan: file.sha256 } : found), {});
    expect((await milestoneNow()).review).toMatchObject({ answers: [answered], paper: { signer: '示例张', post: '主任', on: '2020-11-02', scan: sha256 } });
    expect((await print('sign-off-sheet')).rows).toContainEqual(['办公室初审', expect.stringContaining('主任示例张（纸质）已于2020年11月2日初审，不必重签。')]);
    const list = { number: '示例清单1号', on: '2020-11-02', signer: 'convenor', signedBy: '示例市长', post: '市长', scan: await scan({ name: '清单.pdf', who: office, scanOf: 'list' }) };
    expect(await refused(`${milestone}/strike-off`, { list }, office)).toEqual([403, 'person-entered-review', 'milestone']);
    expect(await refused(`${milestone}/strike-off`, { list: { ...list, signedBy: undefined } }, director)).toEqual([400, 'request-invalid', 'list.signedBy']);
    expect(await refused(`${milestone}/strike-off`, { list: { ...list, post: undefined } }, director)).toEqual([400, 'request-invalid', 'list.post']);
    await does(`${milestone}/strike-off`, { list }, director);
    expect((await milestoneNow()).strikeOff).toMatchObject({ list, reviewScan: sha256 });
    const { event, words } = itemsOf<Schemas['TaskEvent']>(await desk.api.get(`${place}/events?limit=200`, office)).find(({ type }) => type === 'milestoneStruckOff')!;
    expect(JSON.stringify(event)).not.toContain('示例市长');
    expect(words[(event.list as { signerHash: string }).signerHash]).toMatchObject({ text: '示例市长' });
  });

  it('shows a body that takes part, and was not asked to sign, that it happened: by no scan', async () => {
    const { review, strikeOff } = await milestoneNow();
    const signer = JSON.stringify(await desk.api.get(place, 'nongyenongcunju/liaison')).includes('示例市长');
    expect(signer).toBe(false);
    const scans = [...review!.answers!, review!.paper!.scan!, strikeOff!.reviewScan!, strikeOff!.list!.scan!];
    const told = async (who: Who) => JSON.stringify(itemsOf<Schemas['TaskEvent']>(await desk.api.get(`${place}/events?limit=200`, who)).map(({ event }) => event));
    const [whole, part] = [await told('kejiju/liaison'), await told('nongyenongcunju/liaison')];
    expect(scans.filter((one) => !whole.includes(one))).toEqual([]);
    expect(scans.filter((one) => part.includes(one))).toEqual([]);
  });

  it('keeps who signed as words that an act erases, under the hash that its event holds', async () => {
    const events = itemsOf<Schemas['TaskEvent']>(await desk.api.get(`${place}/events?limit=200`));
    for (const type of ['countersigned', 'milestoneReviewed']) {
      const filed = events.find((one) => one.type === type && one.event.paper !== undefined)!;
      expect(Object.values(filed.words).map(({ text }) => text)).toContain('示例张');
      expect(JSON.stringify(filed.event)).not.toContain('示例张');
    }
  });
});
