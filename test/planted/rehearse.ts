import { setTimeout as pause } from 'node:timers/promises';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { live } from '@lianxi/rehearsal/drive/drive';
import { Stalled } from '@lianxi/rehearsal/drive/surroundings';
import type { Verdict } from '@lianxi/rehearsal/oracle/finding';
import { judge } from '@lianxi/rehearsal/oracle/judge';
import { tokenOf } from '../support/examples';

/** The driver says each five seconds that it waits; after so many without any progress nothing will come any more. */
const waitsBeforeGivingUp = 5;

/**
 * Lives five months on a running product and has them judged: from before the National Day of 2020, with its make-up days, over the
 * deadlines of the year and the ladder behind them to the days after the Spring Festival. Every act on a task is sent twice with the
 * same key, as a bureau does that saw no answer.
 */
export async function rehearse(url: string): Promise<Verdict> {
  let waited = 0;
  const { evidence } = await live({
    programme: 'planted', plan: xinxiangPlan, policy: defaultPolicy, calendar: chinaNotices,
    from: '2020-09-24T01:30:00.000Z', until: '2021-02-25T01:00:00.000Z', seed: 1, temperaments: 'mixed',
  }, {
    baseUrl: url,
    headersOf: ({ person }) => ({ authorization: `Bearer ${tokenOf(person)}` }),
    fetch: twice,
    pause: (milliseconds) => pause(milliseconds),
    waits(what) {
      waited += 1;
      if (waited >= waitsBeforeGivingUp) throw new Stalled(what);
    },
  }, () => { waited = 0; });
  return judge(evidence);
}

async function twice(request: Request): Promise<Response> {
  if (request.method !== 'POST' || !request.url.includes('/tasks/')) return await fetch(request);
  const again = request.clone();
  await (await fetch(request)).arrayBuffer();
  return await fetch(again);
}
