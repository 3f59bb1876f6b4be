import type { Schemas } from '@lianxi/api-client/client';
import { TestApi, itemsOf, task } from '../api.fixture';
import { liveUntil } from '../time.fixture';

jest.setTimeout(120_000);

const programme = 'delivered';
const id = task(programme, 4);

describe('what was delivered reads for ever as it was delivered', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
    expect((await api.rehearse(programme, '2020-12-15T01:30:00.000Z')).status).toBe(201);
  });
  afterAll(async () => { await api.stop(); });

  const ofMilestone = ({ milestone }: { readonly milestone?: string | undefined }) => milestone === 'd8-2020';
  /** The line of the notice, and the step of the list, that remind of the milestone. */
  const delivered = async () => [
    ...itemsOf<Schemas['Notice']>(await api.get(`programmes/${programme}/notices?bureau=kejiju&limit=200`)).flatMap(({ lines }) => lines).filter((one) => one.kind === 'remind' && one.task === id && ofMilestone(one)),
    ...itemsOf<Schemas['Reminder']>(await api.get(`programmes/${programme}/reminders?state=sent&task=${id}&limit=200`)).filter((one) => one.kind === 'remind' && ofMilestone(one)),
  ].map(({ why }) => [why.sentence.zh, why.counted?.from, why.counted?.workingDays]);
  const extend = async (dueOn: string) => {
    const extension = `tasks/${id}/milestones/d8-2020/extension`;
    expect((await api.post(extension, { dueOn, reason: '调研未完成。' }, 'kejiju/liaison')).status).toBe(200);
    expect((await api.post(`${extension}/grant`, {}, 'shizhengfu/leader')).status).toBe(200);
  };

  it('also once the date it counted from has been moved, and moved again', async () => {
    await liveUntil(api, programme, '2020-12-17');
    const before = await delivered();
    expect(before).toEqual([expect.arrayContaining([expect.stringContaining('将于2020-12-31到期：提前10个工作日提醒'), '2020-12-31']), before[0]]);
    for (const dueOn of ['2021-03-31', '2021-06-30']) {
      await extend(dueOn);
      expect(await delivered()).toEqual(before);
    }
    const ahead = itemsOf<Schemas['Reminder']>(await api.get(`programmes/${programme}/reminders?state=upcoming&task=${id}&limit=200`)).filter((one) => one.kind === 'remind' && ofMilestone(one));
    expect(ahead[0]?.why.sentence.zh).toContain('将于2021-06-30到期');
  });
});
