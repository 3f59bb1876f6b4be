import type { Schemas } from '@lianxi/api-client/client';
import { TestApi, itemsOf, task } from '../api.fixture';
import { liveUntil } from '../time.fixture';

jest.setTimeout(120_000);

const programme = 'office-drafts';
const id = task(programme, 3);
const issued = { number: '示例催〔2021〕1号', on: '2021-01-11' };

describe('what the ladder drafts for the office (催办单、提请督办)', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
    expect((await api.rehearse(programme, '2021-01-08T01:30:00.000Z')).status).toBe(201);
    await liveUntil(api, programme, '2021-01-11');
  });
  afterAll(async () => { await api.stop(); });

  const unhandled = async () => itemsOf<Schemas['Reminder']>(await api.get(`programmes/${programme}/reminders?state=unhandled&task=${id}&limit=200`));
  const handle = (body: object, milestone = 'd5-2020') => api.post(`tasks/${id}/milestones/${milestone}/draft`, body);

  it('waits for the office with whom it is about now, and no longer once that was said, which the timeline tells', async () => {
    const [draft, ...others] = await unhandled();
    expect([draft?.kind, draft?.milestone, draft?.names.length, others]).toEqual(['urge', 'd5-2020', draft?.bureaus.length, []]);
    expect((await handle({ step: draft?.key, issued: { ...issued, on: '2021-01-12' } })).body).toMatchObject({ type: 'urn:lianxi:problem:draft-issued-on-another-day' });
    expect((await handle({ step: draft?.key, issued })).body).toMatchObject({ events: ['draftHandled'] });
    expect(await unhandled()).toEqual([]);
    expect((await handle({ step: draft?.key })).body).toMatchObject({ type: 'urn:lianxi:problem:draft-handled-already' });
    const events = itemsOf<Schemas['TaskEvent']>(await api.get(`tasks/${id}/events?limit=200`));
    expect(events.at(-1)).toMatchObject({ type: 'draftHandled', event: { milestone: 'd5-2020', kind: 'urge', issued } });
    // What was drafted stays among what was carried out.
    expect(itemsOf<Schemas['Reminder']>(await api.get(`programmes/${programme}/reminders?state=sent&kind=urge&task=${id}`))).toHaveLength(1);
  });

  it('is of all milestones that are late, page by page the same', async () => {
    const all = itemsOf<Schemas['Reminder']>(await api.get(`programmes/${programme}/reminders?state=unhandled&limit=200`));
    expect(all.length).toBeGreaterThan(2);
    const paged: Schemas['Reminder'][] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body } = await api.get(`programmes/${programme}/reminders?state=unhandled&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      const page = body as Schemas['ReminderPage'];
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(all);
  });

  it('is said by the office alone, and of drafts alone', async () => {
    const [other] = itemsOf<Schemas['Reminder']>(await api.get(`programmes/${programme}/reminders?state=unhandled&limit=1`));
    expect((await api.post(`tasks/${other?.task}/milestones/${other?.milestone}/draft`, { step: other?.key }, `${other?.bureaus[0]}/liaison`)).body).toMatchObject({ type: 'urn:lianxi:problem:not-entitled' });
    expect((await handle({ step: 'milestone/d5-2020:1:remind10:1' })).body).toMatchObject({ type: 'urn:lianxi:problem:draft-unknown' });
  });
});
