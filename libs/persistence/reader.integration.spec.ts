import { CommandsOnARecord } from '@lianxi/commands/programme/commands.fixture';
import { taskId } from '@lianxi/commands/programme/task-id';
import { actor, asked } from '@lianxi/commands/programme/xinxiang.fixture';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { EntityManager } from 'typeorm';
import { returnedOften, undecided } from './approvals/approvals.queries';
import { decisionNoticesPage, unreadDecisionNotices } from './reminders/decision-notice.queries';
import { lastCarriedOut, noticesPage, rungsPage } from './reminders/reminders.queries';
import { tasksAfter } from './task/task.queries';

jest.setTimeout(60_000);

const programme = 'read';
const milestone = 'y-2020';
const limit = 1_000;

const fagaiwei = { bureau: 'fagaiwei', role: 'liaison' } as const;

/** What there is for a reader: of each row the task it is about, or, of a notice, whose it is. */
const lists: Readonly<Record<string, (db: EntityManager, scope: Scope) => Promise<readonly string[]>>> = {
  'tasks': async (db, scope) => (await tasksAfter(db, scope, 0, limit)).map(({ id }) => id),
  'reminders that come': async (db, scope) => (await rungsPage(db, scope, { states: ['ahead'], latestFirst: false }, undefined, limit)).map(({ taskId: id }) => id),
  'steps that were carried out': async (db, scope) => (await lastCarriedOut(db, scope, 'remindReceipt', undefined, limit)).map(({ taskId: id }) => id),
  'notices of an inbox': async (db, scope) => (await noticesPage(db, scope, {}, limit)).map(({ notice }) => notice.bureau),
  'approvals that wait': async (db, scope) => (await undecided(db, scope, { limit })).map(({ taskId: id }) => id),
  'approvals in dispute': async (db, scope) => (await returnedOften(db, scope, 1, { limit })).map(({ taskId: id }) => id),
  'decisions a post was told of': async (db, scope) => (await decisionNoticesPage(db, scope, fagaiwei, { unread: false }, limit)).map(({ aggregate: id }) => id),
};

/** 市水利局 has a part in neither measure that is reported here; 市发改委 in both. */
describe('within what a reader may see', () => {
  const on = CommandsOnARecord.forTests([programme]);
  const act = (measure: number, by: Parameters<typeof asked>[0], command: Parameters<typeof asked>[1]) => on.tasks.run(taskId(programme, measure), asked(by, command));
  beforeAll(async () => {
    for (const [measure, coordinator, other] of [[17, 'fagaiwei', 'kejiju'], [18, 'kejiju', 'fagaiwei']] as const) {
      await act(measure, actor('liaison', other), { type: 'contribute', milestone, bureau: other, text: '已办。' });
      await act(measure, actor('liaison', coordinator), { type: 'submit', milestone, achievedOn: '2020-10-12' });
    }
    await act(18, actor('bureau-head', 'kejiju'), { type: 'return', milestone, reason: '材料不全。' });
    await on.setClock(programme, '2020-10-16T01:00:00.000Z');
    await on.settle(programme);
  });

  it.each(Object.entries(lists))('%s: all of a bureau\'s own, and of others\' nothing', async (_what, list) => {
    const all = await list(on.record.manager, { programme });
    for (const reader of ['fagaiwei', 'shuiliju']) {
      const parts = await on.record.query<{ task_id: string }[]>('SELECT task_id FROM part WHERE bureau = $1', [reader]);
      const own = new Set([reader, ...parts.map(({ task_id: id }) => id)]);
      expect(await list(on.record.manager, { programme, reader })).toEqual(all.filter((one) => own.has(one)));
    }
    expect((await list(on.record.manager, { programme, reader: 'shuiliju' })).length).toBeLessThan(all.length);
  });

  it('no more is counted as new than is shown', async () => {
    const { manager } = on.record;
    for (const scope of [{ programme }, { programme, reader: 'shuiliju' }]) {
      expect(await unreadDecisionNotices(manager, scope, fagaiwei)).toBe((await decisionNoticesPage(manager, scope, fagaiwei, { unread: true }, limit)).length);
    }
  });
});
