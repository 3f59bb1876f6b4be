import { readFileSync } from 'node:fs';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { readBack } from '@lianxi/papers/read-back.fixture';
import type { Schemas } from '@lianxi/api-client/client';
import type { Who } from '../api.fixture';
import { identity, itemsOf, task } from '../api.fixture';
import { Desk } from '../evidence/evidence.fixture';
import { documentPath } from '../write-openapi';
import { reads } from './operations.fixture';

jest.setTimeout(300_000);

const [id, key] = [task('papers', 4), 'd7-2020'];
const milestone = `tasks/${id}/milestones/${key}`;
const at = '2020-11-02T01:00:00.000Z';

/** What people give to the fourth measure, each under what it is called here: words, a file's name, and the file by its hash. */
const given = {
  contributed: '教育局写的配合情况', otherContributed: '人社局写的配合情况', file: '教育局的材料', hash: '', countersigned: '请会签的文稿', opinion: '人社局的会签意见', submitted: '科技局的办结说明', returned: '局领导的退回理由', asked: '科技局的延期理由',
  wanted: '局领导要补充的事', wantedOfOne: '要人社局补充的事', signer: '在纸上签字的局长', house: '教育局内部转办的理由', houseDue: '2020-11-27',
};
type Given = keyof typeof given;
const later: readonly Given[] = ['wantedOfOne', 'signer', 'house', 'houseDue'];
const theirs = { jiaoyuju: ['contributed', 'file', 'hash'], rensheju: ['otherContributed', 'opinion'] } as const satisfies Record<string, readonly Given[]>;

/** 市科技局 reports for all; of the others 市农业农村局 is never asked to countersign. */
const seeAll: readonly Who[] = ['lianxi-office/office', 'shizhengfu/leader', 'shizhengfu/leader-staff', 'ducha-shi/inspection', 'lianxi-office/auditor'];
const [coordinator, participant, signer] = ['kejiju/liaison', 'nongyenongcunju/liaison', 'fagaiwei/bureau-head'] as const satisfies Who[];

const { paths } = JSON.parse(readFileSync(documentPath, 'utf8')) as { paths: Readonly<Record<string, { readonly get?: { readonly operationId: string } }>> };
const operations = Object.entries(paths).flatMap(([path, { get }]) => (get !== undefined && ['a task', 'a whole task', 'tasks'].includes(reads[get.operationId] ?? '') ? [path] : []));

describe('what of a task is whose to read', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
    await does(`${milestone}/contribution`, { bureau: 'jiaoyuju', text: given.contributed }, 'jiaoyuju/liaison');
    await does(`${milestone}/contribution`, { bureau: 'rensheju', text: given.otherContributed }, 'rensheju/liaison');
    expect(await desk.handIn({ name: '科技局的材料.pdf', bytes: pdfOf('另一份'), milestones: [key], who: coordinator })).toMatchObject({ status: 200 });
    given.hash = (await desk.handIn({ name: `${given.file}.pdf`, bytes: pdfOf('材料'), milestones: [key], who: 'jiaoyuju/liaison' })).body.file!.sha256;
  });
  afterAll(async () => { await desk.close(); });

  async function does(path: string, body: object, who: Who = coordinator): Promise<void> {
    expect(await desk.api.post(path, body, who)).toMatchObject({ status: 200 });
  }

  /** Every address that shows something of tasks, and the task as it stood, and found by words. */
  const addresses = (): string[] => [
    ...operations.map((path) => path.replace('/api/v1/', '').replace('{programme}', 'papers').replace('{id}', id).replace('{key}', key).replace('{sha256}', given.hash)).map((path) => (/^(tasks|ledger|ledger\/tasks)$/.test(path) ? `${path}?programme=papers${path === 'ledger' ? '' : '&limit=200'}` : path)),
    `tasks/${id}?asOf=${at}`, `tasks/${id}/events?limit=200`,
  ];

  /** What an address gives, as a text; of a paper what is printed on it. */
  const read = async (path: string, who: Who): Promise<string> => {
    const answer = await fetch(`${desk.url}/api/v1/${path}`, { headers: { authorization: identity(who) } });
    if (answer.status === 429 || answer.status >= 500) throw new Error(`${path} was not answered: ${String(answer.status)}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (path.endsWith(given.hash)) return answer.status === 200 ? given.hash : '';
    return answer.headers.get('content-type')?.includes('wordprocessingml') === true ? JSON.stringify(readBack(bytes)) : Buffer.from(bytes).toString();
  };

  /** Which of all that was given somebody finds anywhere. */
  const found = async (who: Who): Promise<Given[]> => {
    const all = (await Promise.all(addresses().map((path) => read(path, who)))).join('\n');
    return (Object.keys(given) as Given[]).filter((name) => all.includes(given[name]));
  };
  // One after the other: two hundred questions at once are more than the house answers on a busy machine.
  const so = async (...posts: readonly Who[]): Promise<Record<string, Given[]>> => {
    const answers: Record<string, Given[]> = {};
    for (const who of posts) answers[who] = await found(who);
    return answers;
  };
  const each = (posts: readonly Who[], names: readonly Given[]): Record<string, readonly Given[]> => Object.fromEntries(posts.map((who) => [who, names]));
  const taskFor = async (who: Who): Promise<Schemas['Milestone']> => ((await desk.api.get(`tasks/${id}`, who)).body as unknown as Schemas['Task']).milestones.find((one) => one.key === key)!;
  const kinds = async (who: Who): Promise<string[]> => itemsOf<{ type: string }>(await desk.api.get(`tasks/${id}/events?limit=200`, who)).map(({ type }) => type);
  const codeOf = async (path: string, who: Who): Promise<string> => { const { status, body } = await desk.api.get(path, who); return `${status} ${String(body.type).replace('urn:lianxi:problem:', '')}`; };

  const before = [...theirs.jiaoyuju.slice(0, 1), 'otherContributed', 'file', 'hash'] as const satisfies readonly Given[];

  it('before anybody is asked to countersign: all of it the coordinator\'s and theirs who see all tasks, and of the others to each its own', async () => {
    expect(await so(coordinator, 'kejiju/bureau-head', ...seeAll)).toEqual(each([coordinator, 'kejiju/bureau-head', ...seeAll], before));
    expect(await so('jiaoyuju/liaison', 'jiaoyuju/bureau-head', 'rensheju/liaison', participant, signer, 'shuiliju/liaison')).toEqual({
      ...each(['jiaoyuju/liaison', 'jiaoyuju/bureau-head'], theirs.jiaoyuju), 'rensheju/liaison': ['otherContributed'], ...each([participant, signer, 'shuiliju/liaison'], []),
    });
  });

  it('who has contributed is known to every body, as a count and by name', async () => {
    const { shown, contributions } = await taskFor(participant);
    expect([shown, contributions.map(({ bureau, state, text }) => [bureau, state, text])]).toEqual(['part', expect.arrayContaining([['jiaoyuju', 'contributed', undefined], ['rensheju', 'contributed', undefined], ['fagaiwei', 'awaited', undefined], ['nongyenongcunju', 'awaited', undefined]])]);
    expect((await taskFor(coordinator)).shown).toBe('whole');
  });

  it('others\' files are not there: not listed, not counted, no download, and no event of the timeline; one\'s own are', async () => {
    const files = async (who: Who): Promise<unknown[]> => itemsOf(await desk.api.get(`tasks/${id}/evidence`, who));
    expect([await files(participant), await files('jiaoyuju/liaison')]).toEqual([[], [expect.objectContaining({ sha256: given.hash })]]);
    expect(await codeOf(`tasks/${id}/evidence/${given.hash}`, participant)).toBe('404 evidence-unknown');
    expect(await kinds(participant)).not.toEqual(expect.arrayContaining([expect.stringMatching(/contributionFiled|evidenceAttached/)]));
    expect(await kinds('jiaoyuju/liaison')).toEqual(expect.arrayContaining(['contributionFiled', 'evidenceAttached']));
  });

  it('what an act of one\'s own changed is told of one\'s own part: files are counted without others\'', async () => {
    const changed = async (who: Who) => itemsOf<Schemas['TaskEvent']>(await desk.api.get(`tasks/${id}/events?limit=200`, who)).filter(({ type }) => type === 'evidenceAttached').map(({ changes }) => changes);
    const field = `milestones.${key}.evidence`;
    expect([await changed('jiaoyuju/liaison'), await changed(coordinator)]).toEqual([[[{ field, to: '1' }]], [[{ field, to: '1' }], [{ field, from: '1', to: '2' }]]]);
  });

  it('a page of the timeline holds as many as were asked for, and the next goes on after them', async () => {
    const all = itemsOf<{ seq: number }>(await desk.api.get(`tasks/${id}/events?limit=200`, participant)).map(({ seq }) => seq);
    const first = await desk.api.get(`tasks/${id}/events?limit=2`, participant);
    const second = await desk.api.get(`tasks/${id}/events?limit=2&cursor=${String(first.body.next)}`, participant);
    expect([...itemsOf<{ seq: number }>(first), ...itemsOf<{ seq: number }>(second)].map(({ seq }) => seq)).toEqual(all.slice(0, 4));
  });

  it('nothing of it is found by its words, nor counted by them', async () => {
    for (const words of [given.contributed, given.file]) expect((await desk.api.get(`tasks?programme=papers&words=${encodeURIComponent(words)}`, participant)).body).toEqual({ items: [] });
  });

  it('the proof of a task is its coordinator\'s, and theirs who see all', async () => {
    for (const path of [`tasks/${id}/export`, `tasks/${id}/anchors`]) {
      expect(await Promise.all([coordinator, participant, 'jiaoyuju/bureau-head' as const].map((who) => codeOf(path, who)))).toEqual(['200 undefined', '403 not-entitled', '403 not-entitled']);
    }
  });

  it('while it is asked to countersign a milestone: all that it signs, and no other body more than before', async () => {
    expect(await codeOf(`${milestone}/countersignature`, signer)).toBe('404 countersignature-unknown');
    await does(`${milestone}/countersignature`, { text: given.countersigned, bureaus: ['fagaiwei', 'rensheju'] });
    await does(`${milestone}/countersignature/answer`, { bureau: 'rensheju', version: 1, answer: 'agreed-with-opinion', opinion: given.opinion }, 'rensheju/liaison');
    const all = [...before, 'countersigned', 'opinion'] as const;
    expect(await so(coordinator, signer, 'rensheju/liaison', ...seeAll)).toEqual(each([coordinator, signer, 'rensheju/liaison', ...seeAll], all));
    expect(await so('jiaoyuju/liaison', participant, 'shuiliju/liaison')).toEqual({ 'jiaoyuju/liaison': theirs.jiaoyuju, ...each([participant, 'shuiliju/liaison'], []) });
    for (const path of [`${milestone}/countersignature`, `${milestone}/papers/countersignature-sheet`]) expect(await codeOf(path, participant)).toBe('404 countersignature-unknown');
    expect(await taskFor(participant)).toMatchObject({ shown: 'part', countersignature: { signers: ['fagaiwei', 'rensheju'], answered: 1, of: 2 } });
    expect(await kinds(participant)).not.toEqual(expect.arrayContaining([expect.stringMatching(/countersign/)]));
    // Of another milestone it is asked for nothing, and its proof is not its own.
    expect(await codeOf(`tasks/${id}/export`, signer)).toBe('403 not-entitled');
  });

  it('afterwards, too: what it signed, and what was submitted on that; others see that it was submitted', async () => {
    await does(`${milestone}/countersignature/answer`, { bureau: 'fagaiwei', version: 1, answer: 'agreed' }, 'fagaiwei/liaison');
    for (const bureau of ['fagaiwei', 'nongyenongcunju']) await does(`${milestone}/contribution`, { bureau, text: '已配合。' }, `${bureau}/liaison`);
    await does(`${milestone}/extension`, { dueOn: '2021-03-31', reason: given.asked });
    await does(`${milestone}/submission`, { achievedOn: '2020-11-02', document: '示例科〔2020〕58号', text: given.submitted });
    await does(`${milestone}/return`, { reason: given.returned, request: given.wanted }, 'kejiju/bureau-head');
    await does(`${milestone}/submission`, { achievedOn: '2020-11-02', document: '示例科〔2020〕58号', text: given.submitted });
    const allSoFar = (Object.keys(given) as Given[]).filter((name) => !later.includes(name));
    expect(await so(coordinator, signer)).toEqual(each([coordinator, signer], allSoFar));
    expect(await so('jiaoyuju/liaison', participant)).toEqual({ 'jiaoyuju/liaison': theirs.jiaoyuju, [participant]: [] });
    expect(await taskFor(participant)).toMatchObject({ phase: 'submitted', submission: { achievedOn: '2020-11-02', document: '示例科〔2020〕58号' }, returns: [{ bureau: 'kejiju' }], extension: { dueOn: '2021-03-31' } });
    const submitted = itemsOf<Schemas['TaskEvent']>(await desk.api.get(`tasks/${id}/events?limit=200`, participant)).find(({ type }) => type === 'milestoneSubmitted')!;
    expect(submitted).toMatchObject({ words: {}, changes: expect.arrayContaining([{ field: `milestones.${key}.phase`, from: 'open', to: 'submitted' }]) as unknown });
    expect([submitted.text, submitted.event.textHash]).toEqual([undefined, undefined]);
    const sheet = await read(`${milestone}/papers/sign-off-sheet`, participant);
    expect([sheet.includes('示例科〔2020〕58号'), sheet.includes('已删除')]).toEqual([true, false]);
  });

  it('who signed on paper, and the scan of it, are read by who reads the whole; others see that it was signed', async () => {
    const scan = (await desk.handIn({ name: '签批单.pdf', bytes: pdfOf('签批单'), milestones: [key], scanOf: 'sign-off', who: coordinator })).body.file!.sha256;
    await does(`${milestone}/approval`, { paper: { signer: given.signer, post: '局长', on: '2020-11-02', scan } });
    expect(await Promise.all([coordinator, signer, 'jiaoyuju/liaison' as const, participant].map(async (who) => (await found(who)).includes('signer')))).toEqual([true, true, false, false]);
    expect(await taskFor(participant)).toMatchObject({ phase: 'approved', approval: { paper: { post: '局长', on: '2020-11-02' } } });
    expect((await Promise.all(addresses().map((path) => read(path, participant)))).join()).not.toContain(scan);
    await does(`${milestone}/return`, { reason: '请补材料。' }, 'lianxi-office/office');
    await does(`${milestone}/submission`, { achievedOn: '2020-11-02', document: '示例科〔2020〕58号', text: given.submitted });
  });

  it('what is asked of one body when it is returned is that body\'s to read, and no other participant\'s', async () => {
    await does(`${milestone}/return`, { reason: '请补充。', request: given.wantedOfOne, to: 'contribution', bureau: 'rensheju' }, 'kejiju/bureau-head');
    const reading = async (who: Who) => ({ inTask: (await taskFor(who)).returns.at(-1)?.request, anywhere: (await found(who)).includes('wantedOfOne') });
    expect([await reading('rensheju/liaison'), await reading('jiaoyuju/liaison'), await reading(participant)]).toEqual([
      { inTask: given.wantedOfOne, anywhere: true }, { inTask: undefined, anywhere: false }, { inTask: undefined, anywhere: false },
    ]);
  });

  it('by which day a house wants it of one of its posts, and why, is its own, and theirs who read the whole; others see which post handles it', async () => {
    await does(`tasks/${id}/transfer`, { bureau: 'jiaoyuju', milestone: key, to: 'jiaoyuju-liaison', reason: given.house, dueOn: given.houseDue }, 'jiaoyuju/bureau-head');
    const house = async (who: Who): Promise<Given[]> => (await found(who)).filter((name) => name.startsWith('house'));
    expect(await Promise.all([coordinator, 'jiaoyuju/liaison' as const, 'jiaoyuju/bureau-head' as const, 'rensheju/liaison' as const, signer, participant].map(house))).toEqual([...Array.from({ length: 3 }, () => ['house', 'houseDue']), [], [], []]);
    const handler = async (who: Who) => (await taskFor(who)).contributions.find(({ bureau }) => bureau === 'jiaoyuju')!.handler;
    expect(await handler(participant)).toEqual({ post: 'jiaoyuju-liaison', title: expect.any(String) as string });
    expect(await handler('jiaoyuju/liaison')).toMatchObject({ post: 'jiaoyuju-liaison', since: expect.any(String) as string, dueOn: given.houseDue });
  });

  it('with another coordinator the task is the other\'s, and the former one keeps what it wrote itself', async () => {
    await does(`tasks/${id}/coordinator`, { bureau: 'nongyenongcunju', authority: { kind: 'minutes', number: '第1期', on: '2020-11-02' } }, 'lianxi-office/office');
    expect(await so(participant)).toEqual({ [participant]: Object.keys(given) });
    expect((await found(coordinator)).filter((name) => ['contributed', 'otherContributed', 'file', 'hash', 'opinion', 'countersigned'].includes(name))).toEqual([]);
  });
});
