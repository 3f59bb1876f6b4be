import type { Policy } from '@lianxi/domain/escalation/policy';
import { defaultPolicy, housedIn } from '@lianxi/domain/escalation/policy';
import { presets } from '@lianxi/domain/escalation/presets';
import { inForce } from '@lianxi/domain/escalation/policy-in-force';
import { TestApi, itemsOf, signForAll, wholeXinxiang, xinxiang } from '../api.fixture';
import { settle } from '../time.fixture';

describe('a programme', () => {
  let api: TestApi;

  beforeAll(async () => { api = await TestApi.start(); });
  afterAll(async () => { await api.stop(); });

  it('is brought to life from a plan: 19 tasks, 68 milestones', async () => {
    const { status, body } = await api.rehearse('xinxiang');
    expect(status).toBe(201);
    expect(body).toMatchObject({ programme: 'xinxiang', at: '2020-10-12T01:00:00.000Z', milestones: 68 });
    expect(body.tasks).toHaveLength(19);
    expect(itemsOf(await api.get('programmes'))).toMatchObject([
      { id: 'xinxiang', mode: 'rehearsal', planStatus: { kind: 'draft' }, clock: { kind: 'standing' }, today: '2020-10-12', workflows: expect.stringContaining('Programme%3D%22xinxiang%22') as string },
    ]);
  });

  it('is live only with the number and date under which its plan was issued', async () => {
    const plan = xinxiang() as { document: Record<string, unknown> };
    const issued = { ...plan, document: { ...plan.document, printedStatus: '印发', status: { kind: 'issued', number: '新政办〔2020〕18号', on: '2020-09-28' } } };
    const typed = (number: string, on: string, document: object = issued) => api.post('programmes', { id: 'in-force', mode: 'live', plan: document, issued: { number, on } });
    expect((await typed('新政办〔2020〕18号', '2020-09-28', plan)).body).toMatchObject({ status: 422, type: 'urn:lianxi:problem:plan-not-in-force' });
    expect((await typed('新政办〔2020〕81号', '2020-09-28')).body).toMatchObject({ status: 422, type: 'urn:lianxi:problem:issue-differs', field: 'issued.number' });
    expect((await typed('新政办〔2020〕18号', '2020-09-29')).body).toMatchObject({ status: 422, type: 'urn:lianxi:problem:issue-differs', field: 'issued.on' });
    expect((await api.post('programmes', { id: 'tried', mode: 'rehearsal', plan: issued, issued: { number: '新政办〔2020〕18号', on: '2020-09-28' } })).status).toBe(400);
    expect((await typed('新政办〔2020〕18号', '2020-09-28')).status).toBe(201);
    expect((await api.post('programmes', { id: 'in-force-twice', mode: 'live', plan: issued })).body).toMatchObject({ status: 409, type: 'urn:lianxi:problem:plan-in-force-already', field: 'plan', params: { programme: 'in-force' } });
    expect((await api.post('programmes', { id: 'in-force-rehearsed', mode: 'rehearsal', plan: issued })).status).toBe(201);
    expect((await api.get('programmes/in-force')).body).toMatchObject({ mode: 'live', planStatus: { kind: 'issued', number: '新政办〔2020〕18号' }, clock: { kind: 'live' } });
    expect((await api.post('programmes/in-force/clock/stop', undefined)).body).toMatchObject({ status: 409, type: 'urn:lianxi:problem:clock-is-live' });
  });

  it('says when it was brought to life by the wall, by which several are told apart that begin at one programme time', async () => {
    const created = itemsOf<{ id: string; createdAt: string }>(await api.get('programmes')).sort((one, other) => one.createdAt.localeCompare(other.createdAt));
    expect(created.map(({ id }) => id)).toEqual(['xinxiang', 'in-force', 'in-force-rehearsed']);
    expect((await api.get('programmes/xinxiang')).body.createdAt).toBe(created[0]!.createdAt);
  });

  it('shows the annex as printed, and says what of it was lost', async () => {
    const { body } = await api.get('programmes/xinxiang/annex');
    expect(body.columns).toEqual(['任务', '责任单位', '主要成果形式和完成时间']);
    expect(body.rows).toHaveLength(19);
    expect((body.rows as unknown[])[7]).toMatchObject({ measure: 8, deliverables: ['附件缺失'] });
  });

  it('shows the plan as printed, its open questions, and that nothing is against it but that it is a draft', async () => {
    const { body } = await api.get('programmes/xinxiang/plan');
    expect(body).toMatchObject({ printedStatus: '征求意见稿', status: { kind: 'draft' }, remarks: [], counts: { measures: 19, annexRows: 7, milestones: 68 } });
    const measures = body.measures as { number: number; clause: string; annex?: unknown; responsibilities: unknown[] }[];
    expect(measures[4]).toMatchObject({ number: 5, clause: '（市科技局、发改委牵头，市生态环境局、资源规划局、水利局、农业农村局等参与）', openGroups: ['等'], annex: { deliverables: [{ number: 9, from: 2020, to: 2022 }] } });
    expect(measures[4]!.responsibilities[1]).toEqual({ asPrinted: '发改委', bureau: 'fagaiwei', name: '市发改委', duty: 'lead' });
    expect(measures.filter(({ annex }) => annex === undefined).map(({ number }) => number)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect((body.openQuestions as { measure?: number }[]).filter(({ measure }) => measure === 8)).toHaveLength(2);
  });

  it('waits with a jump until it is settled, and then goes no further than the next morning on which something is due', async () => {
    await signForAll(api, 'xinxiang');
    expect((await api.post('programmes/xinxiang/clock/jump', { date: '2021-02-05' })).body).toMatchObject({ status: 409, type: 'urn:lianxi:problem:programme-not-settled' });
    expect((await api.get('programmes/xinxiang/clock')).body).toMatchObject({ settled: false, unsettled: [1, 2, 3, 4, 5] });
    await settle(api);
    expect((await api.get('programmes/xinxiang/clock')).body).toMatchObject({ now: '2020-10-12T01:00:00.000Z', settled: true, unsettled: [], nextDueAt: expect.stringMatching(/^2020-12-17T00:59/) as string });
    expect((await api.post('programmes/xinxiang/clock/jump', { date: '2021-02-05' })).body).toMatchObject({ now: '2020-12-17T01:00:00.000Z' });
  });

  it('has a clock that runs on from where it stood, and stands where it was stopped', async () => {
    const run = await api.post('programmes/xinxiang/clock/run', undefined);
    expect(run.body).toMatchObject({ clock: { kind: 'offset' } });
    expect(String(run.body.now)).toMatch(/^2020-12-17T01:00/);
    expect((await api.post('programmes/xinxiang/clock/run', undefined)).body.type).toBe('urn:lianxi:problem:clock-already-running');
    expect((await api.post('programmes/xinxiang/clock/stop', undefined)).body).toMatchObject({ clock: { kind: 'standing' } });
  });

  it('is rehearsed once more with the plan that another runs, under a policy by its name, and says which rules it goes by', async () => {
    const { items } = (await api.get('policies')).body as { items: { name: string; policy: { version: string } }[] };
    expect(items.map(({ name }) => name)).toEqual(['default', 'strict', 'gentle']);
    const strict = items.find(({ name }) => name === 'strict')!.policy as Policy;
    expect((await api.post('programmes', { id: 'once-more', mode: 'rehearsal', planOf: 'xinxiang', startsAt: '2020-10-12T01:00:00.000Z', policy: strict })).body).toMatchObject({ programme: 'once-more', milestones: 68 });
    expect((await api.get('programmes/once-more/policy')).body).toEqual(inForce(housedIn(strict, 'fagaiwei')));
    expect((await api.get('programmes/once-more/annex')).body).toEqual((await api.get('programmes/xinxiang/annex')).body);
    expect((await api.post('programmes', { id: 'of-nothing', mode: 'rehearsal', planOf: 'not-there' })).body).toMatchObject({ status: 404, field: 'programme' });
    expect((await api.post('programmes', { id: 'of-nothing', mode: 'rehearsal' })).body).toMatchObject({ status: 400, field: 'plan' });
  });

  it('runs under its rules with the bureau that houses the office, which the plan says; a plan that does not say it keeps nobody from a review', async () => {
    expect((await api.get('programmes/xinxiang/policy')).body).toEqual({
      ...housedIn(defaultPolicy, 'fagaiwei'), countersignature: { within: 5, order: 'parallel', enough: 'all' }, submission: { documentNumber: false, evidence: false, countersigned: [] },
    });
    const { office: _office, ...silent } = xinxiang();
    expect((await api.post('programmes', { id: 'unhoused', mode: 'rehearsal', plan: silent })).status).toBe(201);
    expect((await api.get('programmes/unhoused/policy')).body).toEqual(inForce(defaultPolicy));
    const elsewhere = { ...xinxiang(), office: { housedBy: 'nobody', from: { housedBy: { judgement: '无此单位。' } } } };
    expect((await api.post('programmes', { id: 'elsewhere', mode: 'rehearsal', plan: elsewhere })).body).toMatchObject({ status: 400, errors: [{ field: 'plan.office.housedBy' }] });
  });

  it('asks of a submission what the plan\'s offices are used to ask, unless the rules that are named say themselves what they ask', async () => {
    const papers = [{ measure: 3, milestone: 'd5-2020' }, { measure: 4, milestone: 'd7-2020' }];
    const asked = { evidence: true, documentNumber: papers, countersigned: papers };
    const rehearse = (id: string, more: object = {}) => api.post('programmes', { id, mode: 'rehearsal', ...('planOf' in more ? {} : { plan: wholeXinxiang() }), ...more });
    expect((await rehearse('practised')).status).toBe(201);
    expect((await api.get('programmes/practised/policy')).body).toMatchObject({ version: 'default-4-papers-1-fagaiwei', submission: asked });
    expect((await rehearse('practised-strictly', { policy: presets.strict })).status).toBe(201);
    expect((await api.get('programmes/practised-strictly/policy')).body).toMatchObject({ version: 'strict-2-papers-1-fagaiwei', submission: asked });
    expect((await rehearse('asking-nothing', { policy: { ...defaultPolicy, version: 'plain-1', submission: {} } })).status).toBe(201);
    expect((await api.get('programmes/asking-nothing/policy')).body).toMatchObject({ version: 'plain-1-fagaiwei', submission: { evidence: false, documentNumber: false, countersigned: [] } });
    expect((await rehearse('practised-again', { planOf: 'practised' })).status).toBe(201);
    expect((await api.get('programmes/practised-again/policy')).body).toEqual((await api.get('programmes/practised/policy')).body);
  });

  it('of an older plan is rehearsed once more under the rules which that plan names, as the record has them', async () => {
    const { office: _office, ...older } = xinxiang();
    const earlier = { ...defaultPolicy, version: 'default-3', approval: { ...defaultPolicy.approval, scans: ['sign-off'], house: 'fagaiwei' } };
    const plan = { ...older, ladder: { policy: 'default-3', from: { policy: { adopted: 'default-ladder' } } } };
    expect((await api.post('programmes', { id: 'unknown-rules', mode: 'rehearsal', plan })).body).toMatchObject({ type: 'urn:lianxi:problem:policy-unknown', field: 'plan.ladder.policy' });
    expect((await api.post('programmes', { id: 'older', mode: 'rehearsal', plan, policy: earlier })).status).toBe(201);
    expect((await api.post('programmes', { id: 'older-again', mode: 'rehearsal', planOf: 'older' })).status).toBe(201);
    expect((await api.get('programmes/older-again/policy')).body).toEqual(inForce(earlier as Policy));
  });

  it('of a plan in force are those it names: a city\'s own too, once they were rehearsed and stand in the record', async () => {
    const own = { ...defaultPolicy, version: 'city-1', submission: { documentNumber: true }, countersignature: { within: 3, order: 'sequential', enough: 'all' } };
    const plan = xinxiang() as { document: Record<string, unknown> };
    const document = { ...plan.document, printedStatus: '印发', status: { kind: 'issued', number: '新政办〔2020〕19号', on: '2020-09-28' } };
    const issued = { ...plan, document, ladder: { policy: 'city-1', from: { policy: { adopted: 'default-ladder' } } } };
    expect((await api.post('programmes', { id: 'own-rules', mode: 'live', plan: issued })).body).toMatchObject({ type: 'urn:lianxi:problem:policy-unknown' });
    expect((await api.post('programmes', { id: 'own-rules-rehearsed', mode: 'rehearsal', plan: xinxiang(), policy: own })).status).toBe(201);
    expect((await api.post('programmes', { id: 'own-rules', mode: 'live', plan: issued })).status).toBe(201);
    expect((await api.get('programmes/own-rules/policy')).body).toMatchObject({ version: 'city-1-fagaiwei', submission: { documentNumber: true }, countersignature: { within: 3, order: 'sequential' } });
  });

  it('of an older plan that says who houses the office is rehearsed once more under the rules as they were recorded with that bureau', async () => {
    const { house: _house, ...approval } = defaultPolicy.approval;
    const earlier = { ...defaultPolicy, version: 'default-2', approval };
    const plan = { ...xinxiang(), ladder: { policy: 'default-2', from: { policy: { adopted: 'default-ladder' } } } };
    expect((await api.post('programmes', { id: 'older-housed', mode: 'rehearsal', plan, policy: earlier })).status).toBe(201);
    expect((await api.post('programmes', { id: 'older-housed-again', mode: 'rehearsal', planOf: 'older-housed' })).status).toBe(201);
    expect((await api.get('programmes/older-housed-again/policy')).body).toEqual(inForce(housedIn(earlier, 'fagaiwei')));
  });

  it('is rehearsed under rules of its own; a live one runs under those its plan names', async () => {
    const policy = { ...defaultPolicy, version: 'early-1', remindBefore: [20] };
    const rehearse = (id: string, own: object, mode = 'rehearsal') => api.post('programmes', { id, mode, plan: xinxiang(), policy: own });
    expect((await api.post('programmes', { id: 'early', mode: 'rehearsal', plan: xinxiang(), startsAt: '2020-10-12T01:00:00.000Z', policy })).status).toBe(201);
    const ahead = itemsOf<{ key: string; at: string }>(await api.get('programmes/early/reminders?kind=remind&limit=1'));
    expect(ahead).toMatchObject([{ key: expect.stringContaining(':remind20:1') as string, at: expect.stringMatching(/^2020-12-03T00:59/) as string }]);
    expect((await rehearse('altered', { ...policy, superviseAfter: 3 })).body).toMatchObject({ status: 409, type: 'urn:lianxi:problem:document-differs' });
    expect((await rehearse('unordered', { ...policy, remindBefore: [3, 10] })).body).toMatchObject({ status: 400, field: 'policy.remindBefore' });
    expect((await rehearse('hasty', { ...policy, superviseAfter: 1 })).body).toMatchObject({ status: 400, field: 'policy.superviseAfter' });
    expect((await rehearse('unnumbered', { ...policy, submission: { countersigned: [{ milestone: 'd5-2020' }] } })).body).toMatchObject({ status: 400, field: 'policy.submission.countersigned.0.measure' });
    expect((await rehearse('in-earnest', policy, 'live')).body).toMatchObject({ status: 400, field: 'policy' });
  });

  it('lists its tasks page by page, each once, and finds one by its measure', async () => {
    const first = await api.get('tasks?programme=xinxiang&limit=12');
    const second = await api.get(`tasks?programme=xinxiang&limit=12&cursor=${String(first.body.next)}`);
    const measures = [...itemsOf<{ measure: number }>(first), ...itemsOf<{ measure: number }>(second)].map(({ measure }) => measure);
    expect(measures).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
    expect(second.body.next).toBeUndefined();
    expect(itemsOf(await api.get('tasks?programme=xinxiang&measure=17'))).toMatchObject([{ measure: 17, section: '组织实施' }]);
  });

  it('filters its tasks by bureau, state, section and flag together', async () => {
    const tasks = itemsOf<{ measure: number; flags: string[] }>(await api.get('tasks?programme=xinxiang&bureau=kejiju&state=work&flag=near-due'));
    expect(tasks.length).toBeGreaterThan(3);
    expect(tasks.every(({ flags }) => flags.includes('near-due'))).toBe(true);
    expect(itemsOf(await api.get('tasks?programme=xinxiang&bureau=kejiju&state=concluded'))).toEqual([]);
    expect(itemsOf(await api.get(`tasks?programme=xinxiang&section=${encodeURIComponent('组织实施')}`)).length).toBeLessThan(19);
  });
});
