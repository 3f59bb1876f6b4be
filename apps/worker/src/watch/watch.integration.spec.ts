import type { HealthReport } from '@lianxi/platform/health/health';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { HealthServer } from '../health/health-server';
import { PlanInTheRecord } from '../programme.fixture';
import { watch } from './watch';

let test: TestRecord;
let plan: PlanInTheRecord;
let server: HealthServer;

beforeEach(async () => {
  test = await openTestRecord();
  plan = await PlanInTheRecord.open(test.record, { only: [3, 4] });
  server = new HealthServer({ watch: () => watch(test.record) }, 0);
  await server.onApplicationBootstrap();
});

afterEach(async () => {
  await server.onApplicationShutdown();
  await plan.close();
  await test.drop();
});

const query = (sql: string): Promise<unknown> => test.record.query(sql);
const told = () => query('UPDATE tell SET delivered = version');
const page = async (path: string): Promise<{ readonly status: number; readonly report: HealthReport }> => {
  const response = await fetch(`${server.url}${path}`);
  return { status: response.status, report: (await response.json()) as HealthReport };
};

describe('the watch', () => {
  it('is content while everything is on time', async () => {
    await told();
    expect(await page('/health/ready')).toEqual({ status: 200, report: { status: 'ok', checks: { watch: { status: 'ok', details: { overdueSteps: 0, undeliveredViews: 0, undeliveredNotices: 0 } } } } });
  });

  it('reports a view that was told and not delivered for more than a minute', async () => {
    await query(`UPDATE tell SET changed_at = clock_timestamp() - interval '50 seconds'`);
    expect((await page('/health/ready')).status).toBe(200);
    await query(`UPDATE tell SET changed_at = clock_timestamp() - interval '61 seconds'`);
    expect(await page('/health/ready')).toMatchObject({ status: 503, report: { status: 'degraded', checks: { watch: { details: { undeliveredViews: 2, overdueSteps: 0 } } } } });
  });

  it('reports a step that is due for more than a minute, counted from the last clock change at the earliest', async () => {
    await told();
    await query(`UPDATE task SET next_step_at = '2020-10-12T01:29:00Z' WHERE measure = 3`);
    expect((await page('/health/ready')).status).toBe(200);
    await query(`UPDATE programme SET clock_changed_at = clock_timestamp() - interval '61 seconds'`);
    expect(await page('/health/ready')).toMatchObject({ status: 503, report: { status: 'degraded', checks: { watch: { details: { overdueSteps: 1, undeliveredViews: 0 } } } } });
  });

  it.each([[50, 200], [61, 503]])('counts by the time of the wall on the live clock: a step due for %i seconds is answered with %i', async (seconds, status) => {
    await told();
    await query(`UPDATE programme SET state = (state::jsonb || '{"clock": {"kind": "live"}}')::json, clock_changed_at = clock_timestamp() - interval '1 hour'`);
    await query(`UPDATE task SET next_step_at = CASE WHEN measure = 3 THEN clock_timestamp() - interval '${seconds} seconds' END`);
    expect((await page('/health/ready')).status).toBe(status);
  });

  it('reports a notice that stands undelivered for a minute longer than notices may wait for a morning’s steps', async () => {
    await told();
    await query(`INSERT INTO notice_line (task_id, step_key, bureau, role, programme_id, kind, deliver_at)
      SELECT id, 'part/kejiju:1:remind-receipt:1', 'kejiju', 'liaison', programme_id, 'remindReceipt', '2020-10-12T01:00:00Z' FROM task WHERE measure = 3`);
    await query(`UPDATE programme SET clock_changed_at = clock_timestamp() - interval '5 minutes 59 seconds'`);
    expect((await page('/health/ready')).status).toBe(200);
    await query(`UPDATE programme SET clock_changed_at = clock_timestamp() - interval '6 minutes 1 second'`);
    expect(await page('/health/ready')).toMatchObject({ status: 503, report: { status: 'degraded', checks: { watch: { details: { undeliveredNotices: 1, overdueSteps: 0 } } } } });
    await query(`UPDATE notice_line SET deliver_at = '2020-10-13T01:00:00Z'`);
    expect((await page('/health/ready')).status).toBe(200);
  });

  it('leaves the process alive: only its readiness fails', async () => {
    await query(`UPDATE tell SET changed_at = clock_timestamp() - interval '2 minutes'`);
    expect((await page('/health/live')).status).toBe(200);
  });

  it('finds the record down when it cannot be asked', async () => {
    await test.record.destroy();
    expect(await page('/health/ready')).toMatchObject({ status: 503, report: { status: 'down' } });
    await test.record.initialize();
  });
});
