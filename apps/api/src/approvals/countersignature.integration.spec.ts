import { randomUUID } from 'node:crypto';
import type { Schemas } from '@lianxi/api-client/client';
import type { Answer, Who } from '../api.fixture';
import { everyItem, itemsOf, task, xinxiang } from '../api.fixture';
import type { Answered } from '../over-http.fixture';
import { OverHttp } from '../over-http.fixture';
import { liveUntil } from '../time.fixture';

jest.setTimeout(300_000);

interface Body { id: string; name: string; fullName: string; kind: string }
interface PlanDocument { bureaus: Body[]; measures: { number: number; responsibilities: { asPrinted: string; bureau: string }[] }[] }

/** The first plan, with one body more, for which the office answers, and measure 3 with all of them: a coordinator and seventeen others. */
function wideplan(): PlanDocument {
  const plan = xinxiang() as unknown as PlanDocument;
  const [kejiju] = plan.bureaus;
  plan.bureaus.push({ ...kejiju!, kind: 'vertical', id: 'lvyouju', name: '市旅游局', fullName: '新乡市旅游局' });
  const measure = plan.measures.find(({ number }) => number === 3)!;
  const [lead] = measure.responsibilities;
  measure.responsibilities = plan.bureaus.map(({ id, name }) => ({ ...lead!, asPrinted: name, bureau: id }));
  return plan;
}

let house: OverHttp;
let signers: string[];

const place = 'd5-2020';
const one = (programme: string): string => `tasks/${task(programme, 3)}/milestones/${place}/countersignature`;
const roundOf = async (programme: string): Promise<Schemas['Round']> => (await house.api.get(one(programme))).body as unknown as Schemas['Round'];
const eventsOf = async (programme: string): Promise<string[]> => (await everyItem<{ type: string }>(house.api, `tasks/${task(programme, 3)}/events?limit=200`)).map(({ type }) => type);
const codeOf = ({ body }: Answer | Answered): string => String(body.type).replace('urn:lianxi:problem:', '');

beforeAll(async () => {
  house = await OverHttp.start('story', '2020-11-16T02:00:00.000Z');
});

afterAll(async () => { await house.stop(); });

describe('seventeen bureaus that answer one round at once', () => {
  let wide: string;

  beforeAll(async () => {
    wide = 'wide';
    const plan = wideplan();
    expect(await house.api.post('programmes', { id: wide, mode: 'rehearsal', plan, startsAt: '2020-11-16T02:00:00.000Z' })).toMatchObject({ status: 201 });
    signers = plan.bureaus.map(({ id }) => id).filter((id) => id !== plan.measures.find(({ number }) => number === 3)!.responsibilities[0]!.bureau);
    expect(await house.api.post(one(wide), { text: '会签稿', bureaus: signers }, 'kejiju/liaison')).toMatchObject({ status: 200 });
  });

  test('all succeed, one event each', async () => {
    expect(signers).toHaveLength(17);
    const vertical = new Set(wideplan().bureaus.filter(({ kind }) => kind === 'vertical').map(({ id }) => id));
    const others = house.beside(wide);
    const answered = await Promise.all(signers.map((bureau) => others.does(vertical.has(bureau) ? 'lianxi-office/office' : `${bureau}/liaison`, 3, place, 'countersignature/answer', randomUUID(), {
      bureau, version: 1, answer: 'agreed', ...(vertical.has(bureau) && { reply: '复函1号' }),
    })));
    expect(answered.map(({ status }) => status)).toEqual(signers.map(() => 200));
    expect((await eventsOf(wide)).filter((type) => type === 'countersigned')).toHaveLength(17);
    expect(await roundOf(wide)).toMatchObject({ answered: 17, of: 17, complete: true });
    const { milestones } = (await house.api.get(`tasks/${task(wide, 3)}`)).body as unknown as Schemas['Task'];
    expect(milestones.map(({ key, countersignature }) => [key, countersignature?.answered]).filter(([, count]) => count !== undefined)).toEqual([[place, 17]]);
    expect(milestones.find(({ key }) => key === place)).toMatchObject({ countersignature: { version: 1, signers, answered: 17, of: 17, complete: true } });
  });
});

describe('a round of measure 3', () => {
  const [first, second] = ['一、奖励比例不低于50%。\n二、自印发之日起施行。', '一、奖励比例不低于70%。\n二、自印发之日起施行。'];
  const answer = (bureau: string, version: number, said: object, who: Who = `${bureau}/liaison`): Promise<Answered> => house.does(who, 3, place, 'countersignature/answer', randomUUID(), { bureau, version, ...said });
  const asks = (what: string, body: object, who: Who = 'kejiju/liaison'): Promise<Answered> => house.does(who, 3, place, `countersignature${what}`, randomUUID(), body);

  test('is not there until the coordinator opens it, which nobody else may', async () => {
    expect([codeOf(await house.api.get(one('story')))]).toEqual(['countersignature-not-opened']);
    const form = { text: first, bureaus: ['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'] };
    expect(await asks('', form, 'jiaoyuju/liaison')).toMatchObject({ status: 403 });
    expect(await asks('', form)).toMatchObject({ status: 200, body: { events: ['countersignatureOpened'] } });
    expect(await roundOf('story')).toMatchObject({ version: 1, limitOn: '2020-11-23', limitPassed: false, answered: 0, of: 4, text: first, earlier: [] });
    expect(codeOf(await asks('', form))).toBe('countersignature-under-way');
  });

  test('shows each answer with its opinion, 税务局 by the letter the office entered, and 未反馈 as no answer', async () => {
    expect(await answer('jiaoyuju', 1, { answer: 'agreed' })).toMatchObject({ status: 200 });
    expect(await answer('rensheju', 1, { answer: 'agreed-with-opinion', opinion: '建议明确适用范围。' })).toMatchObject({ status: 200 });
    expect(codeOf(await answer('shuiwuju', 1, { answer: 'disagreed', opinion: '与税法不符。' }, 'lianxi-office/office'))).toBe('reply-number-missing');
    expect(await answer('shuiwuju', 1, { answer: 'disagreed', opinion: '与税法不符。', reply: '税函1号' }, 'lianxi-office/office')).toMatchObject({ status: 200 });
    const { signers: all } = await roundOf('story');
    expect(all.map(({ bureau, answer: said, opinion, reply }) => [bureau, said, opinion, reply])).toEqual([
      ['jiaoyuju', 'agreed', undefined, undefined], ['caizhengju', 'none', undefined, undefined], ['rensheju', 'agreed-with-opinion', '建议明确适用范围。', undefined], ['shuiwuju', 'disagreed', '与税法不符。', '税函1号'],
    ]);
    const waiting = itemsOf<{ what: string; bureau: string; measure: number }>(await house.api.get('programmes/story/waiting?limit=200'));
    expect(waiting.filter(({ what }) => what === 'countersignature')).toMatchObject([{ bureau: 'caizhengju', measure: 3, milestone: place }]);
  });

  test('is void once its text is changed, and shows the two texts side by side and what was said to the former', async () => {
    const same = await asks('/text', { text: ` ${first}\n` });
    expect([same.status, codeOf(same), same.body.field]).toEqual([422, 'countersigned-text-unchanged', 'text']);
    expect(await asks('/text', { text: second })).toMatchObject({ status: 200 });
    expect(codeOf(await answer('caizhengju', 1, { answer: 'agreed' }))).toBe('countersigned-text-changed');
    expect(await roundOf('story')).toMatchObject({
      version: 2, answered: 0, of: 4, text: second,
      comparison: [{ mark: 'removed', text: '一、奖励比例不低于50%。' }, { mark: 'added', text: '一、奖励比例不低于70%。' }, { mark: 'same', text: '二、自印发之日起施行。' }],
      earlier: [{ version: 1, text: first, answers: [{ bureau: 'jiaoyuju' }, { bureau: 'rensheju', opinion: '建议明确适用范围。' }, { bureau: 'shuiwuju', answer: 'disagreed' }] }],
    });
  });

  test('adds and removes signers with a reason, and is settled by the leader in charge', async () => {
    expect(await asks('/signers', { add: [], remove: ['rensheju'], reason: '不再涉及' })).toMatchObject({ status: 200 });
    expect(await asks('/signers', { remove: [], add: [], reason: '无' })).toMatchObject({ status: 422 });
    const seenOf = async (): Promise<string> => ((await house.api.get(`tasks/${task('story', 3)}`)).body as unknown as Schemas['Task']).milestones.find(({ key }) => key === place)!.seen;
    const seen = await seenOf();
    expect(await answer('shuiwuju', 2, { answer: 'disagreed', opinion: '仍不符。', reply: '税函2号' }, 'lianxi-office/office')).toMatchObject({ status: 200 });
    const authority = { kind: 'instruction', number: '批示1号', on: '2020-11-16' };
    expect(await asks('/settlement', { authority })).toMatchObject({ status: 403 });
    const { status, body } = await asks('/settlement', { authority, seen }, 'lianxi-office/office');
    expect([status, body.type, body.changed]).toEqual([409, 'urn:lianxi:problem:changed-since-seen', [{ field: 'disagreed', to: '市税务局' }, { field: 'opinion.shuiwuju', to: '仍不符。' }]]);
    expect((body.zh as { detail: string }).detail).toContain('会签不同意、会签意见');
    expect(await asks('/settlement', { authority, seen: await seenOf() }, 'lianxi-office/office')).toMatchObject({ status: 200 });
    expect((await roundOf('story')).signers.at(-1)).toMatchObject({ bureau: 'shuiwuju', answer: 'disagreed', settled: authority });
  });

  test('is told to its signers at 09:00 of the next day, each line with its why', async () => {
    await liveUntil(house.api, 'story', '2020-11-17');
    const notices = itemsOf<Schemas['Notice']>(await house.api.get('programmes/story/notices?bureau=jiaoyuju&limit=50')).filter(({ role }) => role === 'liaison');
    expect(notices).toMatchObject([{ deliveredAt: '2020-11-17T01:00:00.000Z', lines: [{ kind: 'countersignOpened', milestone: place }, { kind: 'countersignChanged', milestone: place }] }]);
    expect(notices[0]!.lines.map(({ why }) => why.sentence.zh)[0]).toContain('时限2020-11-23');
    expect(notices[0]!.lines[1]!.why.sentence.zh).toMatch(/^会签稿已修改，原答复作废，请重新会签/);
  });

  test('tells on the morning after its limit those that have not answered, and the coordinator, who may go on', async () => {
    await liveUntil(house.api, 'story', '2020-11-24');
    const all = await everyItem<Schemas['Notice']>(house.api, 'programmes/story/notices?limit=50');
    const told = all.filter(({ deliveredAt, lines }) => deliveredAt.startsWith('2020-11-24') && lines.some(({ kind }) => kind === 'countersignLimit'));
    expect(told.map(({ bureau, role }) => `${bureau}/${role}`).sort()).toEqual(['caizhengju/liaison', 'jiaoyuju/liaison', 'kejiju/liaison']);
    expect(told[0]!.lines.find(({ kind }) => kind === 'countersignLimit')!.why.sentence.zh).toContain('市教育局、市财政局未反馈。未反馈不视为同意');
    expect(await roundOf('story')).toMatchObject({ limitPassed: true, complete: false, answered: 1, of: 3 });
    expect(await answer('caizhengju', 2, { answer: 'agreed' })).toMatchObject({ status: 200 });
  });

  test('leaves a record in which nothing differs', async () => {
    // No worker runs here, so no task has a run.
    const { differences } = (await house.api.get('check')).body as unknown as Schemas['Check'];
    expect(differences.filter(({ kind }) => kind !== 'run')).toEqual([]);
  });
});
